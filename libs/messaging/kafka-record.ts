import type { KafkaMessage } from 'kafkajs';
import { derivedId } from '#libs/kernel/ids';
import { UNREADABLE } from './parking.ts';
import type { Message } from './transport.ts';

/** Structured mode: the whole event is the value (CloudEvents, Kafka binding 1.0). */
const CONTENT_TYPE = 'application/cloudevents+json; charset=UTF-8';
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

export function toRecord(message: Message) {
  const headers = { 'content-type': CONTENT_TYPE };
  return { key: message.subject, value: JSON.stringify(message), headers };
}

type Place = Readonly<{ topic: string; partition: number }>;

/** What is no event of ours becomes a message of type `UNREADABLE` that says where it lies: nothing is skipped unseen. */
export function fromRecord({ topic, partition }: Place, record: Omit<KafkaMessage, 'size'>): Message {
  const message = parsed(record.value);
  if (message !== undefined) return message;
  const { offset, timestamp } = record;
  const key = String(record.key);
  const place = [topic, String(partition), offset];
  return {
    specversion: '1.0',
    id: derivedId(UNREADABLE, ...place),
    source: 'urn:loonbrug:messaging',
    type: UNREADABLE,
    subject: UUID.test(key) ? key : place.join('/'), // another key may say anything, also what names a person
    time: new Date(Number(timestamp)).toISOString(),
    datacontenttype: 'application/json',
    data: { topic, partition, offset },
  };
}

function parsed(value: Buffer | null): Message | undefined {
  try {
    const message: unknown = JSON.parse(String(value));
    return isMessage(message) ? message : undefined;
  } catch {
    return undefined;
  }
}

function isMessage(value: unknown): value is Message {
  if (typeof value !== 'object' || value === null) return false;
  const { specversion, id, source, type, subject, time } = value as Record<string, unknown>;
  const texts = [source, type, subject, time];
  return specversion === '1.0' && typeof id === 'string' && UUID.test(id) && texts.every(isText);
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
