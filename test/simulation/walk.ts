import type { Clock } from '#libs/kernel/clock';
import type { Reader } from '#libs/event-store/reader';
import { UnreliableTransport } from '#libs/testing/unreliable-transport';
import { Fate } from './fate.ts';
import { MemoryLog } from './memory-log.ts';
import { People } from './people.ts';
import { cashflowForecast, claimIntake, municipalReview, type Parts, type Service, started } from './services.ts';

const BEGIN = Date.parse('2026-10-12T07:00:00Z');
const END = Date.parse('2027-02-09T12:00:00Z');
const HOUR = 3_600_000;
/** A crash delivers something of each of a group's subjects again, and there are dozens: more of them would never end. */
const FAULTS = { publicationFails: 0.1, twice: 0.06, crashBefore: 0.004, crashAfter: 0.004 };

/** A mistake that is made on purpose, to see that it is found. */
export interface Planted {
  readonly intake?: (service: Parts) => Parts;
  readonly review?: (service: Parts) => Parts;
  readonly forecast?: (service: Parts) => Parts;
  /** The publisher moves its checkpoint before it has sent. */
  readonly checkpointFirst?: boolean;
}

/** All that was there when everybody was done. */
export interface Walked {
  readonly intake: Service;
  readonly review: Service;
  readonly forecast: Service;
  readonly people: People;
  readonly transport: UnreliableTransport;
  readonly fate: Fate;
  /** Of each log: how many events were added when everything was read and heard again, from the beginning. */
  readonly addedByReplay: readonly number[];
}

/** Walks the whole path of some claims, from October 2026 into February 2027, as the seed has it. */
export async function walk(seed: number, planted: Planted = {}): Promise<Walked> {
  const fate = new Fate(seed);
  const transport = new UnreliableTransport(seed, FAULTS);
  let now = BEGIN;
  const clock: Clock = { now: () => new Date(now) };
  let isBusy = false;
  const meanwhile = async () => {
    if (isBusy || !fate.goesWrong('meanwhile')) return;
    isBusy = true;
    await people.act();
    isBusy = false;
  };
  const same = (parts: Parts) => parts;
  const logOf = (name: string) => new MemoryLog(name, clock, fate, meanwhile);
  const [intakeLog, reviewLog, forecastLog] = [logOf('intake'), logOf('review'), logOf('forecast')];
  const { intake: ofIntake = same, review: ofReview = same, forecast: ofForecast = same } = planted;
  const people = new People({ intake: intakeLog, review: reviewLog, clock, fate }, () => now >= END);
  const intake = await started(transport, ofIntake(claimIntake(intakeLog, clock, transport)));
  const review = await started(transport, ofReview(municipalReview(reviewLog, clock, transport)));
  const forecast = await started(transport, ofForecast(cashflowForecast(forecastLog)));
  const services = [intake, review, forecast];

  const follows =
    ({ log }: Service, reader: Reader<never>, first = false) =>
    () =>
      log.follow(reader, first);
  const readings = services.flatMap((service) => service.readers.map((reader) => follows(service, reader)));
  const publishings = services.flatMap((service) =>
    service.publisher ? [follows(service, service.publisher, planted.checkpointFirst)] : [],
  );
  const workers = services.map(
    ({ log, due }) =>
      () =>
        log.sendWhatIsDue(due),
  );
  /** Within a service what follows takes milliseconds, so a day does not end before it; what is told may take days. */
  const isQuiet = () =>
    services.every(({ log, readers }) => !log.isDue() && readers.every(({ name }) => !log.isBehind(name)));
  const goOn = () => {
    if (now >= END || !isQuiet()) return Promise.resolve(false);
    now = Math.min(END, now + HOUR * (1 + fate.upTo(50)));
    return Promise.resolve(true);
  };
  const anyOf = async (activities: readonly (() => Promise<boolean>)[]): Promise<boolean> => {
    const left = [...activities];
    while (left.length > 0) {
      const [activity] = left.splice(fate.upTo(left.length - 1), 1);
      if (await activity?.()) return true;
    }
    return false;
  };
  const machines = [...readings, ...publishings, ...workers];
  await transport.settle(() => anyOf([...machines, () => people.act(), goOn]));

  isBusy = true; // nobody does anything any more
  const logs = services.map(({ log }) => log);
  const before = logs.map(({ length }) => length);
  for (const log of logs) log.rewind(); // publishers too, so everybody hears everything again
  await transport.settle(() => anyOf(machines));
  const addedByReplay = logs.map(({ length }, nth) => length - (before[nth] ?? 0));
  return { intake, review, forecast, people, transport, fate, addedByReplay };
}
