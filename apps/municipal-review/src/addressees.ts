/** Who is written to, as claim-intake's vault has them. Asked for one letter, and never kept in an event. */
export interface AddresseesOfLetter {
  /** Null while the employer has not said what it is called. */
  readonly werkgeverNaam: string | null;
  readonly werknemer: { readonly voorletters: string; readonly achternaam: string };
}

export interface LetterParties {
  /** The municipality that writes: it is given only who it may ask for. */
  readonly gemeentecode: string;
  readonly werkgeverId: string;
  readonly persoonRef: string;
}

/** Asks who is written to, by a call that is recorded where they are kept. Throws when there is no good answer. */
export type Addressees = (parties: LetterParties, purpose: string) => Promise<AddresseesOfLetter>;

export const ADDRESSEES = Symbol('addressees');
