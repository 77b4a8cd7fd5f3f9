import type { EntityManager } from '@mikro-orm/postgresql';
import { schedule, unschedule } from '#libs/event-store/due-commands';
import type { Reader } from '#libs/event-store/reader';
import type { StoredEvent } from '#libs/event-store/stored-event';
import type { ApplicationEvent } from '../domain/application-event.ts';
import type { EmploymentEvent } from '../domain/employment.ts';
import { forgottenOn, KEPT_YEARS } from '../domain/retention.ts';

type Followed = ApplicationEvent | EmploymentEvent;

export const PERSON_RIGHTS = 'person-rights';
const FORGET = 'forget';

/**
 * What the vault follows of the log: which municipality may ask for whom, and until when somebody is kept. On the day
 * after that it is woken to forget.
 */
export const personRights: Reader<Followed> = {
  name: PERSON_RIGHTS,
  category: ['application', 'employment'],
  async write(tx, page) {
    for (const stored of page) await follow(tx, stored);
  },
};

async function follow(tx: EntityManager, stored: StoredEvent<Followed>): Promise<void> {
  const { subject, tenant, event } = stored;
  switch (event.type) {
    case 'ApplicationSubmitted': {
      const { personRef, municipalityCode } = event.data.request;
      await tx.execute(
        'insert into person_access (application_id, person_ref, tenant) values (?, ?, ?) on conflict do nothing',
        [subject, personRef, municipalityCode],
      );
      return;
    }
    case 'ApplicationWithdrawn':
    case 'ApplicationForwarded': // who decides instead has a row of its own, by its own application
      await tx.execute('delete from person_access where application_id = ?', [subject]);
      return;
    case 'EmploymentRegistered':
      await tx.execute(
        `insert into person_employment (employment_id, tenant, person_ref) values (?, ?, ?) on conflict do nothing`,
        [subject, tenant, event.data.personRef],
      );
      return keepUntil(tx, stored, event.data.terms.endsOn);
    case 'EmploymentChanged':
      return keepUntil(tx, stored, event.data.terms.endsOn);
    case 'EmploymentEnded':
      return keepUntil(tx, stored, event.data.lastDay);
  }
}

/** Without a last day in the vault while one of the person's employments has none. */
async function keepUntil(tx: EntityManager, about: StoredEvent<Followed>, endsOn: string | null): Promise<void> {
  const { subject: employmentId } = about;
  await tx.execute('update person_employment set ends_on = ? where employment_id = ?', [endsOn, employmentId]);
  await tx.execute(
    `update person set retain_until = kept.until
       from (select person_ref, case when bool_and(ends_on is not null)
                                     then (max(ends_on) + interval '${KEPT_YEARS} years')::date end as until
               from person_employment
              where person_ref = (select person_ref from person_employment where employment_id = ?)
              group by person_ref) as kept
      where person.person_ref = kept.person_ref`,
    [employmentId],
  );
  if (endsOn === null) await unschedule(tx, PERSON_RIGHTS, about, FORGET);
  else await schedule(tx, PERSON_RIGHTS, about, FORGET, { on: forgottenOn(endsOn) }, {});
}
