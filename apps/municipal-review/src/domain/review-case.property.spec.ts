import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Rejection, replay } from '#libs/kernel/decider';
import { statutoryFigures } from '#libs/law/figures';
import { heard } from './fixtures/heard.ts';
import { type CaseCommand, reviewCase } from './review-case.ts';
import type { CaseEvent } from './case-event.ts';

function run(history: readonly CaseEvent[], next: CaseCommand): readonly CaseEvent[] {
  const outcome = reviewCase.decide(next, replay(reviewCase, history));
  return outcome instanceof Rejection ? history : [...history, ...outcome];
}

const on = fc.constantFrom('2026-03-12', '2026-03-20', '2026-04-03', '2026-05-20');
const by = fc.constantFrom('a', 'b');
const deed = { by, on };
const reason = fc.constantFrom({ reference: '1', hash: 'x' }, { reference: '2', hash: 'y' });
const type = <T extends CaseCommand['type']>(name: T) => fc.constant(name);

const command: fc.Arbitrary<CaseCommand> = fc.oneof(
  fc.record({ type: type('OpenCase'), application: fc.constant(heard()) }),
  fc.record({ type: type('SupplementCase'), attachments: fc.subarray(['a', 'b']), on }),
  fc.record({ type: type('WithdrawCase'), on }),
  fc.record({
    type: type('HearEndOfEmployment'),
    lastDay: fc.constantFrom('2026-06-30', '2026-09-15'),
    reportedOn: on,
  }),
  fc.record({
    ...{ type: type('RequestInformation'), what: fc.constantFrom(['a'], ['b']), ...deed },
    ...{ until: fc.constantFrom('2026-04-02', '2026-05-02'), note: fc.option(reason) },
  }),
  fc.record({ type: type('ExpireRepairTerm'), until: fc.constantFrom('2026-04-02', '2026-05-02'), on }),
  fc.record({ type: type('ConfirmCompleteness'), ...deed }),
  fc.record({
    ...{ type: type('EstablishTargetGroup'), ground: fc.constant('praktijkroute' as const) },
    ...{ belongs: fc.boolean(), source: fc.constant('school' as const), ...deed },
  }),
  fc.record({
    type: type('ChooseRoute'),
    route: fc.constantFrom('forfaitair' as const, 'loonwaarde' as const),
    talk: fc.option(reason),
    ...deed,
  }),
  fc.record({ type: type('EstablishWageValue'), percent: fc.constantFrom('40', '50'), ...deed }),
  fc.record({
    ...{ type: type('ProposeDecision'), proposalId: fc.uuid(), reasons: fc.option(reason), settings: fc.constant({}) },
    ...{ outcome: fc.constantFrom('granted' as const, 'refused' as const, 'notProcessed' as const), ...deed },
    ...{
      grantedFrom: fc.constantFrom(null, '2026-03-15'),
      figures: fc.constant(statutoryFigures),
      overlaps: fc.constant(false),
    },
  }),
  fc.record({ type: type('ReturnProposal'), reasons: reason, ...deed }),
  fc.record({ type: type('ApproveDecision'), ...deed }),
  fc.record({
    ...{ type: type('ForwardCase'), ofMunicipality: fc.constant('GM9901'), reasons: reason, ...deed },
    ...{ toMunicipality: fc.constantFrom('GM9901', 'GM9902', 'GM9903'), byPost: fc.boolean() },
  }),
  fc.record({ type: type('NoteTermNearing'), dueOn: fc.constantFrom('2026-05-06', '2026-04-16'), on }),
);

/** Always begins with the application, so that what follows has something to do. */
const commands = fc
  .array(command, { maxLength: 14 })
  .map((some): CaseCommand[] => [{ type: 'OpenCase', application: heard() }, ...some]);

it('records nothing new when its last command comes again, whatever went before', () => {
  fc.assert(
    fc.property(commands, command, (earlier, last) => {
      const once = run(earlier.reduce(run, []), last);
      expect(run(once, last)).toEqual(once);
    }),
  );
});

it('is never decided by the person who proposed it', () => {
  const steps = command.filter(({ type: name }) =>
    ['ProposeDecision', 'ReturnProposal', 'ApproveDecision'].includes(name),
  );
  fc.assert(
    fc.property(commands, fc.array(steps, { maxLength: 6 }), (earlier, last) => {
      for (const event of [...earlier, ...last].reduce(run, [])) {
        if (event.type === 'DecisionApproved') expect(event.data.by).not.toBe(event.data.proposal.by);
      }
    }),
  );
});
