import type { AdviceDto, VERDICTS } from './advice.dto.ts';
import type { Advice, Verdict } from './domain/case-advice.ts';
import type { Reason } from './domain/reason.ts';

export const VERDICT: Readonly<Record<Verdict, (typeof VERDICTS)[number]>> = {
  for: 'voor',
  against: 'tegen',
  condition: 'onder-voorwaarde',
};
const STATE = { open: 'gevraagd', given: 'gegeven', withdrawn: 'ingetrokken', leftOut: 'niet-afgewacht' } as const;

/** The free texts that advice refers to. */
export function reasonsOfAdvice(advices: readonly Advice[]): Reason[] {
  return advices.flatMap((advice) => [advice.question, ...(answerOf(advice)?.texts ?? [])]);
}

/** Advice as colleagues see it. */
export function representAdvice(
  advice: Advice,
  textOf: (reason: Reason | null) => string | null,
  today: string,
): AdviceDto {
  const answer = answerOf(advice);
  return {
    ...{ adviesId: advice.adviceId, status: STATE[advice.status], afdeling: advice.department },
    ...{ vraag: textOf(advice.question), gevraagdDoor: advice.by, gevraagdOp: advice.on, uiterlijk: advice.until },
    verlopen: advice.status === 'open' && advice.until < today,
    oordeel: advice.status === 'given' ? VERDICT[advice.given.verdict] : null,
    tekst: textOf(answer?.texts[0] ?? null),
    ...{ door: answer?.by ?? null, op: answer?.on ?? null },
  };
}

function answerOf(advice: Advice): { texts: Reason[]; by: string; on: string } | undefined {
  switch (advice.status) {
    case 'open':
      return undefined;
    case 'given': {
      const { text, by, on } = advice.given;
      return { texts: [text], by, on };
    }
    case 'withdrawn':
    case 'leftOut': {
      const { reasons, by, on } = advice.ended;
      return { texts: [reasons], by, on };
    }
  }
}
