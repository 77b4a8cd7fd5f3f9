import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Rows } from '#libs/event-store/rows';

/** An application that was begun, or of which the municipality asks more. */
export interface ApplicationRow {
  readonly application_id: string;
  readonly employment_id: string;
  readonly person_ref: string | null;
  readonly municipality_code: string;
  readonly status: string;
  /** First day of the work, as the employment has it now. */
  readonly started_on: string | null;
  readonly received_on: string | null;
  readonly term: string | null;
  readonly due_on: string | null;
  readonly asked: readonly string[] | null;
  readonly asked_until: string | null;
  readonly reminder: string | null;
}

/** Work that runs, of which nobody asked subsidy or began to. */
export interface UnaskedRow {
  readonly employment_id: string;
  readonly person_ref: string;
  readonly started_on: string;
  readonly reminder: string | null;
  /** One was withdrawn, or not processed. */
  readonly had_application: boolean;
}

export interface HoursRow {
  readonly month: string;
  readonly people: number;
  /** Of the granted full months together, in whole cents; none when one of them is not known. */
  readonly month_cents: number | null;
}

export interface FileRow {
  readonly payroll_file_id: string;
  readonly expires_on: string;
  readonly waiting: number;
}

export interface ReturnedRow {
  readonly application_id: string;
  readonly employment_id: string;
  readonly person_ref: string;
  readonly municipality_code: string;
  readonly month: string;
  readonly amount_cents: number | null;
}

const day = (column: string, as = column.split('.').at(-1) ?? ''): string =>
  `to_char(${column}, 'YYYY-MM-DD') as ${as}`;

const APPLICATIONS = `
  select a.application_id, a.employment_id, e.person_ref, a.municipality_code, a.status, a.term, a.asked, e.reminder,
         ${day('e.started_on')}, ${day('a.received_on')}, ${day('a.due_on')}, ${day('a.asked_until')}
    from application_list a left join employment_list e using (employment_id)
   where a.tenant = ? and a.status in ('draft', 'submitted')`;

/** An application that was withdrawn, not processed or sent on asks nothing any more. */
const UNASKED = `
  select e.employment_id, e.person_ref, e.reminder, ${day('e.started_on')},
         exists (select from application_list a
                  where a.tenant = e.tenant and a.employment_id = e.employment_id) as had_application
    from employment_list e
   where e.tenant = ? and (e.ends_on is null or e.ends_on >= ?)
     and not exists (select from application_list a
                      where a.tenant = e.tenant and a.employment_id = e.employment_id
                        and a.status not in ('withdrawn', 'notProcessed', 'forwarded'))`;

const HOURS = `
  select c.month, count(*)::int as people,
         case when bool_and(a.month_cents is not null) then sum(a.month_cents)::float end as month_cents
    from claim_list c left join application_list a using (application_id)
   where c.tenant = ? and c.status = 'open' and c.variable_hours group by c.month`;

const FILES = `
  select payroll_file_id, ${day('expires_on')}, good + doubtful - handed_in as waiting
    from payroll_file where tenant = ? and not expired and good + doubtful > handed_in`;

const RETURNED = `
  select application_id, employment_id, person_ref, municipality_code, month, amount_cents::float as amount_cents
    from claim_list where tenant = ? and status = 'returned'`;

/** Everything that waits for an employer or that an employer waits for, over all municipalities. */
@Injectable()
export class Waiting {
  constructor(private readonly rows: Rows) {}

  /** What the employer has to do. Of all of it the screen shows a page; who is behind has tens of lines, not thousands. */
  forEmployer(tenant: string, on: string) {
    return this.rows.as(tenant, async (tx) => ({
      applications: await applicationsOf(tx, tenant),
      unasked: await tx.execute<UnaskedRow[]>(UNASKED, [tenant, on]),
      hours: await tx.execute<HoursRow[]>(HOURS, [tenant]),
      files: await tx.execute<FileRow[]>(FILES, [tenant]),
    }));
  }

  /** What lies with a municipality. */
  withMunicipalities(tenant: string) {
    return this.rows.as(tenant, async (tx) => ({
      applications: await applicationsOf(tx, tenant),
      returned: await tx.execute<ReturnedRow[]>(RETURNED, [tenant]),
    }));
  }
}

function applicationsOf(tx: EntityManager, tenant: string): Promise<ApplicationRow[]> {
  return tx.execute<ApplicationRow[]>(APPLICATIONS, [tenant]);
}

export type TasksOf = Awaited<ReturnType<Waiting['forEmployer']>>;
export type AwaitedOf = Awaited<ReturnType<Waiting['withMunicipalities']>>;
