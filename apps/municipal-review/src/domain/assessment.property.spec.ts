import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Rejection, replay } from '#libs/kernel/decider';
import { derivedId } from '#libs/kernel/ids';
import { statutoryFigures } from '#libs/law/figures';
import type { GrantPeriod } from '#libs/law/grant-month';
import { assessment, type AssessmentCommand, type AssessmentEvent } from './assessment.ts';
import type { Claim, GrantInMonth } from './findings.ts';

const parties = { applicationId: 'application', employerId: '90001234', personRef: 'person' };
const period: GrantPeriod = {
  ...{ from: '2026-03-01', through: '2026-03-31', grantedFrom: '2026-01-01' },
  ...{ employment: { from: '2026-01-01', through: null }, route: 'loonwaarde', wageValuePercent: '50' },
  ...{ agreedHours: 24, fullTimeHours: 38, ages: [{ from: '2026-01', age: 21 }], settings: {} },
};
const grant = fc.constantFrom<GrantInMonth | null>(
  null,
  { ...parties, pieces: [] },
  { ...parties, pieces: [{ version: 1, period }] },
  { ...parties, pieces: [{ version: 2, period: { ...period, wageValuePercent: '60' } }] },
  { ...parties, pieces: [{ version: 3, period: { ...period, wageValuePercent: '100' } }] },
);
const grantId = 'grant';
const claim: fc.Arbitrary<Claim> = fc.record({
  claimId: fc.constant(derivedId('declaratie', grantId, '2026-03')),
  grantId: fc.constant(grantId),
  applicationId: fc.constant(parties.applicationId),
  employerId: fc.constantFrom(parties.employerId, '90005678'),
  personRef: fc.constant(parties.personRef),
  month: fc.constant('2026-03'),
  variableHours: fc.boolean(),
});
const on = fc.constantFrom('2026-04-01', '2026-04-02');
const run = fc.constantFrom('run-1', 'run-2', 'run-3');
const figures = fc.constant(statutoryFigures);
const payment = fc.constantFrom(
  ...['1', '2', '3'].map((attempt) => derivedId('betaling', derivedId('declaratie', grantId, '2026-03'), attempt)),
);
const command: fc.Arbitrary<AssessmentCommand> = fc.oneof(
  fc.record({ type: fc.constant('RegisterClaim' as const), claim, on }),
  fc.record({
    type: fc.constant('AssessClaim' as const),
    claim,
    declared: fc.record({ agreedHours: fc.constantFrom(null, 24), paidHours: fc.constant(null) }),
    grant,
    figures,
    on,
  }),
  fc.record({ type: fc.constant('ReassessClaim' as const), grant, figures, on }),
  fc.record({
    type: fc.constant('SettleWorkItem' as const),
    outcome: fc.constantFrom('approved' as const, 'disallowed' as const),
    by: fc.constantFrom('anna', 'bert'),
    on,
    reasons: fc.record({ reference: fc.constantFrom('r', 's'), hash: fc.constant('h') }),
  }),
  fc.record({ type: fc.constant('ReserveClaim' as const), runId: run, on }),
  fc.record({ type: fc.constant('ReserveClaim' as const), runId: run, on, insteadOf: run }),
  fc.record({ type: fc.constant('ReopenClaim' as const), paymentId: payment, on }),
);

function next(history: readonly AssessmentEvent[], asked: AssessmentCommand) {
  const outcome = assessment.decide(asked, replay(assessment, history));
  return outcome instanceof Rejection ? history : [...history, ...outcome];
}

describe('a claim, whatever went before', () => {
  it('records nothing new when its last command comes again', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 12 }), command, (earlier, last) => {
        const once = next(earlier.reduce(next, []), last);
        expect(next(once, last)).toEqual(once);
      }),
    );
  });

  it('is put into a run for what was found last, above nothing, and never twice under one id', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 25 }), (commands) => {
        const history = commands.reduce(next, []);
        const ids = history.flatMap((event) => (event.type === 'ClaimReserved' ? [event.data.paymentId] : []));
        expect(new Set(ids).size).toBe(ids.length);
        for (const [nth, event] of history.entries()) {
          if (event.type !== 'ClaimReserved') continue;
          const before = replay(assessment, history.slice(0, nth));
          expect(before).toMatchObject({ status: 'assessed', assessment: { outcome: 'approved' } });
          expect(event.data.amountCents).toBe(before.status === 'assessed' && before.assessment.amountCents);
          expect(event.data.amountCents).toBeGreaterThan(0);
        }
      }),
    );
  });
});
