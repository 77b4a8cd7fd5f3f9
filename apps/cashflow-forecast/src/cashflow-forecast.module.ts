import { type DynamicModule, Inject, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { EventStore } from '#libs/event-store/event-store';
import { LogModule } from '#libs/event-store/log.module';
import { LogRuntime } from '#libs/event-store/log-runtime';
import { HttpModule } from '#libs/http/http.module';
import type { ServiceSettings } from '#libs/http/service-settings';
import { HearMandateConsumer } from '#libs/mandates/hear-mandate.consumer';
import { MandateModule } from '#libs/mandates/mandate.module';
import { consume } from '#libs/messaging/consumer';
import { PARKING_LOT, type ParkingLot } from '#libs/messaging/parking';
import { type Transport, TRANSPORT } from '#libs/messaging/transport';
import { Book20261124 } from '../migrations/2026-11-24-book.ts';
import { Mandate20261125 } from '../migrations/2026-11-25-mandate.ts';
import { Books } from './books.query.ts';
import { DayMarks } from './day-marks.query.ts';
import { dayEnd } from './end-day/day-end.reader.ts';
import { endDay } from './end-day/end-day.handler.ts';
import { ExposureController } from './exposure/exposure.controller.ts';
import { HindsightController } from './hindsight/hindsight.controller.ts';
import { KeyFiguresController } from './key-figures/key-figures.controller.ts';
import { KnownDaysController } from './known-days/known-days.controller.ts';
import { OutlookController } from './outlook/outlook.controller.ts';
import { PunctualityController } from './punctuality/punctuality.controller.ts';
import { ReceivedToDateController } from './received-to-date/received-to-date.controller.ts';
import { readModels, tables } from './read-models.ts';
import { RecordEventConsumer } from './record-event/record-event.consumer.ts';

const SERVICE = 'cashflow-forecast';
const READY = Symbol('ready');

/** What finance sees: wiring. */
@Module({})
export class CashflowForecastModule implements OnApplicationBootstrap {
  constructor(
    @Inject(TRANSPORT) private readonly transport: Transport,
    @Inject(PARKING_LOT) private readonly lot: ParkingLot,
    @Inject(READY) ready: { readers: () => Promise<void> },
    private readonly runtime: LogRuntime,
    private readonly store: EventStore,
    private readonly recordEvent: RecordEventConsumer,
    private readonly hearMandate: HearMandateConsumer,
  ) {
    ready.readers = runtime.readiness;
  }

  static for(settings: ServiceSettings): DynamicModule {
    const { database, transport, auth, bodyHashKey, demo, clock } = settings;
    const ready = { readers: () => Promise.reject(new Error('not there yet')) };
    return {
      module: CashflowForecastModule,
      imports: [
        HttpModule.for({
          service: SERVICE,
          title: 'Loonbrug: vooruitzicht',
          description:
            'Wat een werkgever nog krijgt, wat een gemeente nog betaalt, wanneer dat komt en hoe zeker dat is. Elk cijfer is ' +
            'te vragen zoals het op een eerdere dag bekend was, en is dan steeds hetzelfde.',
          ...{ auth, bodyHashKey, demo },
          readiness: { lezers: () => ready.readers(), berichten: () => transport.ready?.() },
        }),
        LogModule.for({
          ...{ service: SERVICE, database, clock, transport, demo },
          tables,
          migrations: [
            { name: '2026-11-24-book', class: Book20261124 },
            { name: '2026-11-25-mandate', class: Mandate20261125 },
          ],
        }),
        MandateModule.heardBy(SERVICE),
      ],
      controllers: [
        ...[ExposureController, OutlookController, ReceivedToDateController],
        ...[PunctualityController, HindsightController, KnownDaysController, KeyFiguresController],
      ],
      providers: [Books, DayMarks, RecordEventConsumer, { provide: READY, useValue: ready }],
    };
  }

  async onApplicationBootstrap(): Promise<void> {
    this.runtime.start({ readers: [...readModels, dayEnd], due: { [dayEnd.name]: endDay(this.store) } });
    await consume(this.transport, this.lot, [this.recordEvent, this.hearMandate]);
  }
}
