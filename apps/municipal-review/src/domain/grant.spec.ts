import { describe, expect, it } from '@jest/globals';
import { replay } from '#libs/kernel/decider';
import { statutoryFigures } from '#libs/law/figures';
import { given } from '#libs/testing/given';
import { effectOfChange, grant, type GrantCommand, type GrantEvent, type GrantState } from './grant.ts';
import { fullMonth, piecesIn, versionFrom } from './grant-version.ts';

const figures = statutoryFigures;
const REASON = { reference: '00000000-0000-4000-8000-000000000001', hash: 'a1' };
const parties = {
  applicationId: '0b0f5c1e-2f1a-4c58-9d0b-6a5a1a4f7c11',
  employerId: '90001234',
  personRef: '6f1c2f1a-4c58-4d0b-9a5a-1a4f7c110b0f',
  variableHours: false,
};
const terms = {
  grantedFrom: '2026-03-01',
  employment: { from: '2026-03-01', through: null },
  route: 'forfaitair',
  wageValuePercent: null,
  agreedHours: 24,
  fullTimeHours: 38,
  ages: [{ from: '2026-03', age: 21 }],
  settings: {},
} as const;
const first = versionFrom(terms, 1, '2026-03-01');
const give: GrantCommand = {
  type: 'GiveGrant',
  parties,
  decided: {
    version: first,
    ...fullMonth(first, figures),
    cause: 'decision',
    on: '2026-03-23',
    reasons: null,
    proposedBy: 'a',
    approvedBy: 'b',
  },
};
const measured = {
  type: 'ProposeChange',
  changeId: '00000000-0000-4000-8000-0000000000aa',
  cause: 'wageValue',
  from: '2026-09-01',
  changes: { wageValuePercent: '45' },
  reasons: null,
  by: 'a',
  on: '2026-08-20',
  figures,
} as const;
const approve = { type: 'ApproveChange', by: 'b', on: '2026-08-21' } as const;
const end = { type: 'EndGrant', lastDay: '2026-10-15', on: '2026-10-01', figures } as const;

function after(...commands: GrantCommand[]): GrantEvent[] {
  return commands.reduce<GrantEvent[]>((history, command) => {
    const outcome = grant.decide(command, replay(grant, history));
    if (!Array.isArray(outcome)) throw new Error(JSON.stringify(outcome));
    return [...history, ...(outcome as GrantEvent[])];
  }, []);
}
const granted = (...commands: GrantCommand[]) =>
  replay(grant, after(...commands)) as Extract<GrantState, { status: 'granted' }>;

