import type { CaseClocks } from './case.dto.ts';
import type {
  DefaultNoticeDto,
  HeardDto,
  HearingDto,
  LeavingOutDto,
  PenaltyDto,
  PenaltyFixingDto,
} from './case-clocks.dto.ts';
import { type Heard, isAboutNow } from './domain/hearing.ts';
import { type DefaultNotice, nobodyApplied, runOf } from './domain/lateness.ts';
import { nextStep, stakeOf } from './domain/next-step.ts';
import { fixingTerm } from './domain/penalty-run.ts';
import type { Reason } from './domain/reason.ts';
import { isClosed, type OpenedCase } from './domain/case-state.ts';
import { leavingOutTerm } from './domain/term-facts.ts';

export type TextOf = (reason: Reason | null) => string | null;

/** The free texts of what happened to the clocks of a case. */
export function clockReasonsOf({
  hearing,
  lateness,
  standstills,
  extension,
}: OpenedCase): (Reason | null | undefined)[] {
  const { exception, fixing } = lateness;
  return [
    hearing.status === 'none' ? null : hearing.asked?.about,
    hearing.status === 'given' ? hearing.given.text : null,
    ...[exception?.reasons, extension?.reasons, fixing.status === 'returned' ? fixing.reasons : null],
    ...standstills.map(({ source }) => source),
  ];
}

/** Who acts next, what being late costs, and every clock beside the term itself, as they stand on a day. */
export function representClocks(state: OpenedCase, textOf: TextOf, today: string): Omit<CaseClocks, never> {
  const { who, what, until } = nextStep(state, today);
  const { lateness, standstills, extension } = state;
  return {
    ...{ versie: state.changed.version, toegewezenAan: state.assignedTo },
    aanZet: { wie: who, wat: what, uiterlijk: until },
    dwangsom: representPenalty(state, today),
    ingebrekestellingen: lateness.notices.map((notice) => representNotice(notice, state)),
    dwangsomUitzondering: lateness.exception && {
      ...{ grond: lateness.exception.ground, reden: textOf(lateness.exception.reasons) },
      ...{ door: lateness.exception.by, op: lateness.exception.on },
    },
    dwangsomVaststelling: representFixing(state, textOf, today),
    verdaging: extension && {
      ...{ weken: extension.weeks, reden: textOf(extension.reasons), door: extension.by, op: extension.on },
    },
    opschortingen: standstills.map(({ ground, from, through, source, by }) => ({
      ...{ grond: ground, vanaf: from, totEnMet: through, bron: textOf(source), door: by },
    })),
    buitenBehandeling: representLeavingOut(state, today),
    zienswijze: representHearing(state, textOf),
  };
}

export function representPenalty(state: OpenedCase, today: string): PenaltyDto | null {
  const stake = stakeOf(state, today);
  if (stake === null) return null;
  const { standing, run, days, centsSoFar, nextDayCents, maximumCents } = stake;
  return {
    ...{ stand: standing, vanaf: run.startsOn, dagen: days },
    ...{ totNuCenten: centsSoFar, volgendeDagCenten: nextDayCents, hoogstensCenten: maximumCents },
  };
}

export function representNotice(
  { noticeId, receivedOn, sender, dueOn, answerBy, by }: DefaultNotice,
  { facts, clock }: OpenedCase,
): DefaultNoticeDto {
  const late = clock.stoppedOn !== null && receivedOn >= clock.stoppedOn;
  const without = nobodyApplied(facts) ? 'geen-aanvraag' : late ? 'na-besluit' : 'te-vroeg';
  return {
    ...{ ingebrekestellingId: noticeId, ontvangenOp: receivedOn, van: sender },
    ...{
      oordeel: answerBy === null || nobodyApplied(facts) ? without : 'geldig',
      termijnUiterlijk: dueOn,
      beslissenUiterlijk: answerBy,
    },
    vastgelegdDoor: by,
  };
}

/** Null while no notice has effect, and when a decision came before the first day. */
function representFixing(state: OpenedCase, textOf: TextOf, today: string): PenaltyFixingDto | null {
  const { fixing } = state.lateness;
  const run = runOf(state);
  const fixedOn = fixing.status === 'fixed' ? fixing.decision.on : null;
  const uiterlijk = run === null ? null : (fixingTerm(run, fixedOn, today)?.dueOn ?? null);
  const nothing = { voorstelId: null, dagen: null, bedragCenten: null, regels: [], voorgesteldDoor: null };
  const bare = { ...nothing, uiterlijk, vastgesteldDoor: null, vastgesteldOp: null, reden: null };
  switch (fixing.status) {
    case 'open':
      return uiterlijk === null ? null : { ...bare, stand: 'open' };
    case 'returned':
      return { ...bare, stand: 'teruggegeven', reden: textOf(fixing.reasons) };
    case 'proposed':
    case 'fixed': {
      const proposal = fixing.status === 'fixed' ? fixing.decision.proposal : fixing.proposal;
      const { proposalId, days, amountCents, lines, by } = proposal;
      const proposed = { voorstelId: proposalId, dagen: days, bedragCenten: amountCents, regels: lines };
      const about = { ...bare, ...proposed, voorgesteldDoor: by };
      if (fixing.status === 'proposed') return { ...about, stand: 'voorgesteld' };
      return { ...about, stand: 'vastgesteld', vastgesteldDoor: fixing.decision.by, vastgesteldOp: fixing.decision.on };
    }
  }
}

/** While it still matters: a repair ended, the application is not complete, and nothing was decided. */
function representLeavingOut(state: OpenedCase, today: string): LeavingOutDto | null {
  const { repair, facts } = state;
  if (repair === null || facts.completeOn !== null || isClosed(state)) return null;
  const { dueOn, daysLeft, lines } = leavingOutTerm(repair, null, today);
  if (dueOn === null || daysLeft === null) return null;
  return { start: repair.endedOn, uiterlijk: dueOn, dagenOver: daysLeft, regels: lines };
}

export function representHearing(state: OpenedCase, textOf: TextOf): HearingDto | null {
  const { hearing } = state;
  if (hearing.status === 'none') return null;
  const { asked } = hearing;
  const given = hearing.status === 'given' ? hearing.given : null;
  return {
    ...{ vraag: textOf(asked?.about ?? null), gevraagdOp: asked?.on ?? null, uiterlijk: asked?.until ?? null },
    ...{ ontvangenOp: given?.receivedOn ?? null, wijze: given?.way ?? null, tekst: textOf(given?.text ?? null) },
    geldtNu: isAboutNow(state),
  };
}

export function representHeard(heard: Heard | undefined, textOf: TextOf): HeardDto | null {
  switch (heard?.how) {
    case undefined:
      return null;
    case 'given':
      return { hoe: 'gegeven', uitzondering: null, gevraagdOp: heard.askedOn, zienswijze: textOf(heard.text) };
    case 'silent':
      return { hoe: 'niet-gereageerd', uitzondering: null, gevraagdOp: heard.askedOn, zienswijze: null };
    case 'excepted':
      return { hoe: 'uitzondering', uitzondering: heard.ground, gevraagdOp: null, zienswijze: null };
  }
}
