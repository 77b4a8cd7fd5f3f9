import { describe, expect, it } from '@jest/globals';
import { replay } from '#libs/kernel/decider';
import { statutoryFigures } from '#libs/law/figures';
import { given } from '#libs/testing/given';
import { readClock } from './case-clock.ts';
import { findingsOfCase } from './case-findings.ts';
import { remindersOf } from './case-reminders.ts';
import { heard } from './fixtures/heard.ts';
import { type CaseCommand, reviewCase } from './review-case.ts';
import type { CaseEvent } from './case-event.ts';
import type { CaseState } from './case-state.ts';

const BY = 'behandelaar-gm9901';
const OTHER = 'beslisser-gm9901';
const REASON = { reference: '00000000-0000-4000-8000-000000000001', hash: 'a1' };
const propose = {
  type: 'ProposeDecision',
  proposalId: '00000000-0000-4000-8000-0000000000aa',
  outcome: 'granted',
  grantedFrom: null,
  overlaps: false,
  reasons: null,
  settings: {},
  figures: statutoryFigures,
  by: BY,
  on: '2026-03-20',
} as const;

/** What a case looks like after these commands, which must all be accepted. */
function after(...commands: CaseCommand[]): CaseEvent[] {
  return commands.reduce<CaseEvent[]>((history, command) => {
    const outcome = reviewCase.decide(command, replay(reviewCase, history));
    if (!Array.isArray(outcome)) throw new Error(JSON.stringify(outcome));
    return [...history, ...(outcome as CaseEvent[])];
  }, []);
}

const opened = { type: 'OpenCase', application: heard() } as const;
const complete = { type: 'ConfirmCompleteness', by: BY, on: '2026-03-12' } as const;
const inGroup = {
  type: 'EstablishTargetGroup',
  ground: 'doelgroepregister',
  belongs: true,
  source: 'doelgroepregister',
  by: BY,
  on: '2026-03-12',
} as const;
const measured = { type: 'EstablishWageValue', percent: '50', by: BY, on: '2026-03-16' } as const;
const ready = [opened, complete, inGroup, measured];
const types = (events: readonly CaseEvent[]): string[] => events.map(({ type }) => type);
const stateAfter = (...commands: CaseCommand[]): CaseState => replay(reviewCase, after(...commands));

