/** Whose act something was (an account, never a name), and on which day. */
export interface Deed {
  readonly by: string;
  readonly on: string;
}
