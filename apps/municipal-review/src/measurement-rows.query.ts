import { Injectable } from '@nestjs/common';
import { Rows } from '#libs/event-store/rows';
import { OPEN_MEASUREMENTS } from './domain/measurement-state.ts';
import type { Row } from './measurement-agenda/measurement-agenda.projection.ts';
import { MeasurementAgenda } from './measurement-agenda/measurement-agenda.table.ts';

interface Asked {
  readonly applicationId?: string | undefined;
  readonly open: boolean;
  /** Only what waits for this party. */
  readonly who?: 'employer' | undefined;
  readonly limit: number;
  readonly offset: number;
}

const LATE_REPORT = `(who = 'expert' and status = 'performed' and due_on < ?)`;
const OPEN = `status in (${OPEN_MEASUREMENTS.map((each) => `'${each}'`).join(', ')})`;
/** An agreed day, of the newest measurement only: when somebody is being measured again, that is on the agenda itself. */
const TO_COME = `(next_on is not null and not exists (select from measurement_agenda other
  where other.application_id = mine.application_id and other.municipality = mine.municipality
    and other.measurement_id <> mine.measurement_id and other.opened_on >= mine.opened_on
    and other.status not in ('cancelled', 'replaced')))`;
const WAITS = `(${OPEN} or due_on is not null or ${TO_COME})`;

/** Measurements, as the rows of their two parties: under row-level security each has its own only. */
@Injectable()
export class MeasurementRows {
  constructor(private readonly rows: Rows) {}

  /** Late reports first, then by the day on which somebody has to act, then the days that were agreed. */
  find(tenant: string, today: string, asked: Asked): Promise<{ rows: Row[]; total: number }> {
    const { applicationId, open, who, limit, offset } = asked;
    const where = [
      ...(open ? [WAITS] : []),
      ...(who === undefined ? [] : ['who = ?']),
      ...(applicationId === undefined ? [] : ['application_id = ?']),
    ];
    const values = [...(who === undefined ? [] : [who]), ...(applicationId === undefined ? [] : [applicationId])];
    const from = `from measurement_agenda mine where ${where.length === 0 ? 'true' : where.join(' and ')}`;
    return this.rows.as(tenant, async (tx) => {
      const found = await tx.execute<{ measurement_id: string }[]>(
        `select measurement_id ${from}
          order by ${LATE_REPORT} desc, due_on is null, coalesce(due_on, next_on), opened_on desc, measurement_id
          limit ? offset ?`,
        [...values, today, limit, offset],
      );
      const [counted] = await tx.execute<{ count: number }[]>(`select count(*)::int as count ${from}`, values);
      const ids = found.map(({ measurement_id: id }) => id);
      const rows = await tx.find(MeasurementAgenda, { measurementId: { $in: ids } }, { disableIdentityMap: true });
      const byId = new Map(rows.map((row) => [row.measurementId, row]));
      return { rows: ids.flatMap((id) => byId.get(id) ?? []), total: counted?.count ?? 0 };
    });
  }

  /** Whose measurement it is, as this tenant may know; nothing when it is another's. */
  one(tenant: string, measurementId: string): Promise<Row | null> {
    return this.rows.as(tenant, (tx) => tx.findOne(MeasurementAgenda, { measurementId }, { disableIdentityMap: true }));
  }

  /** Whether somebody is being measured, or will be, as `<service>_log` sees it: for what the service does by itself. */
  async isOpen(municipality: string, applicationId: string, besides?: string): Promise<boolean> {
    const status = { $in: [...OPEN_MEASUREMENTS] };
    const other = besides === undefined ? {} : { measurementId: { $ne: besides } };
    const open = await this.rows.everything((tx) =>
      tx.count(MeasurementAgenda, { municipality, applicationId, status, ...other }),
    );
    return open > 0;
  }
}
