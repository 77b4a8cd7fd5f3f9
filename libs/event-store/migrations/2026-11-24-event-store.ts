import { Migration } from '@mikro-orm/migrations';
import type { MigrationObject } from '@mikro-orm/postgresql';
import { rolesOf } from '../tenant-table.ts';

const TABLES = [
  `create table event (
    position       bigint generated always as identity primary key,
    transaction_id xid8 not null default pg_current_xact_id(),
    id             uuid not null unique,
    stream_id      text not null,
    version        int  not null check (version > 0),
    type           text not null,
    data           jsonb not null,
    context        jsonb not null,
    tenant         text not null,
    command_id     uuid not null,
    recorded_at    timestamptz not null default now(),
    unique (stream_id, version)
  )`,
  'create index event_commit_order on event (transaction_id, position)',
  `create table checkpoint (
    reader         text primary key,
    transaction_id xid8 not null,
    position       bigint not null
  )`,
  `create table reader_lease (
    reader  text primary key,
    holder  uuid not null,
    until   timestamptz not null
  )`,
  `create table due_command (
    id        uuid primary key,
    watcher   text not null,
    stream_id text not null,
    tenant    text not null,
    kind      text not null,
    due_at    timestamptz not null,
    command   jsonb not null,
    unique (watcher, stream_id, kind)
  )`,
  'create index due_command_due_at on due_command (due_at)',
  `create table parked_message (
    place      bigint generated always as identity,
    consumer   text not null,
    message_id text not null,
    subject    text not null,
    message    text not null,
    reason     text not null,
    parked_at  timestamptz not null,
    primary key (consumer, message_id)
  )`,
  'create index parked_message_subject on parked_message (consumer, subject, place)',
];

/** The log of a service, and what its readers keep. Nobody may change what was written: `_log` adds and reads. */
export function eventStoreMigration(service: string): MigrationObject {
  const { log } = rolesOf(service);
  return {
    name: '2026-11-24-event-store',
    class: class EventStoreTables extends Migration {
      override up(): void {
        for (const table of TABLES) this.addSql(table);
        this.addSql(`grant select, insert on event to ${log}`);
        const kept = ['checkpoint', 'reader_lease', 'due_command', 'parked_message'];
        for (const table of kept) this.addSql(`grant select, insert, update, delete on ${table} to ${log}`);
      }
    },
  };
}
