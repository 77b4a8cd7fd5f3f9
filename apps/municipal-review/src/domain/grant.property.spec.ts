import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { daysIn, lastDay, monthsFrom } from '#libs/kernel/dates';
import { Rejection, replay } from '#libs/kernel/decider';
import { statutoryFigures } from '#libs/law/figures';
import { grant, type GrantCommand, type GrantEvent } from './grant.ts';
import { piecesIn, versionFrom } from './grant-version.ts';

const parties = { applicationId: 'a', employerId: '90001234', personRef: 'p', variableHours: false };
const first = versionFrom(
  {
    ...{ grantedFrom: '2026-02-10', employment: { from: '2026-02-10', through: null }, route: 'forfaitair' },
    ...{
      wageValuePercent: null,
      agreedHours: 24,
      fullTimeHours: 38,
      ages: [{ from: '2026-02', age: 21 }],
      settings: {},
    },
  },
  1,
  '2026-02-10',
);
const nobody = { reasons: null, proposedBy: 'a', approvedBy: 'b', calculation: null, missing: null } as const;
const give: GrantCommand = {
  type: 'GiveGrant',
  parties,
  decided: { version: first, cause: 'decision', on: '2026-02-20', ...nobody },
};

function run(history: readonly GrantEvent[], next: GrantCommand): readonly GrantEvent[] {
  const outcome = grant.decide(next, replay(grant, history));
  return outcome instanceof Rejection ? history : [...history, ...outcome];
}

const day = fc.constantFrom('2026-02-10', '2026-03-31', '2026-05-01', '2026-07-15', '2026-10-01', '2026-12-31');
const by = fc.constantFrom('a', 'b');
const reason = fc.constantFrom({ reference: '1', hash: 'x' }, { reference: '2', hash: 'y' });
const figures = fc.constant(statutoryFigures);
const command: fc.Arbitrary<GrantCommand> = fc.oneof(
  fc.constant(give),
  fc.record({ type: fc.constant('EndGrant' as const), lastDay: day, on: day, figures }),
  fc.record({
    ...{ type: fc.constant('ProposeChange' as const), changeId: fc.uuid(), from: day, by, on: day, figures },
    cause: fc.constantFrom('wageValue' as const, 'hours' as const, 'correction' as const),
    changes: fc.constantFrom(
      { wageValuePercent: '40' },
      { agreedHours: 30 },
      { wageValuePercent: '60', agreedHours: 12 },
    ),
    reasons: fc.option(reason),
  }),
  fc.record({ type: fc.constant('ReturnChange' as const), reasons: reason, by, on: day }),
  fc.record({ type: fc.constant('ApproveChange' as const), by, on: day }),
);
const commands = fc.array(command, { maxLength: 12 }).map((some) => [give, ...some]);

it('records nothing new when its last command comes again, whatever went before', () => {
  fc.assert(
    fc.property(commands, command, (earlier, last) => {
      const once = run(earlier.reduce(run, []), last);
      expect(run(once, last)).toEqual(once);
    }),
  );
});

it('holds on each day under one version at most, whatever was changed', () => {
  fc.assert(
    fc.property(commands, (all) => {
      const state = replay(grant, all.reduce(run, []));
      if (state.status === 'absent') throw new Error('it was given');
      for (const month of monthsFrom('2026-01', '2027-01')) {
        const pieces = piecesIn(month, state.versions).map(({ period }) => period);
        pieces.reduce((last, { from, through }) => {
          expect(from > last && from <= through && through <= lastDay(month)).toBe(true);
          return through;
        }, '0000-00-00');
        expect(pieces.length).toBeLessThanOrEqual(daysIn(month));
      }
    }),
  );
});
