import type { Feature } from '#libs/event-store/feature';
import { Discrepancies } from './discrepancy-list/discrepancies.query.ts';
import { DiscrepancyListController } from './discrepancy-list/discrepancy-list.controller.ts';
import { discrepancyList } from './discrepancy-list/discrepancy-list.projection.ts';
import { DiscrepancyList } from './discrepancy-list/discrepancy-list.table.ts';
import { KeyFiguresController } from './key-figures/key-figures.controller.ts';
import { KeyFigures } from './key-figures/key-figures.query.ts';
import { NewAmountsController } from './new-amounts/new-amounts.controller.ts';
import { NewAmounts } from './new-amounts/new-amounts.query.ts';
import { RenewContractController } from './renew-contract/renew-contract.controller.ts';
import { Renewals } from './renew-contract/renewals.ts';
import { WaitingListController } from './waiting-list/waiting-list.controller.ts';
import { Waiting } from './waiting-list/waiting.query.ts';

/** What waits for the employer, what is new, what did not fit, and key figures. */
export const overviews: Feature = {
  tables: [DiscrepancyList],
  controllers: [
    ...[WaitingListController, NewAmountsController, RenewContractController],
    ...[KeyFiguresController, DiscrepancyListController],
  ],
  providers: [Waiting, NewAmounts, Renewals, KeyFigures, Discrepancies],
  readers: [discrepancyList],
};
