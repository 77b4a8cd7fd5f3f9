import { type DynamicModule, Inject, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
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
import { BankStatementController } from './bank-statement/bank-statement.controller.ts';
import { bankProblems } from './bank-statement/bank-statement.problems.ts';
import { WhatIf20261125 } from '../migrations/2026-11-25-whatif.ts';
import { Mandate20261125 } from '../migrations/2026-11-25-mandate.ts';
import { Books } from './books.query.ts';
import { ClosingController } from './closing/closing.controller.ts';
import { Trails } from './closing/trail.query.ts';
import { AccountabilityController } from './accountability/accountability.controller.ts';
import { BankReportController } from './bank-report/bank-report.controller.ts';
import { BudgetController } from './budget/budget.controller.ts';
import { OnBudgetHandler } from './budget/budget.handler.ts';
import { DayMarks } from './day-marks.query.ts';
import { DecisionDaysController } from './decision-days/decision-days.controller.ts';
import { DifferencesController } from './differences/differences.controller.ts';
import { dayEnd } from './end-day/day-end.reader.ts';
import { endDay } from './end-day/end-day.handler.ts';
import { ExposureController } from './exposure/exposure.controller.ts';
import { budgetProblems } from './forecast.problems.ts';
import { HindsightController } from './hindsight/hindsight.controller.ts';
import { HonestyController } from './hindsight/honesty.controller.ts';
import { ImpactController } from './impact/impact.controller.ts';
import { KeyFiguresController } from './key-figures/key-figures.controller.ts';
import { KnownDaysController } from './known-days/known-days.controller.ts';
import { LawSimulationController } from './law-simulation/law-simulation.controller.ts';
import { OutlookController } from './outlook/outlook.controller.ts';
import { PunctualityController } from './punctuality/punctuality.controller.ts';
import { ReceivedToDateController } from './received-to-date/received-to-date.controller.ts';
import { readModels, tables } from './read-models.ts';
import { RecordEventConsumer } from './record-event/record-event.consumer.ts';
import { SimulationController } from './simulate-portfolio/simulation.controller.ts';
import { OnScenariosHandler } from './scenarios/on-scenarios.handler.ts';
import { ScenariosController } from './scenarios/scenarios.controller.ts';
import { scenarioProblems } from './scenarios/scenarios.problems.ts';
import { measureFigures } from './warnings/measure-figures.handler.ts';
import { OnWarningsHandler } from './warnings/on-warnings.handler.ts';
import { WarningsController } from './warnings/warnings.controller.ts';
import { warningProblems } from './warnings/warnings.problems.ts';
import { watchFigures } from './warnings/watch-figures.reader.ts';

const SERVICE = 'cashflow-forecast';
/** What is known: expected against received, the bank's word, a balance sheet. */
const KNOWN = [DecisionDaysController, DifferencesController, BankStatementController, ClosingController];
const READY = Symbol('ready');
const WHAT_IF = {
  controllers: [ScenariosController, LawSimulationController, WarningsController],
  providers: [OnScenariosHandler, OnWarningsHandler],
  problems: { ...scenarioProblems, ...warningProblems },
};

/** What a municipality set apart, what it does for people, and the files that go out. */
const impact = {
  controllers: [BudgetController, ImpactController, AccountabilityController, BankReportController],
  providers: [OnBudgetHandler],
  problems: budgetProblems,
};

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
    private readonly books: Books,
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
          problems: { ...bankProblems, ...WHAT_IF.problems, ...impact.problems },
          readiness: { lezers: () => ready.readers(), berichten: () => transport.ready?.() },
        }),
        CqrsModule.forRoot(),
        LogModule.for({
          ...{ service: SERVICE, database, clock, transport, demo },
          tables,
          migrations: [
            { name: '2026-11-24-book', class: Book20261124 },
            { name: '2026-11-25-whatif', class: WhatIf20261125 },
            { name: '2026-11-25-mandate', class: Mandate20261125 },
          ],
        }),
        MandateModule.heardBy(SERVICE),
      ],
      controllers: [
        ...[ExposureController, OutlookController, ReceivedToDateController],
        ...[HonestyController, SimulationController],
        ...KNOWN,
        ...[PunctualityController, HindsightController, KnownDaysController, KeyFiguresController],
        ...WHAT_IF.controllers,
        ...impact.controllers,
      ],
      providers: [
        ...[Books, DayMarks, Trails, RecordEventConsumer, { provide: READY, useValue: ready }],
        ...[...WHAT_IF.providers, ...impact.providers],
      ],
    };
  }

  async onApplicationBootstrap(): Promise<void> {
    this.runtime.start({
      readers: [...readModels, dayEnd, watchFigures],
      due: { [dayEnd.name]: endDay(this.store), [watchFigures.name]: measureFigures(this.store, this.books) },
    });
    await consume(this.transport, this.lot, [this.recordEvent, this.hearMandate]);
  }
}
