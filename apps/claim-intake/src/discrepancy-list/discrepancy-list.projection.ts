import type { Reader } from '#libs/event-store/reader';
import type { ApplicationEvent } from '../domain/application.ts';
import type { ClaimEvent } from '../domain/claim.ts';
import { DiscrepancyList } from './discrepancy-list.table.ts';

/** Every discrepancy, once: its row has the id of its event. */
export const discrepancyList: Reader<ApplicationEvent | ClaimEvent> = {
  name: 'discrepancy-list',
  category: ['application', 'claim'],
  async write(tx, page) {
    const rows = page.flatMap(({ id, tenant, subject, category, context, recordedAt, event }) => {
      if (event.type !== 'DiscrepancyRecorded') return [];
      const { about, municipalityCode } = event.data;
      const misfit = 'misfit' in event.data ? event.data.misfit : 'claim-unknown';
      const { correlationId } = context;
      return {
        eventId: id,
        tenant,
        municipalityCode,
        subject,
        category,
        about,
        misfit,
        correlationId,
        recordedAt: new Date(recordedAt),
      };
    });
    if (rows.length > 0) await tx.upsertMany(DiscrepancyList, rows);
  },
};
