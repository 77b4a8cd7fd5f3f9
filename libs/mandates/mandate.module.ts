import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { EventStore } from '#libs/event-store/event-store';
import { tenantTable } from '#libs/event-store/tenant-table';
import { HearMandateConsumer } from './hear-mandate.consumer.ts';
import { MandateGuard } from './mandate.guard.ts';
import { Mandates } from './mandates.query.ts';

/** Imported behind the module of HTTP, so that it is asked after who somebody is. */
@Module({ providers: [Mandates, { provide: APP_GUARD, useClass: MandateGuard }], exports: [Mandates] })
export class MandateModule {
  /** For a service that hears of mandates, and has no streams of its own of them. It subscribes the consumer itself. */
  static heardBy(service: string): DynamicModule {
    const useFactory = (store: EventStore) => new HearMandateConsumer(store, service);
    return {
      module: MandateModule,
      providers: [{ provide: HearMandateConsumer, inject: [EventStore], useFactory }],
      exports: [HearMandateConsumer],
    };
  }
}

/** Statements that make the table of what a service heard of mandates. */
export function mandateListTable(service: string): string[] {
  return [
    `create table mandate_list (
       mandate_id   uuid primary key,
       tenant       text not null,
       intermediary text not null,
       branch       text,
       tasks        jsonb not null,
       given_on     date not null,
       ends_on      date not null,
       withdrawn_on date)`,
    'create index mandate_list_intermediary on mandate_list (tenant, intermediary)',
    ...tenantTable(service, 'mandate_list'),
  ];
}
