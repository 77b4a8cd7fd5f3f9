import { Migration } from '@mikro-orm/migrations';
import { tenantTable } from '#libs/event-store/tenant-table';

const PARTIES = { app: 'select', tenantColumns: ['employer', 'municipality'] } as const;

/**
 * Whose work a case is, what is at stake when it is late, and which proposals are alike, in the work list: of cases from
 * before once it is rebuilt. And of which municipality a case of an employer is.
 */
export class Clocks20261125 extends Migration {
  override up(): void {
    const statements = [
      `alter table work_list
         add column assigned_to text,
         add column answer_by text,
         add column stopped_on text,
         add column penalty text,
         add column views_until text,
         add column proposal_kind text`,
      'create index work_list_by_assignee on work_list (tenant, assigned_to) where assigned_to is not null',
      'create index work_list_by_penalty on work_list (tenant, answer_by) where answer_by is not null',
      `create table employer_case (
         case_id uuid primary key,
         employer text not null,
         municipality text not null)`,
      'create index employer_case_of_employer on employer_case (employer)',
      ...tenantTable('municipal-review', 'employer_case', PARTIES),
    ];
    for (const statement of statements) this.addSql(statement);
  }
}
