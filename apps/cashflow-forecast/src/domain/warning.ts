import { type Decider, Rejection } from '#libs/kernel/decider';

/**
 * What can be watched; never a person. Amounts are whole cents, and what is below zero is short.
 * `exposure`: granted and not received. `lowPoint`: the lowest balance of thirteen weeks. `oldestMonth`: days that the oldest
 * month waits for its money. `undecided`: days that the oldest application waits for a decision. `flatRateEnds`: grants whose
 * flat rate ends within thirty days.
 */
export const WATCHED = ['exposure', 'lowPoint', 'oldestMonth', 'undecided', 'flatRateEnds'] as const;
export type Watched = (typeof WATCHED)[number];

/** A warning comes at `raiseAt` and goes at `easeAt`; in between it stays as it was (hysteresis), so that it does not flutter. */
export interface Thresholds {
  readonly raiseAt: number;
  readonly easeAt: number;
}

export interface Rule extends Thresholds {
  readonly warning:
    { readonly status: 'calm' } | { readonly status: 'raised'; readonly since: string; readonly value: number };
}

/** The rules of one employer or municipality. */
export type WarningState = Readonly<Partial<Record<Watched, Rule>>>;

/** What there was to see on a day; what cannot be known is left out. */
export type Measured = Readonly<Partial<Record<Watched, number>>>;

export type WarningCommand =
  | ({ readonly type: 'SetRule'; readonly watched: Watched; readonly on: string } & Thresholds)
  | { readonly type: 'DropRule'; readonly watched: Watched; readonly on: string }
  | { readonly type: 'Measure'; readonly measured: Measured; readonly on: string };

interface Crossing extends Thresholds {
  readonly watched: Watched;
  readonly value: number;
  readonly on: string;
}

export type WarningEvent =
  | { readonly type: 'WarningRuleSet'; readonly data: Thresholds & { readonly watched: Watched; readonly on: string } }
  | { readonly type: 'WarningRuleDropped'; readonly data: { readonly watched: Watched; readonly on: string } }
  | { readonly type: 'WarningRaised'; readonly data: Crossing }
  | { readonly type: 'WarningEased'; readonly data: Crossing };

export type WarningRejection = Rejection<'WARNING_THRESHOLDS_CROSSED'>;

/** The lowest balance warns when it falls, everything else when it rises. */
const worse = (watched: Watched, value: number, than: number): boolean =>
  watched === 'lowPoint' ? value <= than : value >= than;

/** Early warnings of one tenant: raised once, eased once, and never by a value between their two thresholds. */
export const warnings: Decider<WarningCommand, WarningState, WarningEvent> = {
  initialState: {},
  decide(command, state) {
    switch (command.type) {
      case 'SetRule':
        return setRule(command, state);
      case 'DropRule': {
        const { watched, on } = command;
        return state[watched] === undefined ? [] : [{ type: 'WarningRuleDropped', data: { watched, on } }];
      }
      case 'Measure':
        return WATCHED.flatMap((watched) => crossing(watched, state[watched], command));
    }
  },
  evolve(state, { type, data }) {
    const { watched } = data;
    switch (type) {
      case 'WarningRuleSet':
        return { ...state, [watched]: { raiseAt: data.raiseAt, easeAt: data.easeAt, warning: { status: 'calm' } } };
      case 'WarningRuleDropped':
        return Object.fromEntries(Object.entries(state).filter(([name]) => name !== watched));
      case 'WarningRaised':
        return withWarning(state, watched, { status: 'raised', since: data.on, value: data.value });
      case 'WarningEased':
        return withWarning(state, watched, { status: 'calm' });
    }
  },
};

function withWarning(state: WarningState, watched: Watched, warning: Rule['warning']): WarningState {
  const rule = state[watched];
  return rule === undefined ? state : { ...state, [watched]: { ...rule, warning } };
}

function setRule(
  { watched, raiseAt, easeAt, on }: Extract<WarningCommand, { type: 'SetRule' }>,
  state: WarningState,
): readonly WarningEvent[] | WarningRejection {
  if (raiseAt === easeAt || worse(watched, easeAt, raiseAt)) {
    const detail = 'De grens waarop de waarschuwing weggaat, ligt aan de veilige kant van de grens waarop zij komt.';
    return new Rejection('WARNING_THRESHOLDS_CROSSED', detail);
  }
  const before = state[watched];
  if (before?.raiseAt === raiseAt && before.easeAt === easeAt) return [];
  return [{ type: 'WarningRuleSet', data: { watched, raiseAt, easeAt, on } }];
}

function crossing(
  watched: Watched,
  rule: Rule | undefined,
  { measured, on }: Extract<WarningCommand, { type: 'Measure' }>,
): WarningEvent[] {
  const value = measured[watched];
  if (rule === undefined || value === undefined) return [];
  const { raiseAt, easeAt, warning } = rule;
  const data = { watched, value, on, raiseAt, easeAt };
  if (warning.status === 'calm') return worse(watched, value, raiseAt) ? [{ type: 'WarningRaised', data }] : [];
  const isSafe = watched === 'lowPoint' ? value >= easeAt : value <= easeAt;
  return isSafe ? [{ type: 'WarningEased', data }] : [];
}
