/** A letter by e-mail. It never says what it is about: only that something waits, and where. */
export interface Mail {
  /** The same for the same letter: who sends it twice hands over the same one, and not a second. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Hands mail on. When that fails it throws `MailFailed`, which says nothing of to whom. */
export interface MailPort {
  send(mail: Mail): Promise<void>;
}

/** The mail was not handed on. Its message is a code, because what a server says may have the address in it. */
export class MailFailed extends Error {
  override readonly name = 'MailFailed';

  constructor(readonly code: string) {
    super(code);
  }
}
