// Plays the demo book day by day through the real interfaces, on the services' demo clock.
// Node reads this file as it is, so it uses only TypeScript that can be erased.
import { setTimeout } from 'node:timers/promises';
import { DEMO_PAYROLL_OFFICE } from '../../apps/demo-identity/src/accounts.ts';
import { addDays, addMonths, addToMonth, firstDay, lastDay, monthOf, monthsFrom } from '#libs/kernel/dates';
import { derivedId } from '#libs/kernel/ids';
import {
  type DemoBook,
  type DemoMunicipality,
  type DemoPerson,
  EMPLOYER,
  EMPLOYER_ACCOUNT,
  workingDay,
} from './book.ts';
import { type Caller, callers } from './client.ts';
import { askSomething, nameContacts, recordOutage } from './contacts.ts';
import { endKnownIn, payrollFile } from './payroll-file.ts';

const SERVICES = ['claim-intake', 'municipal-review', 'cashflow-forecast'] as const;
/** How many questions are asked at once: enough to keep a small machine busy. */
const AT_ONCE = 8;

interface Rest {
  readonly rustig: boolean;
  readonly gepubliceerd: Readonly<Record<string, number>>;
  readonly verwerkt: Readonly<Record<string, number>>;
}

type As = ReturnType<typeof callers>;

/** Loads the whole book. `progress` hears of every day. Ends with the clocks on real time again. */
export async function playBook(address: string, book: DemoBook, progress: (day: string) => void): Promise<void> {
  const as = callers(address);
  const clock = demoClock(as('demo-driver'));
  const employer = new Employer(as, book);
  const towns = book.municipalities.map((municipality) => new Town(as, municipality, book, employer));
  await clock.to(book.firstDay);
  await recordOutage(as('demo-driver'), book.firstDay);
  await employer.begin();
  await atOnce(towns, (town) => town.begin());
  for (let day = book.firstDay; day <= book.lastDay; day = addDays(day, 1)) {
    await clock.to(day);
    if (await employer.agenda.live(day)) {
      await clock.settled();
      for (const applied of await employer.newApplications(day)) for (const town of towns) town.receive(applied);
    }
    const busy = await Promise.all(towns.map((town) => town.agenda.live(day)));
    if (busy.includes(true)) await clock.settled();
    progress(day);
  }
  await askSomething(as('werkgever', EMPLOYER));
  await clock.settled();
  await clock.to(null);
}

/** Sets the clock of every service, and waits until all that follows from a day has happened. */
export function demoClock(driver: Caller) {
  const settled = async (): Promise<void> => {
    for (let last = ''; ;) {
      const rests = await Promise.all(SERVICES.map((service) => driver.get<Rest>(service, 'demo/rust')));
      const now = JSON.stringify(rests);
      if (isQuiet(rests) && now === last) return;
      if (now === last) await setTimeout(5);
      last = now;
    }
  };
  return {
    settled,
    async to(day: string | null): Promise<void> {
      const nu = day === null ? null : `${day}T06:00:00Z`; // past 06:00 in Amsterdam, summer and winter
      await Promise.all(SERVICES.map((service) => driver.put(service, 'demo/klok', { nu })));
      await settled();
    },
  };
}

/** Nothing is left to do anywhere, and every message was handled by every group that hears its topic. */
function isQuiet(rests: readonly Rest[]): boolean {
  if (rests.some(({ rustig }) => !rustig)) return false;
  const published = new Map<string, number>();
  for (const { gepubliceerd } of rests) {
    for (const [topic, count] of Object.entries(gepubliceerd))
      published.set(topic, (published.get(topic) ?? 0) + count);
  }
  return rests.every(({ verwerkt }) =>
    Object.entries(verwerkt).every(([heard, count]) => count >= (published.get(heard.split(' ')[1] ?? '') ?? 0)),
  );
}

/** What became of a person's application, as the driver remembers it: the municipality finds it on its work list. */
interface Applied {
  readonly person: DemoPerson;
  readonly applicationId: string;
  readonly on: string;
}

