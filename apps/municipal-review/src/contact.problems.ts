import type { ContactRejection } from './domain/contact.ts';
import type { ConversationRejection } from './domain/conversation.ts';
import type { OutageRejection } from './domain/outage.ts';

type Code = (ContactRejection | ConversationRejection | OutageRejection)['code'];

/** Every way in which a contact, a conversation or an outage can be rejected has a status here, or this does not compile. */
export const contactProblems: Record<Code, number> = {
  CONVERSATION_UNKNOWN: 404,
  CONVERSATION_DIFFERS: 409,
  NOTHING_TO_REACH: 409,
  DEPUTY_IS_CONTACT: 422,
  HANDOVER_IN_PAST: 422,
  REASONS_REQUIRED: 422,
  CARD_MISSING: 409,
  OUTAGE_UNKNOWN: 404,
  OUTAGE_OVER: 409,
  OUTAGE_ENDS_BEFORE: 422,
  OUTAGE_AHEAD: 422,
};
