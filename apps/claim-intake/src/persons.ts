import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '#libs/event-store/log.module';
import { Rows } from '#libs/event-store/rows';
import { Sealer } from '#libs/event-store/sealed';
import { together } from '#libs/event-store/together';
import type { Actor } from '#libs/http/access';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { addDays } from '#libs/kernel/dates';
import type { Person } from './domain/person.ts';

/** Who asks the vault, and what for: each reading is recorded. */
export interface Reading {
  readonly tenant: string;
  readonly actor: string;
  /** KvK number of who acts for the tenant by a mandate; absent without one. */
  readonly intermediary?: string;
  /** A word for the purpose, such as `bellen-over-aanvraag`; never free text. */
  readonly purpose: string;
}

interface PersonRow {
  readonly ref: string;
  readonly tenant: string;
  readonly sealed: Buffer;
}

interface Asked {
  readonly tenant: string;
  readonly person: Person;
}

interface Question {
  readonly reading: Reading;
  readonly refs: readonly string[];
}

/** How a person is known to events, and whether what is kept of them differs from what was told. */
interface Reference {
  readonly ref: string;
  readonly differs: boolean;
}

/** Until an employment says how long somebody is kept: a command that was rejected leaves nobody behind for long. */
const KEPT_WITHOUT_EMPLOYMENT_DAYS = 30;

/** The part of the vault that holds persons: sealed, known by a random reference, and by an HMAC of the BSN. */
@Injectable()
export class Persons {
  private readonly askRef = together(
    ({ tenant }: Asked) => tenant,
    (tenant, asked) =>
      this.refsOrKeep(
        tenant,
        asked.map(({ person }) => person),
      ),
  );
  private readonly askPersons = together(
    ({ reading: { tenant, actor, intermediary, purpose } }: Question) =>
      JSON.stringify({ tenant, actor, intermediary, purpose }),
    (reading, questions) =>
      this.readAll(
        JSON.parse(reading) as Reading,
        questions.map(({ refs }) => refs),
      ),
  );

