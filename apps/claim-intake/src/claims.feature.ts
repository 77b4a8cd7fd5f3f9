import type { Feature } from '#libs/event-store/feature';
import { ClaimListController } from './claim-list/claim-list.controller.ts';
import { claimList } from './claim-list/claim-list.projection.ts';
import { ClaimList } from './claim-list/claim-list.table.ts';
import { Claims } from './claim-list/claims.query.ts';
import { makeClaims } from './make-claims/make-claims.reader.ts';
import { RecordPaymentConsumer } from './record-payment/record-payment.consumer.ts';
import { SubmitClaimController } from './submit-claim/submit-claim.controller.ts';
import { SubmitClaimHandler } from './submit-claim/submit-claim.handler.ts';

/** Claims, a month each. */
export const claims: Feature = {
  tables: [ClaimList],
  controllers: [SubmitClaimController, ClaimListController],
  providers: [SubmitClaimHandler, Claims, RecordPaymentConsumer],
  readers: [claimList, makeClaims],
};
