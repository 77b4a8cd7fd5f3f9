import { assessRights, type Finding } from '#libs/law/rules';
import type { Ground } from './application.ts';
import type { Settings } from './grant-version.ts';
import type { Facts } from './case-facts.ts';

export type { Finding };

/** Grounds that themselves say what somebody did in the six months before the start (PW 10d lid 2). */
const BACKGROUND: readonly Ground[] = ['participatiewet', 'schoolverlater', 'leer-werktraject'];

/** What a proposal adds to the facts of a case. */
export interface Asked {
  /** The first day of the subsidy; null: the first day of the employment. */
  readonly grantedFrom: string | null;
  /** Whether another grant holds for the same work; null: not looked at yet. */
  readonly overlaps: boolean | null;
  readonly settings: Settings;
}

const NOT_ASKED: Asked = { grantedFrom: null, overlaps: null, settings: {} };

/**
 * Every condition of the law, answered by what is known of a case. What is not known stays open: it is no reason to
 * refuse, and nothing is weighed.
 */
export function findingsOfCase(facts: Facts, { grantedFrom, overlaps, settings }: Asked = NOT_ASKED): Finding[] {
  const { application, targetGroup, route, wageValue, leftOutOn } = facts;
  const ground = targetGroup?.ground ?? application.ground;
  return assessRights({
    on: grantedFrom ?? application.startedOn,
    // Sent on (Awb 2:3), it is in time when the first municipality had it in time; of objections Awb 6:15 lid 3 says so.
    appliedOn: application.origin?.forwarded?.receivedOn ?? application.receivedOn,
    startedOn: application.startedOn,
    endedOn: application.endsOn,
    inTargetGroup: targetGroup?.belongs ?? null,
    // The target group is by definition of those who cannot earn the minimum wage (PW 6 e).
    belowMinimumWage: targetGroup?.belongs === true ? true : null,
    earlierSchoolOrSupport: BACKGROUND.includes(ground) ? true : null,
    shelteredWork: ground === 'beschut-werk' ? true : null,
    ...{ wswEmployment: null, otherWageSubsidy: null, wajong: null, sick: null, moved: null },
    route,
    wageValuePercent: wageValue?.percent ?? null,
    flatRateAgreed: leftOutOn === null ? null : true,
    overlaps,
    settings,
  });
}

/** The conditions on which a decision rests: those that are met carry a grant, those that are not a refusal. */
export function groundsOf(findings: readonly Finding[], granted: boolean): string[] {
  return findings.filter(({ outcome }) => outcome === (granted ? 'met' : 'notMet')).map(({ id }) => id);
}
