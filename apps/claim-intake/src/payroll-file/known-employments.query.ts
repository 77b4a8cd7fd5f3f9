import { Injectable } from '@nestjs/common';
import type { PayrollRow } from '../domain/payroll-row.ts';
import { Employments } from '../employments.query.ts';
import { Persons } from '../persons.ts';

/** Looks up which employments a payroll file is about; nobody's name is read. */
@Injectable()
export class KnownEmployments {
  constructor(
    private readonly persons: Persons,
    private readonly employments: Employments,
  ) {}

  /** The id of the employment of the same person from the same day, for each row that has one. */
  async of(tenant: string, rows: readonly PayrollRow[]): Promise<ReadonlyMap<PayrollRow, string>> {
    const refs = await this.persons.refsOf(tenant, [...new Set(rows.map(({ bsn }) => bsn))]);
    if (refs.size === 0) return new Map();
    const known = await this.employments.of(tenant, [...refs.values()]);
    const ids = new Map(known.map(({ personRef, startedOn, employmentId }) => [personRef + startedOn, employmentId]));
    return new Map(
      rows.flatMap((row) => {
        const id = ids.get((refs.get(row.bsn) ?? '') + row.startedOn);
        return id === undefined ? [] : [[row, id] as const];
      }),
    );
  }
}