describe('a case', () => {
  it('opens once, and its reasonable term of eight weeks runs from receipt', () => {
    const events = after(opened);
    expect(types(events)).toEqual(['CaseOpened', 'TermStarted']);
    expect(events[1]?.data).toMatchObject({ term: 'BESLISTERMIJN_REDELIJK', start: '2026-03-10', dueOn: '2026-05-06' });
    given(reviewCase, events).when(opened).thenNothing();
    given(reviewCase, events)
      .when({ type: 'OpenCase', application: heard({ receivedOn: '2026-03-11' }) })
      .thenRejected('CASE_DIFFERS');
  });

  it('has five weeks from the day on which the wage value was established, or was left out', () => {
    const flat = { type: 'ChooseRoute', route: 'forfaitair', by: BY, on: '2026-03-16' } as const;
    for (const command of [measured, flat]) {
      expect(after(opened, command).at(-1)).toMatchObject({
        type: 'TermStarted',
        data: { term: 'LKS_BESCHIKKING', start: '2026-03-16', dueOn: '2026-04-20' },
      });
    }
    const earlier = { ...measured, on: '2026-02-20' };
    expect(after(opened, earlier).at(-1)?.data).toMatchObject({ start: '2026-03-10', on: '2026-02-20' });
  });

  it('stands still while the employer is asked, and runs on from what came', () => {
    const ask = {
      type: 'RequestInformation',
      what: ['loonstrook'],
      until: '2026-04-02',
      note: null,
      by: BY,
      on: '2026-03-18',
    } as const;
    const came = { type: 'SupplementCase', attachments: ['loonstrook'], on: '2026-03-25' } as const;
    const waiting = after(opened, measured, ask);
    expect(types(waiting).slice(-2)).toEqual(['InformationRequested', 'TermSuspended']);
    given(reviewCase, waiting).when(propose).thenRejected('WAITS_FOR_SUPPLEMENT');
    const events = after(opened, measured, ask, came);
    expect(types(events).slice(-2)).toEqual(['InformationReceived', 'TermResumed']);
    expect(events.at(-1)?.data).toMatchObject({ dueOn: '2026-04-28' });
    given(reviewCase, events).when(came).thenNothing();
  });

  it('is left out of treatment only after a repair term that ran out, with reasons', () => {
    const ask = {
      type: 'RequestInformation',
      what: ['loonstrook'],
      until: '2026-04-02',
      note: null,
      by: BY,
      on: '2026-03-18',
    } as const;
    const leaveOut = { ...propose, outcome: 'notProcessed', reasons: REASON } as const;
    given(reviewCase, after(...ready))
      .when(leaveOut)
      .thenRejected('NOT_INVITED');
    given(reviewCase, after(opened, ask))
      .when({ type: 'ExpireRepairTerm', until: '2026-04-02', on: '2026-04-02' })
      .thenNothing();
    const expired = after(opened, ask, { type: 'ExpireRepairTerm', until: '2026-04-02', on: '2026-04-03' });
    expect(types(expired).slice(-2)).toEqual(['RepairTermExpired', 'TermResumed']);
    given(reviewCase, expired)
      .when({ ...leaveOut, reasons: null })
      .thenRejected('REASONS_REQUIRED');
    expect(
      stateAfter(opened, ask, { type: 'ExpireRepairTerm', until: '2026-04-02', on: '2026-04-03' }, leaveOut).status,
    ).toBe('proposed');
  });

  it.each([
    ['NOT_COMPLETE', [opened, inGroup, measured]],
    ['TARGET_GROUP_OPEN', [opened, complete, measured]],
    ['OUTSIDE_TARGET_GROUP', [opened, complete, { ...inGroup, belongs: false }, measured]],
    ['WAGE_VALUE_OPEN', [opened, complete, inGroup]],
  ] as [string, CaseCommand[]][])('is not granted yet: %s', (code, commands) => {
    given(reviewCase, after(...commands))
      .when(propose)
      .thenRejected(code);
  });

  it('is proposed with the amount of a full month, its lines, every rule, and the first version', () => {
    expect(stateAfter(...ready, propose)).toMatchObject({
      status: 'proposed',
      proposal: {
        outcome: 'granted',
        calculation: { month: '2026-03', amountCents: 103248 },
        version: {
          version: 1,
          validFrom: '2026-03-01',
          route: 'loonwaarde',
          wageValuePercent: '50',
          flatRateThrough: null,
        },
        facts: { application: heard(), completeOn: '2026-03-12' },
        by: BY,
      },
    });
    const { proposal } = stateAfter(...ready, propose) as Extract<CaseState, { status: 'proposed' }>;
    expect(proposal.findings.map(({ id }) => id)).toContain('aanvraagtermijn');
    expect(proposal.calculation?.lines.at(-1)).toMatchObject({ code: 'afronding' });
  });

  it('on the flat rate is granted for half, for six months at most', () => {
    const flat = { type: 'ChooseRoute', route: 'forfaitair', by: BY, on: '2026-03-16' } as const;
    expect(stateAfter(opened, complete, inGroup, flat, propose)).toMatchObject({
      proposal: { version: { route: 'forfaitair', wageValuePercent: null, flatRateThrough: '2026-08-31' } },
    });
  });

  it('is granted from a day within the employment', () => {
    given(reviewCase, after(...ready))
      .when({ ...propose, grantedFrom: '2026-02-28' })
      .thenRejected('GRANT_START_OUTSIDE_EMPLOYMENT');
    expect(stateAfter(...ready, { ...propose, grantedFrom: '2026-03-15' })).toMatchObject({
      proposal: { version: { validFrom: '2026-03-15', grantedFrom: '2026-03-15' } },
    });
  });

  it('needs reasons when a rule is not met, and then a person may still decide to grant', () => {
    const late = {
      type: 'OpenCase',
      application: heard({ startedOn: '2025-06-01', ages: [{ from: '2025-06', age: 30 }] }),
    } as const;
    given(reviewCase, after(late, complete, inGroup, measured))
      .when(propose)
      .thenRejected('REASONS_REQUIRED');
    expect(stateAfter(late, complete, inGroup, measured, { ...propose, reasons: REASON }).status).toBe('proposed');
  });

  it('is refused with reasons only', () => {
    const refuse = { ...propose, outcome: 'refused', notHeard: 'eigen-gegevens' } as const;
    given(reviewCase, after(opened)).when(refuse).thenRejected('REASONS_REQUIRED');
    expect(stateAfter(opened, { ...refuse, reasons: REASON })).toMatchObject({
      proposal: { version: null, calculation: null, reasons: REASON },
    });
  });

  it('is decided by somebody else than who proposed it', () => {
    const proposed = after(...ready, propose);
    given(reviewCase, proposed).when({ type: 'ApproveDecision', by: BY, on: '2026-03-23' }).thenRejected('FOUR_EYES');
    given(reviewCase, proposed)
      .when({
        type: 'ApproveDecision',
        proposalId: '00000000-0000-4000-8000-0000000000bb',
        by: OTHER,
        on: '2026-03-23',
      })
      .thenRejected('OTHER_PROPOSAL');
    const decided = after(...ready, propose, { type: 'ApproveDecision', by: OTHER, on: '2026-03-23' });
    expect(types(decided).slice(-2)).toEqual(['DecisionApproved', 'TermMet']);
    given(reviewCase, decided).when({ type: 'ApproveDecision', by: OTHER, on: '2026-03-24' }).thenNothing();
    given(reviewCase, decided)
      .when({ type: 'ApproveDecision', by: 'beslisser-2', on: '2026-03-24' })
      .thenRejected('CASE_NOT_OPEN');
    given(reviewCase, decided).when(measured).thenRejected('CASE_NOT_OPEN');
  });

  it('says so when it was decided too late', () => {
    const decided = after(...ready, propose, { type: 'ApproveDecision', by: OTHER, on: '2026-04-21' });
    expect(decided.at(-1)).toMatchObject({ type: 'TermExceeded', data: { dueOn: '2026-04-20', on: '2026-04-21' } });
  });

  it('goes back to the caseworker with a reason, and lets nothing change under a proposal', () => {
    const back = { type: 'ReturnProposal', reasons: REASON, by: OTHER, on: '2026-03-21' } as const;
    given(reviewCase, after(...ready, propose))
      .when({ ...measured, percent: '40' })
      .thenRejected('PROPOSAL_WAITS');
    expect(stateAfter(...ready, propose, back)).toMatchObject({
      status: 'open',
      returned: { reasons: REASON, by: OTHER },
    });
    given(reviewCase, after(...ready, propose, back))
      .when(back)
      .thenNothing();
    given(reviewCase, after(...ready))
      .when(back)
      .thenRejected('NOTHING_PROPOSED');
  });

  it('loses its proposal when the employment turns out to end, because that rested on other facts', () => {
    const ended = { type: 'HearEndOfEmployment', lastDay: '2026-06-30', reportedOn: '2026-03-21' } as const;
    expect(stateAfter(...ready, propose, ended)).toMatchObject({
      status: 'open',
      facts: { application: { endsOn: '2026-06-30' } },
    });
    given(reviewCase, after(...ready, propose, ended))
      .when(ended)
      .thenNothing();
  });

  it('closes when the application is withdrawn, and records what comes too late', () => {
    const withdrawn = { type: 'WithdrawCase', on: '2026-03-19' } as const;
    expect(stateAfter(...ready, propose, withdrawn)).toMatchObject({ status: 'withdrawn', withdrawnOn: '2026-03-19' });
    const decided = after(...ready, propose, { type: 'ApproveDecision', by: OTHER, on: '2026-03-23' });
    const misfit = { type: 'FactDidNotFit', data: { what: 'withdrawn', on: '2026-03-19' } } as const;
    given(reviewCase, decided).when(withdrawn).then([misfit]);
    given(reviewCase, [...decided, misfit])
      .when(withdrawn)
      .thenNothing();
  });

  it('is reminded of once for each last day, while it is open', () => {
    const remind = { type: 'NoteTermNearing', dueOn: '2026-04-20', on: '2026-04-13' } as const;
    const history = after(opened, measured, remind);
    expect(history.at(-1)).toMatchObject({ type: 'TermNearing', data: { dueOn: '2026-04-20' } });
    given(reviewCase, history).when(remind).thenNothing();
    given(reviewCase, after(opened)).when(remind).thenNothing();
  });

  it('is unknown until its application was heard', () => {
    given(reviewCase, []).when(complete).thenRejected('CASE_UNKNOWN');
  });

  it('has no term on own motion, until the wage value is established', () => {
    const origin = { applicant: 'ambtshalve', manner: 'telefoon', enteredOn: '2026-03-10', forwarded: null } as const;
    const begun = { type: 'OpenCase', application: heard({ origin }) } as const;
    expect(types(after(begun))).toEqual(['CaseOpened']);
    const state = stateAfter(begun);
    if (state.status === 'absent') throw new Error('it is open');
    expect(readClock(state.clock, '2026-12-31')).toMatchObject({ state: 'loopt', dueOn: null, lines: [] });
    expect(remindersOf(state)).toMatchObject({ nearing: null, repair: null, penalty: [null, null] });
    const asked = { type: 'RequestInformation', what: ['loonstrook'], until: '2026-03-20', note: null } as const;
    expect(types(after(begun, { ...asked, by: BY, on: '2026-03-12' }))).toEqual(['CaseOpened', 'InformationRequested']);
    const chosen = { type: 'ChooseRoute', route: 'loonwaarde', by: BY, on: '2026-03-12' } as const;
    expect(types(after(begun, chosen))).toEqual(['CaseOpened', 'MeasurementChosen']);
    const started = after(begun, chosen, measured).at(-1);
    expect(started).toMatchObject({ type: 'TermStarted', data: { term: 'LKS_BESCHIKKING', start: '2026-03-16' } });
  });

  it('is sent on to the competent municipality, and then nobody here does anything with it', () => {
    const where = { ofMunicipality: 'GM9901', toMunicipality: 'GM9902', byPost: false } as const;
    const forward = { type: 'ForwardCase', ...where, reasons: REASON, by: BY, on: '2026-03-13' } as const;
    const events = after(opened, forward);
    expect(events.at(-1)).toEqual({
      type: 'CaseForwarded',
      data: {
        employerId: '90001234',
        toMunicipality: 'GM9902',
        byPost: false,
        reasons: REASON,
        by: BY,
        on: '2026-03-13',
      },
    });
    given(reviewCase, events).when(forward).thenNothing();
    given(reviewCase, events)
      .when({ ...forward, toMunicipality: 'GM9903' })
      .thenRejected('CASE_NOT_OPEN');
    given(reviewCase, events).when(complete).thenRejected('CASE_NOT_OPEN');
    given(reviewCase, events)
      .when({ type: 'ApproveDecision', by: OTHER, on: '2026-03-14' })
      .thenRejected('CASE_NOT_OPEN');
    given(reviewCase, after(opened))
      .when({ ...forward, toMunicipality: 'GM9901' })
      .thenRejected('FORWARD_TO_SELF');
    given(reviewCase, after(...ready, propose))
      .when(forward)
      .thenRejected('PROPOSAL_WAITS');
    const state = stateAfter(opened, forward);
    expect(remindersOf(state)).toMatchObject({ nearing: null, repair: null, penalty: [null, null] });
    given(reviewCase, events)
      .when({ type: 'WithdrawCase', on: '2026-03-14' })
      .then([{ type: 'FactDidNotFit', data: { what: 'withdrawn', on: '2026-03-14' } }]);
  });

  it('counts the six months by the day on which the first municipality had it', () => {
    const late = heard({ startedOn: '2026-03-01', receivedOn: '2026-09-10' });
    const first = { applicationId: '11111111-2f1a-4c58-9d0b-6a5a1a4f7c11', municipalityCode: 'GM9902' };
    const forwarded = { ...first, receivedOn: '2026-08-20' };
    const origin = { applicant: 'werkgever', manner: 'digitaal', enteredOn: null, forwarded } as const;
    const windowOf = (application: typeof late) => {
      const state = stateAfter({ type: 'OpenCase', application });
      if (state.status === 'absent') throw new Error('it is open');
      return findingsOfCase(state.facts).find(({ id }) => id === 'aanvraagtermijn')?.outcome;
    };
    expect([windowOf(late), windowOf({ ...late, origin })]).toEqual(['notMet', 'met']);
  });
});
