import { Logger } from '@nestjs/common';
import { type LogEntry, logLevel } from 'kafkajs';
import { loggedError, scrubbed } from '#libs/http/request-log';
import type { Message } from './transport.ts';

const logger = new Logger('messaging');
const isSilent = (): boolean => process.env.LOG_LEVEL === 'silent';

/** A message whose handler failed, and which will come again; at its first attempt and then ever more rarely. */
export function logFailure(group: string, topic: string, { id, type }: Message, attempt: number, error: unknown): void {
  const isPowerOfTwo = (attempt & (attempt - 1)) === 0;
  if (isSilent() || !isPowerOfTwo) return;
  logger.warn({
    msg: 'message not handled',
    ...{ group, topic, messageId: id, type, attempt, err: loggedError(error) },
  });
}

/** A consumer that lost its broker, and will join again. */
export function logLost(group: string, error: unknown): void {
  if (!isSilent()) logger.warn({ msg: 'consumer lost', group, err: loggedError(error) });
}

/** Parts of kafkajs whose troubles we hear as errors, and log ourselves, once. */
const HEARD = ['Connection', 'BrokerPool', 'Cluster', 'Producer', 'Consumer', 'Runner', 'RequestQueue'];

/** What else kafkajs has to say, as a line of ours, without its stack traces. */
export function logClient({ namespace, level, log }: LogEntry): void {
  const { message, groupId } = log as { message: string; groupId?: string };
  if (isSilent() || HEARD.includes(namespace)) return;
  const line = { msg: `kafkajs: ${scrubbed(message)}`, part: namespace, ...(groupId === undefined ? {} : { groupId }) };
  if (level === logLevel.ERROR) logger.error(line);
  else logger.warn(line);
}
