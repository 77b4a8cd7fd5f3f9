import type { Book, Owners } from './book.ts';

/** A payment that the bank booked and did not take back. */
export interface Receipt extends Owners {
  readonly paymentId: string;
  readonly claimId: string;
  readonly applicationId: string;
  readonly person: string;
  readonly month: string;
  readonly bookedOn: string;
  readonly amountCents: number;
}

/** Everything received, by day of booking, municipality and payment. */
export function receiptsOf(book: Book): Receipt[] {
  return [...book.values()]
    .filter((entry) => entry.kind === 'claim')
    .flatMap(({ payments, employer, municipality, claimId, applicationId, person, month }) =>
      payments
        .filter(({ status }) => status === 'booked')
        .map(({ paymentId, amountCents, on }) => ({
          ...{ employer, municipality, claimId, applicationId, person, month },
          ...{ paymentId, amountCents, bookedOn: on },
        })),
    )
    .sort((a, b) => order(placeOf(a), placeOf(b)));
}

const placeOf = ({ bookedOn, municipality, paymentId }: Receipt): string => `${bookedOn} ${municipality} ${paymentId}`;
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
