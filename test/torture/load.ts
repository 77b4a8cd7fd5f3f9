import { setTimeout } from 'node:timers/promises';
import { findAccount } from '../../apps/demo-identity/src/accounts.ts';
import { type DemoPerson, EMPLOYER, EMPLOYER_ACCOUNT } from '../../scripts/demo/book.ts';
import type { Service } from '../../scripts/demo/client.ts';
import { payrollFile } from '../../scripts/demo/payroll-file.ts';
import { derivedId } from '#libs/kernel/ids';
import { bsnsFrom } from '../../libs/testing/bsn.ts';
import { Random } from './random.ts';
import { type Suite, TODAY } from './suite.ts';

export const TOWNS = ['GM9901', 'GM9902'] as const;
/** Everybody worked these months, and has left: so many claims each, whatever day the clock says. */
export const MONTHS = ['2026-07', '2026-08'] as const;
const [STARTED, ENDED] = ['2026-07-01', '2026-08-31'];
const PAYROLL_ROWS = 60;
/** Of a BSN. */
const DIGITS = 9;
/** Of the rows of a file so many go on to a decision. */
const DECIDED_ROWS = 4;
const APPLICANTS = 3;
const APPLICANT_RESTS_MS = 350;
const PAYER_RESTS_MS = 400;
const REPEATER_RESTS_MS = 100;
const ANSWER_WITHIN_MS = 10_000;
const REPEAT_AFTER_MS = 150;
/** A command that has no answer by then is a broken promise: whatever the fault, it is over long before. */
const GIVE_UP_AFTER_MS = 60_000;

/** A command that was answered with success: from then on it may not be lost. */
export interface Acknowledged {
  readonly service: Service;
  /** As people would say it: `POST aanvragen/…/_indienen`. */
  readonly what: string;
  /** Under which its events are recorded. */
  readonly commandId: string;
  /** By `performance.now()`. */
  readonly at: number;
  /** The same once more, as it was sent. */
  readonly request: RequestInit;
  readonly path: string;
}

interface Account {
  readonly name: string;
  readonly tenant: string;
}

interface Command {
  readonly by: Account;
  readonly service: Service;
  readonly method: 'PUT' | 'POST';
  readonly path: string;
  /** Makes it another command than the last at this path. */
  readonly nth?: number;
  readonly body?: object | string;
}

interface Run {
  readonly betaalrunId: string;
  readonly regels: readonly {
    readonly eindTotEindId: string;
    readonly poging: number;
    readonly bedragCenten: number;
  }[];
}

interface Receipt {
  readonly loonbestandId: string;
  readonly rijen: readonly { readonly rij: number; readonly uitkomst: { readonly aanvraagId: string | null } | null }[];
}

const EMPLOYERS: Account = { name: 'werkgever', tenant: EMPLOYER };

/**
 * People who work with the suite while it is tortured: they apply, hand in payroll files, review, decide and pay, repeat
 * what got no answer under the same key, and remember what was acknowledged.
 */
export class Load {
  readonly acknowledged: Acknowledged[] = [];
  /** Applications of which the employer knows that they were handed in. */
  readonly applied: string[] = [];
  /** Answers that nobody should get: a refusal of a good command, or an error of ours. */
  readonly wrong: string[] = [];
  /** How often a command had to be sent again. */
  repeated = 0;
  readonly #suite: Suite;
  readonly #chance: Random;
  readonly #numbers = testNumbers();
  #stopped = false;
  #people = 0;
  #runs = 0;
  #files = 0;
  #handingIn = Promise.withResolvers<undefined>();

  constructor(suite: Suite, seed: number) {
    this.#suite = suite;
    this.#chance = new Random(seed);
  }

  /** Resolves when rows of a payroll file are being handed in. */
  get handingIn(): Promise<undefined> {
    return this.#handingIn.promise;
  }

