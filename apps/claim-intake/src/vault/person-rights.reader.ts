import type { EntityManager } from '@mikro-orm/postgresql';
import type { Reader } from '#libs/event-store/reader';
import type { StoredEvent } from '#libs/event-store/stored-event';
import type { ApplicationEvent } from '../domain/application.ts';
import type { EmploymentEvent } from '../domain/employment.ts';

type Followed = ApplicationEvent | EmploymentEvent;

/** Wages are kept for seven years: what a claim rests on has to be shown for as long (Algemene wet inzake rijksbelastingen 52). */
const KEPT_YEARS = 7;

/** What the vault follows of the log: which municipality may ask for whom, and until when somebody is kept. */
export const personRights: Reader<Followed> = {
  name: 'person-rights',
  category: ['application', 'employment'],
  async write(tx, page) {
    for (const stored of page) await follow(tx, stored);
  },
};

async function follow(tx: EntityManager, { subject, tenant, event }: StoredEvent<Followed>): Promise<void> {
  switch (event.type) {
    case 'ApplicationSubmitted': {
      const { personRef, municipalityCode } = event.data.request;
      await tx.execute(
        `insert into person_access (application_id, person_ref, tenant) values (?, ?, ?) on conflict do nothing`,
        [subject, personRef, municipalityCode],
      );
      return;
    }
    case 'ApplicationWithdrawn':
      await tx.execute('delete from person_access where application_id = ?', [subject]);
      return;
    case 'EmploymentRegistered':
      await tx.execute(
        `insert into person_employment (employment_id, tenant, person_ref, ends_on) values (?, ?, ?, ?)
         on conflict do nothing`,
        [subject, tenant, event.data.personRef, event.data.terms.endsOn],
      );
      return keep(tx, subject);
    case 'EmploymentChanged':
      return keepUntil(tx, subject, event.data.terms.endsOn);
    case 'EmploymentEnded':
      return keepUntil(tx, subject, event.data.lastDay);
  }
}

async function keepUntil(tx: EntityManager, employmentId: string, endsOn: string | null): Promise<void> {
  await tx.execute('update person_employment set ends_on = ? where employment_id = ?', [endsOn, employmentId]);
  await keep(tx, employmentId);
}

/** Without an end while one of the person's employments has none. */
async function keep(tx: EntityManager, employmentId: string): Promise<void> {
  await tx.execute(
    `update person set retain_until = kept.until
       from (select person_ref,
                    case when bool_and(ends_on is not null) then (max(ends_on) + interval '${KEPT_YEARS} years')::date end as until
               from person_employment
              where person_ref = (select person_ref from person_employment where employment_id = ?)
              group by person_ref) as kept
      where person.person_ref = kept.person_ref`,
    [employmentId],
  );
}
