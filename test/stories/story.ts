import { randomUUID } from 'node:crypto';
import { EMPLOYER, EMPLOYER_ACCOUNT } from '../../scripts/demo/book.ts';
import { type Caller, callers } from '../../scripts/demo/client.ts';
import { demoClock } from '../../scripts/demo/driver.ts';
import { bsnsFrom } from '#libs/testing/bsn';

export const MUNICIPALITY = 'GM9901';
export const OTHER_MUNICIPALITY = 'GM9902';
/** Of the range for tests, apart from those of the demo book and the browser specs. */
const FIRST_BSN = 999_990_000;

export interface Zaak {
  readonly status: string;
  readonly termijn: { readonly stand: string; readonly uiterlijk: string | null };
  readonly voorstel: { readonly voorstelId: string; readonly uitkomst: string } | null;
  readonly besluit: {
    readonly uitkomst: string;
    readonly voorgesteldDoor: string;
    readonly beslotenDoor: string;
    readonly motivering: string | null;
  } | null;
  readonly acties: readonly string[];
}

export interface Aanvraag {
  readonly status: string;
  readonly doorgezondenNaar: { readonly aanvraagId: string; readonly gemeentecode: string } | null;
  readonly declaratieMaanden: readonly string[];
  readonly termijn: { readonly stand: string; readonly uiterlijk: string | null } | null;
  readonly besluit: { readonly uitkomst: string; readonly bedragCenten: number | null } | null;
}

/** What an employer applies with, where a story needs something else than usual. */
interface Different {
  /** The wage value is not measured yet. */
  readonly unmeasured?: true;
  readonly route?: 'forfaitair' | 'loonwaarde';
  readonly bijlagen?: readonly string[];
  readonly gemeentecode?: string;
  readonly begindatum?: string;
}

/** People who do their work over HTTP, on a day that the story chooses; after each step all that follows from it has happened. */
export class Story {
  readonly employer: Caller;
  readonly caseworker: Caller;
  readonly decider: Caller;
  private readonly as: ReturnType<typeof callers>;
  private readonly clock: ReturnType<typeof demoClock>;
  private readonly numbers = bsnsFrom(FIRST_BSN);

  constructor(
    readonly origin: string,
    municipality = MUNICIPALITY,
  ) {
    this.as = callers(origin);
    this.clock = demoClock(this.as('demo-driver'));
    this.employer = this.as('werkgever', EMPLOYER);
    this.caseworker = this.as('behandelaar', municipality);
    this.decider = this.as('beslisser', municipality);
  }

  /** The same story at another municipality. */
  at(municipality: string): Story {
    return new Story(this.origin, municipality);
  }

  someone(account: string, tenant: string): Caller {
    return this.as(account, tenant);
  }

  async begin(): Promise<void> {
    await this.on('2026-09-01');
    await this.employer.put('claim-intake', 'werkgever', { naam: 'Demo Lunchrooms B.V.', ...EMPLOYER_ACCOUNT });
  }

  on(day: string): Promise<void> {
    return this.clock.to(day);
  }

  /** An application, handed in on the day it is. */
  async apply(different: Different = {}): Promise<string> {
    const [job, application] = [randomUUID(), randomUUID()];
    const { route = 'loonwaarde', bijlagen = ['arbeidsovereenkomst'], gemeentecode = MUNICIPALITY } = different;
    await this.employer.put('claim-intake', `dienstverbanden/${job}`, {
      persoon: {
        ...{ bsn: this.numbers.next().value, voorletters: 'D.', achternaam: `Demo-${job.slice(0, 8)}` },
        geboortedatum: '1996-05-04',
      },
      ...{ personeelsnummer: job.slice(0, 8), begindatum: different.begindatum ?? '2026-08-03', einddatum: null },
      ...{ urenPerWeek: 24, voltijdUren: 38, wisselendeUren: false },
    });
    await this.employer.put('claim-intake', `aanvragen/${application}`, {
      ...{ dienstverbandId: job, gemeentecode, route, doelgroepgrond: 'doelgroepregister', bijlagen },
      ...(route === 'loonwaarde' && different.unmeasured === undefined
        ? { loonwaardePercentage: '50', loonwaardeVastgesteldOp: '2026-08-20' }
        : {}),
    });
    await this.employer.post('claim-intake', `aanvragen/${application}/_indienen`, {});
    await this.clock.settled();
    return application;
  }

  /** What the caseworker does with a case. */
  async act(application: string, operation: string, body: object = {}): Promise<Zaak> {
    const zaak = await this.caseworker.post<Zaak>('municipal-review', `zaken/${application}/${operation}`, body);
    await this.clock.settled();
    return zaak;
  }

  /** That it is complete, and that the employee belongs to the target group or not. */
  async look(application: string, uitkomst: 'hoort-ertoe' | 'hoort-er-niet-toe' = 'hoort-ertoe'): Promise<void> {
    await this.act(application, '_volledig');
    await this.act(application, '_doelgroep', { grond: 'doelgroepregister', bron: 'doelgroepregister', uitkomst });
  }

  /** All that has to be known before a grant can be proposed. */
  async examine(application: string): Promise<void> {
    await this.look(application);
    await this.act(application, '_loonwaarde', { percentage: '50', vastgesteldOp: '2026-08-20' });
  }

  /** Somebody does something, and all that follows from it has happened. */
  async after<T>(deed: Promise<T>): Promise<T> {
    const answer = await deed;
    await this.clock.settled();
    return answer;
  }

  /** A number for a person of a story who is entered by others. */
  bsn(): string {
    return this.numbers.next().value;
  }

  /** By the second person, on what was proposed last. */
  async decide(application: string): Promise<Zaak> {
    const { voorstel } = await this.zaak(application);
    const seen = { voorstelId: voorstel?.voorstelId };
    const zaak = await this.decider.post<Zaak>('municipal-review', `zaken/${application}/_besluiten`, seen);
    await this.clock.settled();
    return zaak;
  }

  zaak(application: string): Promise<Zaak> {
    return this.caseworker.get('municipal-review', `zaken/${application}`);
  }

  aanvraag(application: string): Promise<Aanvraag> {
    return this.employer.get('claim-intake', `aanvragen/${application}`);
  }

  settled(): Promise<void> {
    return this.clock.settled();
  }
}
