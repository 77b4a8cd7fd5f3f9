import type { Feature } from '#libs/event-store/feature';
import { mandateList } from '#libs/mandates/mandate-list.projection';
import { MandateList } from '#libs/mandates/mandate-list.table';

/** Who may act for an employer here, as the employer told it in claim-intake. */
export const mandates: Feature = { tables: [MandateList], readers: [mandateList] };
