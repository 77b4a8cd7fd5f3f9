import type { Aggregate } from '#libs/event-store/aggregate';
import {
  paymentRun,
  type PaymentRunCommand,
  type PaymentRunEvent,
  type PaymentRunState,
} from './domain/payment-run.ts';

export const paymentRunAggregate: Aggregate<PaymentRunCommand, PaymentRunState, PaymentRunEvent> = {
  category: 'payment-run',
  decider: paymentRun,
};
