import { Rejection } from '#libs/kernel/decider';
import type { Deed } from './deed.ts';
import { type Reason, sameReason } from './reason.ts';

/** Whom else the municipality asks before it answers. Another one is named in the question. */
export const DEPARTMENTS = [
  ...(['juridische-zaken', 'werk-en-inkomen', 'werkgeversservice', 'jobcoach'] as const),
  ...(['financien', 'andere-afdeling'] as const),
] as const;
export type Department = (typeof DEPARTMENTS)[number];

export type Verdict = 'for' | 'against' | 'condition';

interface Question extends Deed {
  readonly adviceId: string;
  readonly department: Department;
  readonly question: Reason;
  /** The day by which it is asked for. */
  readonly until: string;
}

interface Ended extends Deed {
  readonly reasons: Reason;
}

/** Advice (advies) of a department inside a case: asked, and then given, withdrawn, or not waited for with a reason. */
export type Advice = Question &
  (
    | { readonly status: 'open' }
    | { readonly status: 'given'; readonly given: Deed & { readonly verdict: Verdict; readonly text: Reason } }
    | { readonly status: 'withdrawn' | 'leftOut'; readonly ended: Ended }
  );

export type AdviceCommand =
  | ({ readonly type: 'AskAdvice' } & Question)
  | ({
      readonly type: 'GiveAdvice';
      readonly adviceId: string;
      readonly verdict: Verdict;
      readonly text: Reason;
    } & Deed)
  | ({ readonly type: 'WithdrawAdvice' | 'LeaveOutAdvice'; readonly adviceId: string } & Ended);

export type AdviceEvent =
  | { readonly type: 'AdviceAsked'; readonly data: Question }
  | {
      readonly type: 'AdviceGiven';
      readonly data: Deed & { readonly adviceId: string; readonly verdict: Verdict; readonly text: Reason };
    }
  | {
      readonly type: 'AdviceWithdrawn' | 'AdviceLeftOut';
      readonly data: Ended & { readonly adviceId: string };
    };

export type AdviceRejection = Rejection<'ADVICE_UNKNOWN' | 'ADVICE_ENDED' | 'ADVICE_OPEN'>;

const ENDS = { WithdrawAdvice: 'AdviceWithdrawn', LeaveOutAdvice: 'AdviceLeftOut' } as const;

/** What a command about advice records in a case that takes facts; the case itself says whether it does. */
export function decideAdvice(command: AdviceCommand, all: readonly Advice[]): readonly AdviceEvent[] | AdviceRejection {
  const known = all.find(({ adviceId }) => adviceId === command.adviceId);
  if (command.type === 'AskAdvice') {
    const { adviceId, department, question, until, by, on } = command;
    const data = { adviceId, department, question, until, by, on };
    return known === undefined ? [{ type: 'AdviceAsked', data }] : [];
  }
  if (known === undefined) return new Rejection('ADVICE_UNKNOWN', 'Dit advies is niet gevraagd.');
  if (command.type === 'GiveAdvice') {
    const { adviceId, verdict, text, by, on } = command;
    const same = known.status === 'given' && known.given.verdict === verdict && sameReason(known.given.text, text);
    if (same) return [];
    // Advice that was not waited for is still advice, and is kept.
    if (known.status !== 'open' && known.status !== 'leftOut') return ended();
    return [{ type: 'AdviceGiven', data: { adviceId, verdict, text, by, on } }];
  }
  const { type, ...data } = command;
  const status = type === 'WithdrawAdvice' ? 'withdrawn' : 'leftOut';
  if (known.status === status && sameReason(known.ended.reasons, data.reasons)) return [];
  return known.status === 'open' ? [{ type: ENDS[type], data }] : ended();
}

/** All advice of a case after something happened to one of them. */
export function evolveAdvice(all: readonly Advice[], { type, data }: AdviceEvent): readonly Advice[] {
  if (type === 'AdviceAsked') return [...all, { ...data, status: 'open' }];
  return all.map((each): Advice => {
    if (each.adviceId !== data.adviceId) return each;
    const { adviceId, department, question, until, by, on } = each;
    const asked = { adviceId, department, question, until, by, on };
    switch (type) {
      case 'AdviceGiven': {
        const { verdict, text } = data;
        return { ...asked, status: 'given', given: { verdict, text, by: data.by, on: data.on } };
      }
      case 'AdviceWithdrawn':
      case 'AdviceLeftOut': {
        const how = { reasons: data.reasons, by: data.by, on: data.on };
        return { ...asked, status: type === 'AdviceWithdrawn' ? 'withdrawn' : 'leftOut', ended: how };
      }
    }
  });
}

/** Departments agree before the municipality answers: while one was asked and has not answered, nothing is proposed. */
export function adviceAwaited(all: readonly Advice[]): AdviceRejection | undefined {
  const open = all.filter(({ status }) => status === 'open');
  if (open.length === 0) return undefined;
  const whom = open
    .map(({ department, until }) => `${department.replaceAll('-', ' ')} (uiterlijk ${until})`)
    .join(', ');
  return new Rejection(
    'ADVICE_OPEN',
    `Er wordt nog gewacht op advies van ${whom}. Wacht het af, trek de vraag in, of leg vast waarom u het niet afwacht.`,
  );
}

function ended(): AdviceRejection {
  return new Rejection('ADVICE_ENDED', 'Dit advies is al gegeven of ingetrokken.');
}