/** What is to be done on a day, by day. */
class Agenda {
  readonly #days = new Map<string, (() => Promise<unknown>)[]>();

  /** On that day, or on the Monday after it. */
  on(date: string, work: () => Promise<unknown>): void {
    const day = workingDay(date);
    this.#days.set(day, [...(this.#days.get(day) ?? []), work]);
  }

  /** Answers whether there was anything to do. */
  async live(day: string): Promise<boolean> {
    const works = this.#days.get(day) ?? [];
    this.#days.delete(day);
    await atOnce(works, (work) => work());
    return works.length > 0;
  }
}

/** How much longer than the book the payroll office may act. */
const MANDATE_DAYS = 365;

/** The chain of lunchrooms: its payroll office hands in a file each month, a manager fills in a form now and then. */
class Employer {
  readonly agenda = new Agenda();
  readonly #office: Caller;
  readonly #payrollOffice: Caller;
  readonly #book: DemoBook;
  readonly #known = new Set<string>();

  constructor(as: As, book: DemoBook) {
    this.#office = as('werkgever', EMPLOYER);
    this.#payrollOffice = as('salarisbureau', EMPLOYER);
    this.#book = book;
    const months = monthsFrom(monthOf(book.firstDay), monthOf(book.lastDay));
    for (const person of book.people.filter(({ by }) => by === 'form')) {
      const { startedOn } = person;
      this.agenda.on(startedOn < book.firstDay ? book.firstDay : startedOn, () => this.#apply(person));
    }
    for (const month of months) {
      this.agenda.on(addDays(firstDay(month), 2), () => this.#handIn(addToMonth(month, -1)));
    }
  }

  async begin(): Promise<void> {
    await this.#office.put('claim-intake', 'werkgever', { naam: 'Demo Lunchrooms B.V.', ...EMPLOYER_ACCOUNT });
    await this.#office.post('claim-intake', 'machtigingen', {
      ...{ gemachtigde: DEMO_PAYROLL_OFFICE, taken: ['uren', 'loonbestanden'] },
      totEnMet: addDays(this.#book.lastDay, MANDATE_DAYS),
    });
  }

  /** Applications that were made since this was last asked. */
  async newApplications(day: string): Promise<Applied[]> {
    const all = await this.#all<{ aanvraagId: string; status: string; dienstverbandId: string }>('aanvragen');
    const fresh = all.filter(({ aanvraagId }) => !this.#known.has(aanvraagId));
    if (fresh.length === 0) return [];
    const jobs = await this.#all<{ dienstverbandId: string; personeelsnummer: string }>('dienstverbanden');
    const numbers = new Map(jobs.map(({ dienstverbandId, personeelsnummer }) => [dienstverbandId, personeelsnummer]));
    return fresh.map(({ aanvraagId, dienstverbandId }) => {
      this.#known.add(aanvraagId);
      const number = numbers.get(dienstverbandId);
      const person = this.#book.people.find(({ personnelNumber }) => personnelNumber === number);
      if (person === undefined) throw new Error(`Nobody in the book has the application ${aanvraagId}.`);
      return { person, applicationId: aanvraagId, on: day };
    });
  }

  supplement({ applicationId }: Applied): Promise<unknown> {
    return this.#office.post('claim-intake', `aanvragen/${applicationId}/_aanvullen`, {
      bijlagen: ['arbeidsovereenkomst'],
    });
  }

  withdraw({ applicationId }: Applied): Promise<unknown> {
    return this.#office.post('claim-intake', `aanvragen/${applicationId}/_intrekken`, {});
  }

