import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '#libs/event-store/log.module';
import { Rows } from '#libs/event-store/rows';
import { Sealer } from '#libs/event-store/sealed';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { addDays } from '#libs/kernel/dates';
import type { Person } from './domain/person.ts';

/** Who asks the vault, and what for: each reading is recorded. */
export interface Reading {
  readonly tenant: string;
  readonly actor: string;
  /** A word for the purpose, such as `bellen-over-aanvraag`; never free text. */
  readonly purpose: string;
}

interface PersonRow {
  readonly ref: string;
  readonly tenant: string;
  readonly sealed: Buffer;
}

/** Until an employment says how long somebody is kept: a command that was rejected leaves nobody behind for long. */
const KEPT_WITHOUT_EMPLOYMENT_DAYS = 30;

/** The part of the vault that holds persons: sealed, known by a random reference, and by an HMAC of the BSN. */
@Injectable()
export class Persons {
  constructor(
    private readonly rows: Rows,
    private readonly sealer: Sealer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The reference of a person: the same for the same BSN at the same employer. Who is new is kept from now on; of who is
   * known it says whether something differs from what is kept.
   */
  async refOf(tenant: string, person: Person): Promise<{ readonly ref: string; readonly differs: boolean }> {
    return this.rows.as(tenant, async (tx) => {
      const known = await this.find(tx, tenant, person);
      if (known !== undefined) return known;
      const ref = randomUUID();
      const keptUntil = addDays(dutchDate(this.clock.now()), KEPT_WITHOUT_EMPLOYMENT_DAYS);
      const [made] = await tx.execute<{ ref: string }[]>(
        `insert into person (person_ref, tenant, bsn_lookup, content_lookup, sealed, retain_until)
         values (?, ?, ?, ?, ?, ?) on conflict (tenant, bsn_lookup) do nothing returning person_ref as ref`,
        [ref, tenant, this.lookup(tenant, person.bsn), ...this.sealed(tenant, ref, person), keptUntil],
      );
      if (made !== undefined) return { ref, differs: false };
      const other = await this.find(tx, tenant, person);
      if (other === undefined) throw new Error('a person was neither found nor kept');
      return other;
    });
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
        'select bsn_lookup as lookup, person_ref as ref from person where tenant = ? and bsn_lookup = any(array[?]::text[])',
        [tenant, [...byLookup.keys()]],
      ),
    );
    return new Map(found.map(({ lookup, ref }) => [byLookup.get(lookup) ?? '', ref]));
  }

  /** Those of these people whom the asker may see. Row-level security decides that; every question is recorded. */
  async read({ tenant, actor, purpose }: Reading, refs: readonly string[]): Promise<Map<string, Person>> {
    const asked = [...new Set(refs)];
    return this.rows.as(tenant, async (tx) => {
      const found = await tx.execute<PersonRow[]>(
        'select person_ref as ref, tenant, sealed from person where person_ref = any(array[?]::uuid[])',
        [asked],
      );
      const given = found.map(({ ref }) => ref);
      await recordReadings(tx, this.clock, { tenant, actor, purpose }, asked, given);
      return new Map(found.map((row) => [row.ref, this.opened(row)]));
    });
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

  private async find(tx: EntityManager, tenant: string, person: Person) {
    const [found] = await tx.execute<{ ref: string; content: string }[]>(
      'select person_ref as ref, content_lookup as content from person where tenant = ? and bsn_lookup = ?',
      [tenant, this.lookup(tenant, person.bsn)],
    );
    return found && { ref: found.ref, differs: found.content !== this.content(tenant, person) };
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

/** Records who was asked for by whom and what for, in the transaction of the reading itself; also who was not given. */
export async function recordReadings(
  tx: EntityManager,
  clock: Clock,
  { tenant, actor, purpose }: Reading,
  asked: readonly string[],
  given: readonly string[],
): Promise<void> {
  await tx.execute(
    `insert into vault_reading (read_at, tenant, actor, purpose, subject, given)
     select ?, ?, ?, ?, subject, subject = any(array[?]::text[]) from unnest(array[?]::text[]) as subject`,
    [clock.now().toISOString(), tenant, actor, purpose, given, asked],
  );
}