describe('a grant', () => {
  it('begins with the version that was decided, once', () => {
    expect(granted(give)).toMatchObject({ versions: [{ version: 1, flatRateThrough: '2026-08-31' }], proposed: null });
    given(grant, after(give)).when(give).thenNothing();
    given(grant, []).when(measured).thenRejected('GRANT_UNKNOWN');
    given(grant, []).when(end).thenNothing();
  });

  it('gets the measured wage value as a new version, by two people', () => {
    given(grant, after(give, measured))
      .when({ ...approve, by: 'a' })
      .thenRejected('FOUR_EYES');
    given(grant, after(give)).when(approve).thenRejected('NOTHING_PROPOSED');
    const { versions, decided } = granted(give, measured, approve);
    expect(versions).toHaveLength(2);
    expect(versions[1]).toMatchObject({
      version: 2,
      validFrom: '2026-09-01',
      route: 'loonwaarde',
      wageValuePercent: '45',
      flatRateThrough: null,
    });
    expect(decided[1]).toMatchObject({
      cause: 'wageValue',
      proposedBy: 'a',
      approvedBy: 'b',
      calculation: { month: '2026-09' },
    });
    given(grant, after(give, measured, approve))
      .when(approve)
      .thenNothing();
  });

  it.each([
    ['lopendeToekenning', '2294.40'],
    ['wijzigingsdatum', '2337.00'],
  ])('is reckoned after a new wage value by the minimum wage that the municipality chose (Q8): %s', (how, wage) => {
    const chosen = versionFrom({ ...terms, settings: { basisBijWijziging: how } }, 1, '2026-03-01');
    const begin = { ...give, decided: { ...give.decided, version: chosen } };
    const { decided } = granted(begin, measured, approve);
    const [line] = decided[1]?.calculation?.lines ?? [];
    expect(line).toMatchObject({ code: 'wml', parameters: [{ naam: 'wmlMaand', waarde: wage }] });
  });

  it('ends with the employment, of the municipality’s own motion, and drops what was proposed', () => {
    const { versions, decided, proposed } = granted(give, measured, end);
    expect(versions[1]).toMatchObject({ version: 2, validFrom: '2026-03-01', validThrough: '2026-10-15' });
    expect(decided[1]).toMatchObject({ cause: 'end', proposedBy: null, approvedBy: null, on: '2026-10-01' });
    expect(proposed).toBeNull();
    given(grant, after(give, end)).when(end).thenNothing();
  });

  it('that ended later keeps what held before each change', () => {
    const { versions } = granted(give, measured, approve, end);
    expect(piecesIn('2026-08', versions).map(({ version }) => version)).toEqual([1]);
    expect(piecesIn('2026-10', versions)).toMatchObject([
      { version: 3, period: { from: '2026-10-01', through: '2026-10-15', wageValuePercent: '45' } },
    ]);
    expect(piecesIn('2026-11', versions)).toEqual([]);
  });

  it('that ended before it was measured loses that version', () => {
    const { versions } = granted(give, measured, approve, { ...end, lastDay: '2026-07-10' });
    expect(piecesIn('2026-07', versions)).toMatchObject([
      { version: 3, period: { through: '2026-07-10', route: 'forfaitair' } },
    ]);
    expect(piecesIn('2026-09', versions)).toEqual([]);
  });

  it('changes in the middle of a month from that day', () => {
    const { versions } = granted(give, { ...measured, from: '2026-08-16' }, approve);
    expect(piecesIn('2026-08', versions)).toMatchObject([
      { version: 1, period: { from: '2026-08-01', through: '2026-08-15', route: 'forfaitair' } },
      { version: 2, period: { from: '2026-08-16', through: '2026-08-31', route: 'loonwaarde' } },
    ]);
  });

  it.each([
    ['CHANGE_OUTSIDE_GRANT', { from: '2026-02-28' }],
    ['CHANGE_EMPTY', { changes: {} }],
    ['CHANGE_EMPTY', { cause: 'hours' }],
    ['REASONS_REQUIRED', { cause: 'correction' }],
  ] as const)('is not changed: %s %j', (code, more) => {
    given(grant, after(give))
      .when({ ...measured, ...more })
      .thenRejected(code);
  });

  it('has one proposal at a time, which can be given back with a reason', () => {
    const back = { type: 'ReturnChange', reasons: REASON, by: 'b', on: '2026-08-21' } as const;
    given(grant, after(give, measured))
      .when({ ...measured, by: 'c' })
      .thenRejected('CHANGE_WAITS');
    expect(granted(give, measured, back)).toMatchObject({ proposed: null, returned: { reasons: REASON } });
    given(grant, after(give, measured, back))
      .when(back)
      .thenNothing();
  });
});

describe('the effect of a change', () => {
  type Proposed = Extract<GrantCommand, { type: 'ProposeChange' }>;
  const changed: Proposed = { ...measured, reasons: REASON };
  const centsOf = (command: Proposed, ...history: GrantCommand[]) => {
    const effect = effectOfChange(command, replay(grant, after(...history)));
    return 'code' in effect
      ? effect.code
      : [effect.before, effect.after].map(({ calculation }) => [calculation?.month, calculation?.amountCents]);
  };

  it('is the first month of the change with and without it, and proposes nothing', () => {
    expect(centsOf(changed, give)).toEqual([
      ['2026-09', 103248],
      ['2026-09', 113573],
    ]);
  });

  it('is refused as the change would be', () => {
    expect(centsOf({ ...changed, from: '2026-02-01' }, give)).toBe('CHANGE_OUTSIDE_GRANT');
    expect(centsOf(changed, give, changed)).toBe('CHANGE_WAITS');
    expect(centsOf({ ...changed, by: 'c' }, give, changed)).toBe('CHANGE_WAITS');
    expect(centsOf(changed)).toBe('GRANT_UNKNOWN');
  });
});