  async #apply(person: DemoPerson): Promise<void> {
    const [job, application] = [idOf('dienstverband', person), idOf('aanvraag', person)];
    await this.#office.put('claim-intake', `dienstverbanden/${job}`, {
      persoon: {
        ...{ bsn: person.bsn, voorletters: person.initials },
        ...{ achternaam: person.surname, geboortedatum: person.birthDate },
      },
      ...{
        personeelsnummer: person.personnelNumber,
        begindatum: person.startedOn,
        einddatum: endKnownIn(monthOf(person.startedOn), person),
      },
      ...{ urenPerWeek: person.hours, voltijdUren: person.fullTimeHours, wisselendeUren: person.variable },
    });
    await this.#office.put('claim-intake', `aanvragen/${application}`, {
      ...{
        dienstverbandId: job,
        gemeentecode: person.municipality,
        route: person.route,
        doelgroepgrond: person.ground,
      },
      ...(person.route === 'loonwaarde'
        ? { loonwaardePercentage: String(person.wageValue), loonwaardeVastgesteldOp: person.wageValueOn }
        : {}),
      bijlagen: person.fate === 'asked-first' ? [] : ['arbeidsovereenkomst'],
    });
    await this.#office.post('claim-intake', `aanvragen/${application}/_indienen`, {});
  }

  async #handIn(month: string): Promise<void> {
    const people = this.#book.people.filter(
      ({ by, startedOn }) => by === 'payroll file' || startedOn <= lastDay(month),
    );
    const file = payrollFile(month, people);
    const receipt = await this.#payrollOffice.upload<{ loonbestandId: string }>(
      'claim-intake',
      'loonbestanden',
      'text/csv',
      file,
    );
    await this.#payrollOffice.post('claim-intake', `loonbestanden/${receipt.loonbestandId}/_indienen`, {});
  }

  async #all<T>(list: 'aanvragen' | 'dienstverbanden'): Promise<T[]> {
    const answer = await this.#office.get<Record<string, T[]>>('claim-intake', `${list}?aantal=500`);
    return answer[list] ?? [];
  }
}

const TARGET_GROUP_SOURCE: Readonly<Record<string, string>> = {
  doelgroepregister: 'doelgroepregister',
  praktijkroute: 'praktijkroute',
  participatiewet: 'uitkering',
  schoolverlater: 'school',
};

/** The people of one municipality: a caseworker, who decides with a colleague, and two who pay. */
class Town {
  readonly agenda = new Agenda();
  readonly #of: DemoMunicipality;
  readonly #book: DemoBook;
  readonly #caseworker: Caller;
  readonly #decider: Caller;
  readonly #payer: Caller;
  readonly #releaser: Caller;
  readonly #employer: Employer;

