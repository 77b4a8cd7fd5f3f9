import { describe, expect, it } from '@jest/globals';
import { Rejection, replay } from '#libs/kernel/decider';
import { derivedId } from '#libs/kernel/ids';
import { type FigureRow, type Figures, statutoryFigures, withFigures } from '#libs/law/figures';
import type { GrantPeriod } from '#libs/law/grant-month';
import { given } from '#libs/testing/given';
import { assessment, type AssessmentEvent } from './assessment.ts';
import type { CheckCode, Claim, Declared, GrantInMonth } from './findings.ts';

const grantId = '2d1f8f0a-64f0-5d4e-8d47-0a4f5f3f9d10';
const claimOf = (month: string, more: Partial<Claim> = {}): Claim => ({
  claimId: derivedId('declaratie', grantId, month),
  grantId,
  applicationId: '0b0f5c1e-2f1a-4c58-9d0b-6a5a1a4f7c11',
  employerId: '90001234',
  personRef: 'person',
  month,
  variableHours: false,
  ...more,
});
const claim = claimOf('2026-03');
const nothing: Declared = { agreedHours: null, paidHours: null };
const period: GrantPeriod = {
  from: '2026-03-01',
  through: '2026-03-31',
  grantedFrom: '2026-01-01',
  employment: { from: '2026-01-01', through: null },
  route: 'loonwaarde',
  wageValuePercent: '50',
  agreedHours: 24,
  fullTimeHours: 38,
  ages: [{ from: '2026-01', age: 21 }],
  settings: {},
};
const grantOf = (more: Partial<GrantPeriod> = {}): GrantInMonth => ({
  applicationId: claim.applicationId,
  employerId: claim.employerId,
  personRef: claim.personRef,
  pieces: [{ version: 1, period: { ...period, ...more } }],
});
const grant = grantOf();
const figures = statutoryFigures;
const assess = { type: 'AssessClaim', claim, declared: nothing, grant, figures, on: '2026-04-01' } as const;

function decided(command: typeof assess, history: readonly AssessmentEvent[] = []) {
  const events = assessment.decide(command, replay(assessment, history));
  if (events instanceof Rejection) throw new Error(events.code);
  const [event, ...more] = events;
  if (event?.type !== 'ClaimAssessed' || more.length > 0) throw new Error('it is assessed once');
  return event;
}
const found = (command: Partial<typeof assess> & object) => decided({ ...assess, ...command }).data;
const answers = (command: Partial<typeof assess> & object, code: CheckCode) =>
  found(command).checks.find((check) => check.code === code)?.outcome;

const approved = decided(assess);
const noGrant = decided({ ...assess, grant: null as never });
const red = decided({ ...assess, claim: { ...claim, claimId: grantId } });
const runId = '5b3e4a86-90ab-5c0f-8a71-c9a3f6f1b7de';
const otherRun = '6c3e4a86-90ab-5c0f-8a71-c9a3f6f1b7de';
const reserve = { type: 'ReserveClaim', runId, on: '2026-04-02' } as const;
const paymentId = derivedId('betaling', claim.claimId, '1');
const endToEndId = `LB${paymentId.replaceAll('-', '')}`;
const reserved: AssessmentEvent = {
  type: 'ClaimReserved',
  data: { runId, attempt: 1, paymentId, endToEndId, amountCents: 103248, on: '2026-04-02' },
};
const reopened: AssessmentEvent = { type: 'ClaimReopened', data: { paymentId, on: '2026-04-10' } };
const reasons = { reference: 'r', hash: 'h' };
const settle = { type: 'SettleWorkItem', outcome: 'approved', by: 'anna', on: '2026-04-03', reasons } as const;

