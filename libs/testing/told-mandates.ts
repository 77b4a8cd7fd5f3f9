import { derivedId } from '#libs/kernel/ids';
import type { Published } from '#libs/messaging/transport';
import { exampleOf } from './contracts.ts';

const TOPIC = 'lks.machtigingen.v1';

/** What claim-intake tells when the employer of the contract's example gives a mandate; `name` makes its id. */
export function toldMandate(name: string, terms: object): Published {
  const machtigingId = derivedId('told-mandate', name);
  const { data, ...envelope } = exampleOf('machtiging-gewijzigd');
  const id = derivedId('told-mandate', name, 'given');
  return {
    topic: TOPIC,
    message: { ...envelope, id, subject: machtigingId, data: { ...data, machtigingId, ...terms } },
  };
}

/** What it tells when that mandate is taken back. */
export function toldWithdrawal(name: string, datum: string): Published {
  const { topic, message } = toldMandate(name, {});
  const { werkgeverId, machtigingId } = message.data as { werkgeverId: string; machtigingId: string };
  const id = derivedId('told-mandate', name, 'withdrawn');
  return { topic, message: { ...message, id, data: { werkgeverId, machtigingId, stand: 'ingetrokken', datum } } };
}
