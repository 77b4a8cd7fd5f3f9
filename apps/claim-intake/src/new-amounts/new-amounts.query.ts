import { Injectable } from '@nestjs/common';
import { EventStore } from '#libs/event-store/event-store';
import { Rows } from '#libs/event-store/rows';
import { firstDay } from '#libs/kernel/dates';
import { statutoryFigures } from '#libs/law/figures';
import { applicationAggregate } from '../application.aggregate.ts';
import { newAmount, type NewAmount } from '../domain/new-amounts.ts';

interface Granted {
  readonly application_id: string;
  readonly grant_id: string;
  readonly employment_id: string;
  readonly person_ref: string;
  readonly personnel_number: string;
  readonly municipality_code: string;
}

export type NewAmountOf = Granted & { readonly amount: NewAmount };

/** Grants whose work does not end before the year. What holds of them, their own streams say. */
const GRANTED = `
  select a.application_id, a.grant_id, a.employment_id, a.municipality_code, e.person_ref, e.personnel_number
    from application_list a join employment_list e using (employment_id)
   where a.tenant = ? and a.status = 'granted' and a.grant_id is not null and (e.ends_on is null or e.ends_on >= ?)
   order by e.personnel_number, a.application_id`;

/** What 1 January of a year does to an employer's grants: reckoned by the law, of what the municipalities told. */
@Injectable()
export class NewAmounts {
  constructor(
    private readonly rows: Rows,
    private readonly store: EventStore,
  ) {}

  async of(tenant: string, year: number): Promise<NewAmountOf[]> {
    const granted = await this.rows.as(tenant, (tx) =>
      tx.execute<Granted[]>(GRANTED, [tenant, firstDay(`${year}-01`)]),
    );
    const found = await Promise.all(
      granted.map(async (row) => {
        const state = await this.store.state(applicationAggregate, row.application_id, tenant);
        const amount = state.status === 'decided' ? newAmount(state, year, statutoryFigures) : undefined;
        return amount === undefined ? [] : [{ ...row, amount }];
      }),
    );
    return found.flat();
  }
}