describe('a claim', () => {
  it('is approved with its amount and lines when all checks are green', () => {
    expect(approved.data).toMatchObject({ outcome: 'approved', amountCents: 103248, exact: '1032.48', version: 1 });
    expect(approved.data.checks.map(({ outcome }) => outcome)).toEqual(Array(6).fill('passed'));
    expect(approved.data.lines.at(-1)).toMatchObject({ code: 'afronding' });
    given(assessment, [approved]).when(assess).thenNothing();
  });

  it('with variable hours is expected first, and assessed when it is handed in', () => {
    const variable = claimOf('2026-03', { variableHours: true });
    const registered: AssessmentEvent = { type: 'ClaimRegistered', data: { claim: variable, on: '2026-04-01' } };
    given(assessment, []).when({ type: 'RegisterClaim', claim: variable, on: '2026-04-01' }).then([registered]);
    const handedIn = { ...assess, claim: variable, declared: { agreedHours: 30, paidHours: 130 } };
    expect(decided(handedIn as never, [registered]).data).toMatchObject({ outcome: 'approved', amountCents: 103248 });
  });

  it('is paid by the agreed minimum, or by the declared hours where that is the setting', () => {
    const variable = { claim: claimOf('2026-03', { variableHours: true }) } as object;
    const byDeclared = grantOf({ settings: { wisselendeUren: 'gedeclareerd' } });
    const declared = { agreedHours: 12, paidHours: null };
    expect(found({ ...variable, declared }).amountCents).toBe(103248);
    expect(found({ ...variable, declared, grant: byDeclared }).amountCents).toBe(51624);
    expect(answers({ ...variable, grant: byDeclared }, 'uren-bekend')).toBe('failed');
  });

  it('is a work item when it fits no grant, and approved when the grant comes', () => {
    expect(noGrant.data).toMatchObject({ outcome: 'workItem', amountCents: null, version: null });
    expect(answers({ grant: { ...grant, employerId: '90005678' } }, 'toekenning-geldig')).toBe('failed');
    expect(answers({ grant: { ...grant, pieces: [] } }, 'maand-in-toekenning')).toBe('failed');
    const again = { type: 'ReassessClaim', grant, figures, on: '2026-04-01' } as const;
    given(assessment, [noGrant]).when(again).then([approved]);
    given(assessment, [approved]).when(again).thenNothing();
  });

  it('is a work item when it is not the one claim of its month', () => {
    expect(red.data).toMatchObject({ outcome: 'workItem', amountCents: 103248 });
  });

  it('is a work item when the flat rate lasts longer than six months and nothing was measured', () => {
    const flat = { route: 'forfaitair', wageValuePercent: null } as const;
    expect(answers({ grant: grantOf(flat) }, 'forfait-binnen-zes-maanden')).toBe('passed');
    const long = grantOf({
      ...flat,
      employment: { from: '2025-08-01', through: null },
      ages: [{ from: '2025-08', age: 21 }],
    });
    expect(found({ grant: long })).toMatchObject({ outcome: 'workItem' });
    expect(answers({ grant: long }, 'forfait-binnen-zes-maanden')).toBe('failed');
  });

  it('waits for a figure that is not known, naming it, and goes on when it is', () => {
    const january = grantOf({ from: '2027-01-01', through: '2027-01-31' });
    const later = { ...assess, claim: claimOf('2027-01'), grant: january };
    const waiting = decided(later);
    expect(waiting.data).toMatchObject({ outcome: 'waitingForFigure', amountCents: null, lines: [] });
    expect(waiting.data.missing).toEqual({ parameter: expect.any(String), date: '2027-01-01' });
    const approvedFigures = figuresOf2027(waiting.data.missing?.parameter ?? '');
    const again = { type: 'ReassessClaim', grant: january, figures, on: '2027-02-02' } as const;
    given(assessment, [waiting]).when(again).thenNothing();
    const [after] = assessment.decide(
      { ...again, figures: approvedFigures },
      replay(assessment, [waiting]),
    ) as AssessmentEvent[];
    expect(after).not.toMatchObject({ data: { missing: waiting.data.missing } });
  });

  it('of nothing is approved, and never paid', () => {
    const free = decided({ ...assess, grant: grantOf({ wageValuePercent: '100' }) });
    expect(free.data).toMatchObject({ outcome: 'approved', amountCents: 0 });
    given(assessment, [free]).when(reserve).thenRejected('CLAIM_NOT_PAYABLE');
  });
});

