import { type Figures, statutoryFigures } from '#libs/law/figures';
import { complete, type FieldFault, Fields, isBefore, notKnown, type Refusal, refused } from '#libs/law/input';
import type { Line, Warning } from '#libs/law/line';
import { readSettings } from '#libs/law/settings-input';
import type { Settings } from '#libs/law/settings';
import {
  type Clock,
  type Reading,
  readPenalty,
  readTerm,
  type Standstill,
  TERM_CODES,
  type TermCode,
  termNature,
  type TermState,
} from '#libs/law/term';

/** A clock as outsiders rely on it: `POST /v1/termijnberekeningen` and `npm run termijnen`. */
export interface TermCalculation {
  readonly stand: TermState;
  /** The last day that is in time; null while it stands still. */
  readonly uiterlijk: string | null;
  /** Negative: days too late. */
  readonly dagenOver: number | null;
  readonly opgeschorteDagen: number;
  /** Only of a penalty (dwangsom). */
  readonly dwangsomCenten?: number;
  readonly regels: readonly Line[];
  readonly waarschuwingen: readonly Warning[];
}

const PENALTY = 'DWANGSOM';
const ALL_CODES = [...TERM_CODES, PENALTY] as const;

/** One clock or a list, and the answer likewise, in order. A bad one is a `fout` in its place. The same input, the same bytes. */
export function termijnen(
  input: unknown,
  figures: Figures = statutoryFigures,
): TermCalculation | Refusal | (TermCalculation | Refusal)[] {
  return Array.isArray(input) ? input.map((each) => calculated(each, figures)) : calculated(input, figures);
}

function calculated(input: unknown, figures: Figures): TermCalculation | Refusal {
  const faults: FieldFault[] = [];
  const read = readInput(input, faults);
  if (read === undefined || faults.length > 0) return refused(faults);
  const { code, start, suspended, stoppedOn, on, ...more } = read;
  const clock = { start, suspended, stoppedOn, on };
  if (code !== PENALTY) return answer(readTerm(code, clock, { ...more, figures }));
  const penalty = readPenalty(clock);
  if (penalty === undefined) return notKnown('dwangsom', start, 'start');
  return answer(penalty, penalty.penaltyCents);
}

function answer({ state, dueOn, daysLeft, suspendedDays, lines, warnings }: Reading, cents?: number): TermCalculation {
  return {
    ...{ stand: state, uiterlijk: dueOn, dagenOver: daysLeft, opgeschorteDagen: suspendedDays },
    ...(cents === undefined ? {} : { dwangsomCenten: cents }),
    ...{ regels: lines, waarschuwingen: warnings },
  };
}

interface Read extends Clock {
  readonly code: Code;
  readonly extendedWeeks: number;
  readonly committee: boolean;
  readonly settings: Settings;
}
type Code = TermCode | typeof PENALTY;

const STANDSTILLS_MAX = 100;

function readInput(input: unknown, faults: FieldFault[]): Read | undefined {
  const fields = Fields.of(input, '', faults);
  if (fields === undefined) return undefined;
  const code = fields.oneOf('termijn', ALL_CODES);
  const start = fields.date('start');
  const suspended = readStandstills(fields, code);
  const extendedWeeks = readExtension(fields, code);
  const stoppedOn = fields.dateOrNull('gestopt');
  const on = fields.date('peildatum');
  const committee = fields.has('adviescommissie') ? fields.flag('adviescommissie') : false;
  if (committee === true && code !== 'BESLISSING_OP_BEZWAAR') {
    fields.fault(
      'adviescommissie',
      'niet-van-toepassing',
      'Alleen bij BESLISSING_OP_BEZWAAR kan er een adviescommissie zijn.',
    );
  }
  const settings = readSettings(fields);
  fields.end();
  return complete({ code, start, suspended, stoppedOn, on, extendedWeeks, committee, settings });
}

function suspendable(code: Code | undefined): boolean {
  return code !== PENALTY && (code === undefined || termNature(code).suspends);
}

function readStandstills(fields: Fields, code: Code | undefined): Standstill[] {
  if (!fields.has('opgeschort')) return [];
  const given = fields.list('opgeschort', STANDSTILLS_MAX);
  if (given.length > 0 && !suspendable(code)) {
    fields.fault('opgeschort', 'niet-van-toepassing', `Een opschorting is er alleen bij ${listed(suspendable)}.`);
  }
  return given.flatMap((each) => {
    const from = each.date('van');
    const until = each.dateOrNull('tot');
    if (isBefore(until, from))
      each.fault('tot', 'eerder-dan-van', 'Vul een datum in die niet voor de uitnodiging ligt.');
    each.end();
    return complete({ from, until }) ?? [];
  });
}

function readExtension(fields: Fields, code: Code | undefined): number | undefined {
  if (!fields.has('verdaagdWeken')) return 0;
  const { extensionWeeksMax: most } = termNature(code === undefined || code === PENALTY ? 'LKS_BESCHIKKING' : code);
  const weeks = fields.whole('verdaagdWeken', { least: 0, most });
  if (weeks !== undefined && weeks > 0 && !suspendable(code)) {
    fields.fault('verdaagdWeken', 'niet-van-toepassing', `Een verdaging is er alleen bij ${listed(suspendable)}.`);
  }
  return weeks;
}

function listed(holds: (code: TermCode) => boolean): string {
  return TERM_CODES.filter(holds).join(', ');
}
