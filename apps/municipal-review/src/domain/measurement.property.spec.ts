import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isDate } from '#libs/kernel/dates';
import { Rejection, replay } from '#libs/kernel/decider';
import { MEASURED, REPORT } from './fixtures/measured.ts';
import { measurement, type MeasurementCommand, type MeasurementEvent } from './measurement.ts';
import { nextStep } from './measurement-next.ts';
import { OPEN_MEASUREMENTS } from './measurement-state.ts';

function run(history: readonly MeasurementEvent[], next: MeasurementCommand): readonly MeasurementEvent[] {
  const outcome = measurement.decide(next, replay(measurement, history));
  return outcome instanceof Rejection ? history : [...history, ...outcome];
}

const on = fc.constantFrom('2026-04-02', '2026-04-14', '2026-05-06');
const deed = { by: fc.constantFrom('anna', 'bert'), on };
const reason = fc.constantFrom({ reference: '1', hash: 'x' }, { reference: '2', hash: 'y' });
const moment = fc.record({ on, at: fc.constantFrom('10:00', '13:30') });
const need = {
  measured: fc.constant(MEASURED),
  cause: fc.constantFrom('application' as const, 'flatRateEnd' as const),
  neededBy: fc.constantFrom('2026-05-27', '2026-08-31'),
};
const type = <T extends MeasurementCommand['type']>(name: T) => fc.constant(name);

const command: fc.Arbitrary<MeasurementCommand> = fc.oneof(
  fc.record({ type: type('NeedMeasurement'), ...need, on }),
  fc.record({ type: type('PlanMeasurement'), ...need, expert: fc.constantFrom('north', 'south'), ...deed }),
  fc.record({
    ...{ type: type('OfferMoments'), moments: fc.array(moment, { minLength: 1, maxLength: 3 }) },
    ...{ until: on, lookedAt: fc.option(reason), ...deed },
  }),
  fc.record({ type: type('ChooseMoment'), moment, ...deed }),
  fc.record({ type: type('DeclineMoments'), reason, ...deed }),
  fc.record({ type: type('AgreeMoment'), moment, ...deed }),
  fc.record({ type: type('RecordPerformed'), performedOn: on, ...deed }),
  fc.record({
    ...{ type: type('RecordReport'), datedOn: on, percent: fc.constantFrom('50', '55'), ...deed },
    ...{ tasks: fc.constant(REPORT.tasks), names: reason, nextOn: fc.option(fc.constant('2028-04-20')) },
    settings: fc.constant({}),
  }),
  fc.record({
    ...{ type: type('ReactToReport'), view: fc.constantFrom('agreed' as const, 'disagreed' as const) },
    ...{ reason: fc.option(reason), ...deed },
  }),
  fc.record({ type: type('ExpireReaction'), until: fc.constantFrom('2026-04-16', '2026-04-28'), on }),
  fc.record({
    ...{ type: type('AnswerDispute'), outcome: fc.constantFrom('kept' as const, 'second' as const) },
    ...{ reason, secondId: fc.uuid(), ...deed },
  }),
  fc.record({
    ...{ type: type('EstablishMeasurement'), percent: fc.constantFrom('50', '55'), from: on },
    ...{ reason: fc.option(reason), next: fc.constant(null), ...deed },
  }),
  fc.record({ type: type('TakeOver'), ...deed }),
  fc.record({ type: type('NoteTaken'), at: fc.constantFrom('case' as const, 'grant' as const), on }),
  fc.record({ type: type('NoteNotTaken'), code: fc.constantFrom('PROPOSAL_WAITS', 'CHANGE_WAITS'), on }),
  fc.record({ type: type('CancelMeasurement'), reason, ...deed }),
  fc.record({ type: type('LapseNeed'), on }),
);

/** A measurement on its way to its end, somewhere in between: random commands alone seldom come that far. */
const onItsWay: readonly MeasurementCommand[] = [
  {
    ...{ type: 'PlanMeasurement', measured: MEASURED, cause: 'application', neededBy: '2026-05-27' },
    ...{ expert: 'north', by: 'anna', on: '2026-04-02' },
  },
  { type: 'AgreeMoment', moment: { on: '2026-04-14', at: '10:00' }, by: 'anna', on: '2026-04-02' },
  { type: 'RecordReport', ...REPORT, settings: {}, by: 'anna', on: '2026-04-14' },
  { type: 'ReactToReport', view: 'disagreed', reason: { reference: '1', hash: 'x' }, by: 'e', on: '2026-04-14' },
  {
    ...{ type: 'AnswerDispute', outcome: 'kept', reason: { reference: '1', hash: 'x' } },
    ...{ secondId: 's', by: 'anna', on: '2026-04-14' },
  },
  {
    ...{ type: 'EstablishMeasurement', percent: '55', from: '2026-05-06', reason: null, next: null },
    ...{ by: 'anna', on: '2026-05-06' },
  },
];
const commands = fc
  .tuple(fc.nat(onItsWay.length), fc.array(command, { maxLength: 12 }))
  .map(([steps, others]) => [...onItsWay.slice(0, steps), ...others]);

it('records nothing new when its last command comes again, whatever went before', () => {
  fc.assert(
    fc.property(commands, command, (earlier, last) => {
      const once = run(earlier.reduce(run, []), last);
      expect(run(once, last)).toEqual(once);
    }),
    { numRuns: 1_000 },
  );
});

it('is never open without somebody whose turn it is, and a day', () => {
  fc.assert(
    fc.property(commands, (given) => {
      const state = replay(measurement, given.reduce(run, []));
      if (state.status === 'absent') return;
      const step = nextStep(state);
      if (OPEN_MEASUREMENTS.includes(state.status)) expect(isDate(step?.until)).toBe(true);
      if (step !== null) expect(isDate(step.until)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

it('establishes nothing of which the employer has not been heard, or let its term go by', () => {
  fc.assert(
    fc.property(commands, (given) => {
      const types = given.reduce(run, []).map(({ type: each }) => each);
      const established = types.indexOf('MeasurementEstablished');
      if (established === -1) return;
      const before = types.slice(0, established);
      expect(before.includes('EmployerReacted') || before.includes('EmployerSilent')).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
