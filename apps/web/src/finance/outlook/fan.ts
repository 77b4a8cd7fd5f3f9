/** A line with a band, as it is drawn; amounts in cents. */
export interface Fan {
  readonly points: readonly {
    readonly key: string;
    readonly low: number;
    readonly expected: number;
    readonly high: number;
  }[];
  /** Stays until it changes, such as a balance. */
  readonly steps: boolean;
  readonly mark?: { readonly key: string; readonly cents: number; readonly amount: string; readonly text: string };
  /** Numbers on the line, listed under the chart. */
  readonly numbers?: readonly { readonly key: string; readonly text: string }[];
  readonly labelled: (nth: number, narrow: boolean) => boolean;
  readonly axisLabel: (key: string) => string;
  readonly amount: (cents: number) => string;
  readonly shortAmount: (cents: number) => string;
  readonly tip: (nth: number) => string;
}
