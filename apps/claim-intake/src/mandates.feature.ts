import type { Feature } from '#libs/event-store/feature';
import { GiveMandateController } from './give-mandate/give-mandate.controller.ts';
import { MandateListController } from './mandate-list/mandate-list.controller.ts';
import { mandateList } from '#libs/mandates/mandate-list.projection';
import { MandateList } from '#libs/mandates/mandate-list.table';
import { MandatedActsController } from './mandated-acts/mandated-acts.controller.ts';
import { mandatedActs } from './mandated-acts/mandated-acts.projection.ts';
import { MandatedActs } from './mandated-acts/mandated-acts.query.ts';
import { MandatedAct } from './mandated-acts/mandated-acts.table.ts';
import { WithdrawMandateController } from './withdraw-mandate/withdraw-mandate.controller.ts';

/** What an employer lets others do for it, and what they did. */
export const mandates: Feature = {
  tables: [MandateList, MandatedAct],
  controllers: [MandateListController, MandatedActsController, GiveMandateController, WithdrawMandateController],
  providers: [MandatedActs],
  readers: [mandateList, mandatedActs],
};