describe('a work item', () => {
  it('is settled by a person, with reasons', () => {
    const settled: AssessmentEvent = {
      type: 'WorkItemSettled',
      data: { ...red.data, outcome: 'approved', by: 'anna', on: '2026-04-03', reasons },
    };
    given(assessment, [red]).when(settle).then([settled]);
    given(assessment, [red, settled]).when(settle).thenNothing();
    given(assessment, [red, settled])
      .when({ ...settle, outcome: 'disallowed' })
      .thenRejected('NO_WORK_ITEM');
    given(assessment, [red, settled])
      .when({ type: 'ReassessClaim', grant: null, figures, on: '2026-05-01' })
      .thenNothing();
  });

  it('is not approved without an amount, but can be disallowed', () => {
    given(assessment, [noGrant]).when(settle).thenRejected('AMOUNT_UNKNOWN');
    const outcome = assessment.decide({ ...settle, outcome: 'disallowed' }, replay(assessment, [noGrant]));
    expect(outcome).toMatchObject([{ type: 'WorkItemSettled', data: { outcome: 'disallowed' } }]);
  });

  it('is there only when a check is red', () => {
    given(assessment, [approved]).when(settle).thenRejected('NO_WORK_ITEM');
    given(assessment, []).when(settle).thenRejected('CLAIM_UNKNOWN');
  });
});

describe('a claim that is to be paid', () => {
  it('is in one run', () => {
    given(assessment, [approved]).when(reserve).then([reserved]);
    given(assessment, [approved, reserved]).when(reserve).thenNothing();
    given(assessment, [approved, reserved])
      .when({ ...reserve, runId: otherRun })
      .thenRejected('CLAIM_NOT_PAYABLE');
    given(assessment, [red]).when(reserve).thenRejected('CLAIM_NOT_PAYABLE');
  });

  it('is open again when the bank returned it, and is then ordered under other ids', () => {
    const reopen = { type: 'ReopenClaim', paymentId, on: '2026-04-10' } as const;
    given(assessment, [approved, reserved]).when(reopen).then([reopened]);
    given(assessment, [approved, reserved, reopened]).when(reopen).thenNothing();
    const second = assessment.decide(
      { ...reserve, runId: otherRun },
      replay(assessment, [approved, reserved, reopened]),
    );
    expect(second).toMatchObject([{ data: { attempt: 2, paymentId: derivedId('betaling', claim.claimId, '2') } }]);
  });

  it('is taken over from a run that does not pay it, and from no other', () => {
    const instead = { ...reserve, runId: otherRun };
    const taken = assessment.decide({ ...instead, insteadOf: runId }, replay(assessment, [approved, reserved]));
    expect(taken).toMatchObject([{ type: 'ClaimReserved', data: { runId: otherRun, attempt: 2 } }]);
    given(assessment, [approved, reserved])
      .when({ ...instead, insteadOf: otherRun })
      .thenRejected('CLAIM_NOT_PAYABLE');
  });

  it('stays as it was found; what is told otherwise is kept for a person', () => {
    const change = { ...assess, claim: { ...claim, personRef: 'another' } };
    const differed: AssessmentEvent = {
      type: 'ClaimDiffered',
      data: { claim: change.claim, declared: nothing, on: '2026-04-01' },
    };
    given(assessment, [approved, reserved]).when(change).then([differed]);
    given(assessment, [approved, reserved, differed]).when(change).thenNothing();
    given(assessment, [approved, reserved])
      .when({ ...assess, grant: null })
      .thenNothing();
  });
});

/** Any figures will do: what is asked is that the claim goes on. */
function figuresOf2027(missing: string): Figures {
  const row = { name: missing, from: '2027-01-01', value: '2350.20', source: 'test', verified: true };
  return withFigures(statutoryFigures, [row as FigureRow]);
}
