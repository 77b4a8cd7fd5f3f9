import type { Aggregate } from '#libs/event-store/aggregate';
import {
  conversation,
  type ConversationCommand,
  type ConversationEvent,
  type ConversationState,
} from './domain/conversation.ts';

/** One stream for each conversation; its tenant is the municipality. */
export const conversationAggregate: Aggregate<ConversationCommand, ConversationState, ConversationEvent> = {
  category: 'conversation',
  decider: conversation,
};
