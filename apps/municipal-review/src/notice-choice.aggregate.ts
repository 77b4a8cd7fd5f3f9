import type { Aggregate } from '#libs/event-store/aggregate';
import {
  noticeChoice,
  type NoticeChoiceCommand,
  type NoticeChoiceEvent,
  type NoticeChoiceState,
} from './domain/notice-choice.ts';

/** By the employer's KvK number; its tenant is that employer, because no one municipality owns it. */
export const noticeChoiceAggregate: Aggregate<NoticeChoiceCommand, NoticeChoiceState, NoticeChoiceEvent> = {
  category: 'notice-choice',
  decider: noticeChoice,
};