  constructor(as: As, municipality: DemoMunicipality, book: DemoBook, employer: Employer) {
    const { code } = municipality;
    this.#of = municipality;
    this.#book = book;
    this.#employer = employer;
    this.#caseworker = as('behandelaar', code);
    this.#decider = as('beslisser', code);
    this.#payer = as('betaler', code);
    this.#releaser = as('vrijgever', code);
    monthsFrom(monthOf(book.firstDay), monthOf(book.lastDay)).forEach((month, nth) => {
      if (nth % municipality.paysEveryMonths !== municipality.paysEveryMonths - 1) return;
      this.agenda.on(addDays(firstDay(month), municipality.payDay - 3), () => this.#pay(month));
    });
  }

  async begin(): Promise<void> {
    const { code } = this.#of;
    await nameContacts(this.#caseworker, code, this.#book.firstDay);
    const account = { iban: municipalAccount(code), tenaamstelling: `Gemeente Demo ${code.slice(-1)}` };
    const { voorgesteld } = await this.#payer.put<{ voorgesteld: { voorstelId: string } | null }>(
      'municipal-review',
      'rekening',
      account,
    );
    const seen = { voorstelId: voorgesteld?.voorstelId };
    await this.#releaser.post('municipal-review', 'rekening/_goedkeuren', seen);
    const name = { naam: 'algemeen.gemeente', waarde: `gemeente Demo ${code.slice(-1)}`, bron: 'Demo' };
    const text = { ...name, vanaf: this.#book.firstDay };
    const { voorstelId } = await this.#caseworker.post<{ voorstelId: string }>(
      'municipal-review',
      'briefteksten',
      text,
    );
    await this.#decider.post('municipal-review', `briefteksten/${voorstelId}/_goedkeuren`);
  }

  /** Plans what this town does with an application that it received. */
  receive(applied: Applied): void {
    const { person, on } = applied;
    if (person.municipality !== this.#of.code) return;
    if (person.fate === 'withdrawn') {
      this.#employer.agenda.on(addDays(on, 6), () => this.#employer.withdraw(applied));
      return;
    }
    const asksFirst = person.fate === 'asked-first';
    if (asksFirst) {
      this.agenda.on(addDays(on, 2), () => this.#ask(applied, addDays(on, 16)));
      this.#employer.agenda.on(addDays(on, 8), () => this.#employer.supplement(applied));
    }
    const proposesOn = workingDay(addDays(on, this.#of.decidesAfterDays + (asksFirst ? 6 : 0)));
    this.agenda.on(proposesOn, () => this.#propose(applied, proposesOn));
    const decidesOn = workingDay(addDays(proposesOn, 1));
    this.agenda.on(decidesOn, () =>
      this.#decider.post('municipal-review', `zaken/${applied.applicationId}/_besluiten`, {}),
    );
    if (person.route === 'forfaitair' && person.fate !== 'refused') this.#planMeasurement(applied, decidesOn);
  }

  #ask({ applicationId }: Applied, until: string): Promise<unknown> {
    const asked = { wat: ['arbeidsovereenkomst'], uiterlijk: until };
    return this.#caseworker.post('municipal-review', `zaken/${applicationId}/_vragen`, asked);
  }

  async #propose({ applicationId, person }: Applied, day: string): Promise<void> {
    const act = (operation: string, body: object) =>
      this.#caseworker.post('municipal-review', `zaken/${applicationId}/${operation}`, body);
    const refused = person.fate === 'refused';
    await act('_volledig', {});
    await act('_doelgroep', {
      ...{ grond: person.ground, bron: TARGET_GROUP_SOURCE[person.ground] ?? 'eigen-onderzoek' },
      uitkomst: refused ? 'hoort-er-niet-toe' : 'hoort-ertoe',
    });
    if (person.route === 'forfaitair') await act('_route', { route: 'forfaitair' });
    else
      await act('_loonwaarde', {
        percentage: String(person.wageValue),
        vastgesteldOp: earlier(person.wageValueOn, day),
      });
    const reason = { motivering: 'Demo: u hoort niet tot de doelgroep. U verdient zelfstandig het minimumloon.' };
    if (refused) {
      await act('_zienswijzen', {
        vraag: 'Demo: klopt het dat zij nu al het minimumloon verdient?',
        uiterlijk: addDays(day, 14),
      });
      await act('_reacties', { tekst: 'Demo: ja, dat klopt.', ontvangenOp: day, wijze: 'mondeling' });
    }
    await act('_voorstellen', refused ? { uitkomst: 'afwijzen', ...reason } : { uitkomst: 'toekennen' });
  }

  /** Before the flat rate ends, what the work is worth is measured; from the next day on that counts. */
  #planMeasurement({ applicationId, person }: Applied, decidedOn: string): void {
    const from = addMonths(person.startedOn, 6);
    if (person.endsOn !== null && person.endsOn < from) return;
    const measuredOn = workingDay(later(person.wageValueOn, addDays(decidedOn, 7)));
    const { lastDay } = this.#book;
    const asksOn = workingDay(later(addMonths(person.startedOn, 4), addDays(lastDay, -6)));
    if (measuredOn > lastDay && decidedOn < asksOn)
      this.agenda.on(asksOn, () => this.#offerMoments(applicationId, asksOn));
    const grant = `toekenningen/${derivedId('toekenning', applicationId)}`;
    const change = { oorzaak: 'loonwaarde', vanaf: from, loonwaardePercentage: String(person.wageValue) };
    this.agenda.on(measuredOn, () => this.#caseworker.post('municipal-review', `${grant}/_voorstellen`, change));
    this.agenda.on(addDays(measuredOn, 1), () => this.#decider.post('municipal-review', `${grant}/_besluiten`, {}));
  }

  /** Who is still on the flat rate when the book ends, is about to be measured: the employer is asked for a moment. */
  async #offerMoments(applicationId: string, day: string): Promise<void> {
    const review = 'municipal-review';
    const deskundige = 'deskundige-demo';
    const list = `metingen?zaakId=${applicationId}`;
    const { metingen } = await this.#caseworker.get<{ metingen: { metingId: string }[] }>(review, list);
    const [needed] = metingen;
    const path = needed === undefined ? 'metingen' : `metingen/${needed.metingId}/_plannen`;
    const body = needed === undefined ? { zaakId: applicationId, deskundige } : { deskundige };
    const { metingId } = await this.#caseworker.post<{ metingId: string }>(review, path, body);
    const momenten = [14, 16].map((days) => ({ datum: workingDay(addDays(day, days)), tijd: '10:00' }));
    const watBekeken = 'Demo: de taken van een gewone werkdag.';
    await this.#caseworker.post(review, `metingen/${metingId}/_momenten`, { momenten, watBekeken });
  }

  async #pay(month: string): Promise<void> {
    const executeOn = workingDay(addDays(firstDay(month), this.#of.payDay - 1));
    const waiting = await this.#payer.get<{ aantalTotaal: number }>(
      'municipal-review',
      'beoordelingen?uitkomst=akkoord&aantal=1',
    );
    if (waiting.aantalTotaal === 0) return;
    const run = await this.#payer
      .post<Run>('municipal-review', 'betaalruns', { uitvoerdatum: executeOn })
      .catch(nothingToPay);
    if (run === undefined) return;
    const released = await this.#releaser.post<Run>('municipal-review', `betaalruns/${run.betaalrunId}/_vrijgeven`);
    const bookedOn = workingDay(addDays(executeOn, 1));
    if (bookedOn <= this.#book.lastDay) this.agenda.on(bookedOn, () => this.#reconcile(released, bookedOn));
  }

  /** What the bank says: almost all was booked; an account that was closed comes back once. */
  #reconcile({ betaalrunId, regels }: Run, on: string): Promise<unknown> {
    const lines = regels.map(({ eindTotEindId, poging, bedragCenten, maand }) =>
      poging === 1 && (bedragCenten + Number(maand.slice(5))) % 83 === 0
        ? { eindTotEindId, status: 'gestorneerd', datum: on, redencode: 'AC04' }
        : { eindTotEindId, status: 'geboekt', datum: on },
    );
    return this.#payer.post('municipal-review', `betaalruns/${betaalrunId}/_bankbericht`, { regels: lines });
  }
}

interface Run {
  readonly betaalrunId: string;
  readonly regels: readonly {
    readonly eindTotEindId: string;
    readonly poging: number;
    readonly bedragCenten: number;
    readonly maand: string;
  }[];
}

function nothingToPay(error: Error): undefined {
  if (!error.message.includes('NOTHING_TO_PAY')) throw error;
}

/** `NL..DEMO000000990x`: a bank code that no bank has, with the check digits of ISO 13616. */
function municipalAccount(code: string): string {
  const account = `DEMO${code.slice(2).padStart(10, '0')}`;
  const digits = Array.from(`${account}NL00`, (letter) => Number.parseInt(letter, 36)).join('');
  return `NL${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${account}`;
}

const idOf = (kind: string, person: DemoPerson): string => derivedId('demo', kind, person.personnelNumber);
const earlier = (a: string, b: string): string => (a < b ? a : b);
const later = (a: string, b: string): string => (a > b ? a : b);

async function atOnce<T>(some: readonly T[], work: (each: T) => Promise<unknown>): Promise<void> {
  const left = some.values();
  const worker = async (): Promise<void> => {
    for (const each of left) await work(each);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, some.length) }, worker));
}