  constructor(
    private readonly rows: Rows,
    private readonly sealer: Sealer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The reference of a person: the same for the same BSN at the same employer. Who is new is kept from now on; of who is
   * known it says whether something differs from what is kept.
   */
  refOf(tenant: string, person: Person): Promise<Reference> {
    return this.askRef({ tenant, person });
  }

  /** Takes over a name or birth date that was corrected; writes nothing when nothing differs. */
  async correct(tenant: string, ref: string, person: Person): Promise<void> {
    const [content, sealed] = this.sealed(tenant, ref, person);
    await this.rows.as(tenant, (tx) =>
      tx.execute(
        'update person set content_lookup = ?, sealed = ? where person_ref = ? and tenant = ? and content_lookup <> ?',
        [content, sealed, ref, tenant, content],
      ),
    );
  }

  /** The references of those of these people who are known; nothing is read of who they are. */
  async refsOf(tenant: string, bsns: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const byLookup = new Map(bsns.map((bsn) => [this.lookup(tenant, bsn), bsn]));
    const found = await this.rows.as(tenant, (tx) =>
      tx.execute<{ lookup: string; ref: string }[]>(
        `select bsn_lookup as lookup, person_ref as ref from person
          where tenant = ? and bsn_lookup in (select value from jsonb_array_elements_text(?::jsonb))`,
        [tenant, JSON.stringify([...byLookup.keys()])],
      ),
    );
    return new Map(found.map(({ lookup, ref }) => [byLookup.get(lookup) ?? '', ref]));
  }

  /** Those of these people whom the asker may see. Row-level security decides that; every question is recorded. */
  read(reading: Reading, refs: readonly string[]): Promise<Map<string, Person>> {
    return this.askPersons({ reading, refs: [...new Set(refs)] });
  }

  /** Forgets everybody whose last day in the vault has passed; what the log has of them names nobody. */
  async forget(): Promise<void> {
    const today = dutchDate(this.clock.now());
    await this.rows.everything(async (tx) => {
      const gone = await tx.execute<{ ref: string }[]>(
        'delete from person where retain_until < ?::date returning person_ref as ref',
        [today],
      );
      const refs = gone.map(({ ref }) => ref);
      await tx.execute('delete from person_access where person_ref = any(array[?]::uuid[])', [refs]);
      await tx.execute('delete from person_employment where person_ref = any(array[?]::uuid[])', [refs]);
    });
  }

  private async refsOrKeep(tenant: string, people: readonly Person[]): Promise<Reference[]> {
    const lookups = people.map(({ bsn }) => this.lookup(tenant, bsn));
    const kept = await this.rows.as(tenant, async (tx) => {
      const known = await this.find(tx, tenant, lookups);
      const unknown = people.filter((_, nth) => !known.has(lookups[nth] ?? ''));
      if (unknown.length === 0) return known;
      await this.keep(tx, tenant, unknown);
      return this.find(tx, tenant, lookups);
    });
    return people.map((person, nth) => {
      const found = kept.get(lookups[nth] ?? '');
      if (found === undefined) throw new Error('a person was neither found nor kept');
      return { ref: found.ref, differs: found.content !== this.content(tenant, person) };
    });
  }

  private async find(tx: EntityManager, tenant: string, lookups: readonly string[]) {
    const found = await tx.execute<{ lookup: string; ref: string; content: string }[]>(
      `select bsn_lookup as lookup, person_ref as ref, content_lookup as content from person
        where tenant = ? and bsn_lookup in (select value from jsonb_array_elements_text(?::jsonb))`,
      [tenant, JSON.stringify(lookups)],
    );
    return new Map(found.map((each) => [each.lookup, each]));
  }

  private async keep(tx: EntityManager, tenant: string, people: readonly Person[]): Promise<void> {
    const keptUntil = addDays(dutchDate(this.clock.now()), KEPT_WITHOUT_EMPLOYMENT_DAYS);
    const given = people.map((person) => {
      const ref = randomUUID();
      const [content, sealed] = this.sealed(tenant, ref, person);
      return { ref, lookup: this.lookup(tenant, person.bsn), content, sealed: sealed.toString('base64') };
    });
    await tx.execute(
      `insert into person (person_ref, tenant, bsn_lookup, content_lookup, sealed, retain_until)
       select ref, ?, lookup, content, decode(sealed, 'base64'), ?::date
         from jsonb_to_recordset(?::jsonb) as given (ref uuid, lookup text, content text, sealed text)
        order by lookup -- against deadlocks
       on conflict (tenant, bsn_lookup) do nothing`,
      [tenant, keptUntil, JSON.stringify(given)],
    );
  }

  private async readAll(reading: Reading, questions: readonly (readonly string[])[]): Promise<Map<string, Person>[]> {
    const asked = questions.flat();
    return this.rows.as(reading.tenant, async (tx) => {
      const found = await tx.execute<PersonRow[]>(
        `select person_ref as ref, tenant, sealed from person
          where person_ref in (select value::uuid from jsonb_array_elements_text(?::jsonb))`,
        [JSON.stringify(asked)],
      );
      const given = found.map(({ ref }) => ref);
      await recordReadings(tx, this.clock, reading, asked, given);
      const people = new Map(found.map((row) => [row.ref, this.opened(row)]));
      return questions.map((refs) => new Map([...people].filter(([ref]) => refs.includes(ref))));
    });
  }

  /** Keyed, and another one for every employer: who works for two of them cannot be seen in the table. */
  private lookup(tenant: string, bsn: string): string {
    return this.sealer.lookup(`bsn:${tenant}:${bsn}`);
  }

  /** By which one content is told from another without opening it. */
  private content(tenant: string, person: Person): string {
    return this.sealer.lookup(`person:${tenant}:${textOf(person)}`);
  }

  private sealed(tenant: string, ref: string, person: Person): [string, Buffer] {
    return [this.content(tenant, person), this.sealer.seal(textOf(person), aadOf(tenant, ref))];
  }

  private opened({ ref, tenant, sealed }: PersonRow): Person {
    return JSON.parse(this.sealer.open(sealed, aadOf(tenant, ref)).toString('utf8')) as Person;
  }
}

function textOf({ bsn, initials, surname, birthDate }: Person): string {
  return JSON.stringify({ bsn, initials, surname, birthDate });
}

/** Ties what is sealed to its row: moved to another, it does not open. */
function aadOf(tenant: string, ref: string): string {
  return `person:${tenant}:${ref}`;
}

/** What the log of readings has of who asks. */
export function readerOf({ tenant, sub, intermediary }: Actor): Omit<Reading, 'purpose'> {
  return { tenant, actor: sub, ...(intermediary === undefined ? {} : { intermediary }) };
}

/** Records who was asked for by whom and what for, in the transaction of the reading itself; also who was not given. */
export async function recordReadings(
  tx: EntityManager,
  clock: Clock,
  { tenant, actor, intermediary, purpose }: Reading,
  asked: readonly string[],
  given: readonly string[],
): Promise<void> {
  await tx.execute(
    `insert into vault_reading (read_at, tenant, actor, intermediary, purpose, subject, given)
     select ?, ?, ?, ?, ?, subject, subject = any(array[?]::text[]) from unnest(array[?]::text[]) as subject`,
    [clock.now().toISOString(), tenant, actor, intermediary ?? null, purpose, given, asked],
  );
}
