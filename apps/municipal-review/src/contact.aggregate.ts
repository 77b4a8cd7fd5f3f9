import type { Aggregate } from '#libs/event-store/aggregate';
import { derivedId } from '#libs/kernel/ids';
import { contact, type ContactCommand, type ContactEvent, type ContactState } from './domain/contact.ts';

/** One stream for each employer at a municipality, and one for all that have no contact of their own. */
export const contactAggregate: Aggregate<ContactCommand, ContactState, ContactEvent> = {
  category: 'contact',
  decider: contact,
};

/** The stream of an employer at a municipality; that of all others when null. */
export function contactIdOf(municipality: string, employerId: string | null): string {
  return derivedId('contact', municipality, employerId ?? '');
}