  /** Who is paid, and who pays. */
  async begin(): Promise<void> {
    const employer = { naam: 'Demo Lunchrooms B.V.', ...EMPLOYER_ACCOUNT };
    await this.#do({ by: EMPLOYERS, service: 'claim-intake', method: 'PUT', path: 'werkgever', body: employer });
    for (const tenant of TOWNS) {
      const review = { service: 'municipal-review' } as const;
      const body = { iban: 'NL93DEMO0123456789', tenaamstelling: `Gemeente Demo ${tenant.slice(-1)}` };
      const { voorgesteld } = await this.#do<{ voorgesteld: { voorstelId: string } }>({
        ...{ ...review, by: { name: 'betaler', tenant }, method: 'PUT', path: 'rekening', body },
      });
      await this.#do({
        ...{ ...review, by: { name: 'vrijgever', tenant }, method: 'POST', path: 'rekening/_goedkeuren' },
        body: { voorstelId: voorgesteld.voorstelId },
      });
    }
  }

  /** Nobody works any more: what is under way fails. */
  stop(): void {
    this.#stopped = true;
  }

  /** Works as long as `going` says so, and then finishes what was begun. */
  async work(going: () => boolean, paying = true): Promise<void> {
    this.#handingIn = Promise.withResolvers<undefined>();
    let busy = true;
    const applying = Promise.all([this.#import(), ...Array.from({ length: APPLICANTS }, () => this.#apply(going))]);
    const towns = paying ? TOWNS.map((town) => this.#pay(town, () => busy)) : [];
    await Promise.all([applying.finally(() => (busy = false)), this.#repeat(() => busy), ...towns]);
    if (paying) await this.pay();
  }

  /** Once, in every town, what can be paid. */
  async pay(): Promise<void> {
    for (const town of TOWNS) await this.#payOnce(town);
  }

  /** All that was acknowledged since then, in the order in which it was. */
  async repeatSince(at: number): Promise<void> {
    for (const known of this.acknowledged.filter((each) => each.at >= at)) await this.#again(known);
  }

  /** Also long after, by way of another process, or of one that was started since: the first answer holds. */
  async #repeat(busy: () => boolean): Promise<void> {
    while (busy()) {
      await setTimeout(REPEATER_RESTS_MS);
      if (this.acknowledged.length > 0) await this.#again(this.#chance.pick(this.acknowledged));
    }
  }

  /** What was acknowledged is never refused, whatever happened since. */
  async #again({ what, service, path, request }: Acknowledged): Promise<void> {
    await this.#until(`${what}, again`, async () => {
      const answer = await this.#send(service, path, request);
      if (answer === undefined || answer.status === 429 || answer.status === 503) return undefined;
      this.repeated++;
      if (!answer.ok) this.wrong.push(`${what}, acknowledged before: ${answer.status} ${answer.text.slice(0, 200)}`);
      return { answer: undefined };
    });
  }

  async #apply(going: () => boolean): Promise<void> {
    do {
      const person = this.#person();
      const [job, application] = [idOf('dienstverband', person), idOf('aanvraag', person)];
      const intake = { by: EMPLOYERS, service: 'claim-intake' } as const;
      const { bsn, initials: voorletters, surname: achternaam, birthDate: geboortedatum } = person;
      await this.#do({
        ...{ ...intake, method: 'PUT', path: `dienstverbanden/${job}` },
        body: {
          persoon: { bsn, voorletters, achternaam, geboortedatum },
          ...{ personeelsnummer: person.personnelNumber, begindatum: STARTED, einddatum: ENDED },
          ...{ urenPerWeek: person.hours, voltijdUren: person.fullTimeHours, wisselendeUren: false },
        },
      });
      await this.#do({
        ...{ ...intake, method: 'PUT', path: `aanvragen/${application}` },
        body: {
          ...{ dienstverbandId: job, gemeentecode: person.municipality, route: 'loonwaarde' },
          ...{ doelgroepgrond: person.ground, loonwaardePercentage: String(person.wageValue) },
          ...{ loonwaardeVastgesteldOp: person.wageValueOn, bijlagen: ['arbeidsovereenkomst'] },
        },
      });
      await this.#do({ ...intake, method: 'POST', path: `aanvragen/${application}/_indienen`, body: {} });
      this.applied.push(application);
      await this.#decide(application, person);
      await setTimeout(APPLICANT_RESTS_MS);
    } while (going());
  }

  /** A payroll file of people who are all new. */
  async #import(): Promise<void> {
    const people = Array.from({ length: PAYROLL_ROWS }, () => this.#person());
    const intake = { by: EMPLOYERS, service: 'claim-intake', method: 'POST' } as const;
    const file = payrollFile(MONTHS[1], people);
    const { rijen } = await this.#handIn(intake, file);
    const applications = rijen.map(({ uitkomst }) => uitkomst?.aanvraagId ?? null).filter((id) => id !== null);
    if (applications.length !== people.length) {
      this.wrong.push(`of a payroll file ${applications.length} of ${people.length} rows were handed in`);
    }
    this.applied.push(...applications);
    for (const [nth, application] of applications.slice(0, DECIDED_ROWS).entries()) {
      const person = people[nth];
      if (person !== undefined) await this.#decide(application, person);
    }
  }

  /** A clock that jumped may have thrown the rows away: then the file is sent again, as the answer says. */
  async #handIn(intake: Pick<Command, 'by' | 'service' | 'method'>, file: string): Promise<Receipt> {
    for (;;) {
      const nth = ++this.#files;
      const { loonbestandId } = await this.#do<Receipt>({ ...intake, path: 'loonbestanden', nth, body: file });
      this.#handingIn.resolve(undefined);
      const path = `loonbestanden/${loonbestandId}/_indienen`;
      const receipt = await this.#do<Receipt | undefined>({ ...intake, path, nth, body: {} }, /PAYROLL_FILE_EXPIRED/);
      if (receipt !== undefined) return receipt;
    }
  }

  async #decide(application: string, person: DemoPerson): Promise<void> {
    const { municipality: tenant } = person;
    const [caseworker, decider] = [
      { name: 'behandelaar', tenant },
      { name: 'beslisser', tenant },
    ];
    await this.#ask(caseworker, 'municipal-review', `zaken/${application}`);
    const act = (operation: string, body: object, by = caseworker) =>
      this.#do({ by, service: 'municipal-review', method: 'POST', path: `zaken/${application}/${operation}`, body });
    await act('_volledig', {});
    await act('_doelgroep', { grond: person.ground, bron: 'doelgroepregister', uitkomst: 'hoort-ertoe' });
    await act('_loonwaarde', { percentage: String(person.wageValue), vastgesteldOp: person.wageValueOn });
    await act('_voorstellen', { uitkomst: 'toekennen', motivering: 'Ook als de klok verspringt.' });
    await act('_besluiten', {}, decider);
  }

  async #pay(town: string, busy: () => boolean): Promise<void> {
    while (busy()) {
      await this.#payOnce(town);
      await setTimeout(PAYER_RESTS_MS);
    }
  }

  async #payOnce(tenant: string): Promise<void> {
    const [payer, releaser] = [
      { name: 'betaler', tenant },
      { name: 'vrijgever', tenant },
    ];
    const waiting = await this.#ask<{ aantalTotaal: number }>(
      payer,
      'municipal-review',
      'beoordelingen?uitkomst=akkoord&aantal=1',
    );
    if (waiting.aantalTotaal === 0) return;
    const review = { service: 'municipal-review', method: 'POST' } as const;
    const body = { uitvoerdatum: TODAY };
    const run = await this.#do<Run | undefined>(
      { ...review, by: payer, path: 'betaalruns', nth: ++this.#runs, body },
      /NOTHING_TO_PAY|EXECUTION_DATE_PAST/,
    );
    // The list of what can be paid may be behind: then the run that was there first has everything.
    if (run === undefined || run.regels.length === 0) return;
    const path = `betaalruns/${run.betaalrunId}`;
    const released = await this.#do<Run>({ ...review, by: releaser, path: `${path}/_vrijgeven` });
    const regels = released.regels.map(({ eindTotEindId, poging, bedragCenten }) =>
      poging === 1 && bedragCenten % 7 === 0
        ? { eindTotEindId, status: 'gestorneerd', datum: TODAY, redencode: 'AC04' }
        : { eindTotEindId, status: 'geboekt', datum: TODAY },
    );
    await this.#do({ ...review, by: payer, path: `${path}/_bankbericht`, body: { regels } });
  }

  /** Until it is there. */
  async #ask<T>({ name, tenant }: Account, service: Service, path: string): Promise<T> {
    const token = await this.#suite.token(name, tenant);
    const what = `GET ${path}`;
    return this.#until(what, async () => {
      const answer = await this.#send(service, path, { headers: { authorization: `Bearer ${token}` } });
      return answer?.ok === true ? { answer: answer.json as T } : undefined;
    });
  }

  /** Until it is answered. `otherwise`: a refusal that is no surprise; the answer is then nothing. */
  async #do<T>(command: Command, otherwise?: RegExp): Promise<T> {
    const { by, service, method, path, nth, body = '' } = command;
    const token = await this.#suite.token(by.name, by.tenant);
    const key = derivedId('torture', method, path, String(nth ?? 0));
    const upload = typeof body === 'string' && body !== '';
    const type: Record<string, string> =
      body === '' ? {} : { 'content-type': upload ? 'text/csv' : 'application/json' };
    const request = {
      ...{ method, headers: { authorization: `Bearer ${token}`, 'idempotency-key': key, ...type } },
      ...(body === '' ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    };
    const what = `${method} ${path}`;
    let sent = 0;
    return this.#until(what, async () => {
      if (sent++ > 0) this.repeated++;
      const answer = await this.#send(service, path, request);
      if (answer === undefined || answer.status === 429 || answer.status === 503) return undefined;
      if (answer.ok) {
        const sub = findAccount(by.name, by.tenant)?.clientId ?? '';
        const commandId = derivedId('request', by.tenant, sub, method, `/v1/${path}`, key);
        this.acknowledged.push({ service, what, commandId, at: performance.now(), request, path });
        return { answer: answer.json as T };
      }
      if (otherwise?.test(answer.text) === true) return { answer: undefined as T };
      this.wrong.push(`${what}: ${answer.status} ${answer.text.slice(0, 200)}`);
      if (answer.status >= 500) return undefined;
      throw new Error(`${what}: ${answer.status} ${answer.text.slice(0, 300)}`);
    });
  }

  async #until<T>(what: string, attempt: () => Promise<{ answer: T } | undefined>): Promise<T> {
    const giveUp = performance.now() + GIVE_UP_AFTER_MS;
    while (performance.now() < giveUp && !this.#stopped) {
      const done = await attempt();
      if (done !== undefined) return done.answer;
      await setTimeout(REPEAT_AFTER_MS);
    }
    throw new Error(`${what}: no answer within ${GIVE_UP_AFTER_MS / 1000} s`);
  }

  /** Nothing when no answer came. */
  async #send(service: Service, path: string, request: RequestInit) {
    try {
      const answer = await fetch(`${this.#suite.addressOf(service)}/v1/${path}`, {
        ...request,
        signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      });
      const text = await answer.text();
      const isJson = answer.headers.get('content-type')?.includes('json') === true && text !== '';
      return { ok: answer.ok, status: answer.status, text, json: isJson ? (JSON.parse(text) as unknown) : undefined };
    } catch {
      return undefined;
    }
  }

  #person(): DemoPerson {
    const nth = this.#people++;
    const chance = this.#chance;
    return {
      ...{
        bsn: this.#numbers.next().value,
        personnelNumber: `T-${nth}`,
        initials: 'T.',
        surname: `Demo-${nth}`,
        birthDate: '1988-03-12',
      },
      ...{ municipality: chance.pick(TOWNS), ground: 'doelgroepregister', route: 'loonwaarde' },
      ...{ wageValue: chance.between(30, 80), wageValueOn: '2026-06-20', startedOn: STARTED, endsOn: ENDED },
      ...{ leaves: false, hours: chance.pick([16, 20, 24, 32]), fullTimeHours: 38, variable: false },
      ...{ fate: 'granted', by: 'form' },
    };
  }
}

const idOf = (kind: string, { personnelNumber }: DemoPerson): string => derivedId('torture', kind, personnelNumber);

/** BSNs of the range of tests, and then others. */
export function* testNumbers(): Iterator<string, string> {
  for (const number of bsnsFrom(999_900_000)) {
    if (number.length > DIGITS) break;
    yield number;
  }
  return yield* bsnsFrom(100_000_000);
}
