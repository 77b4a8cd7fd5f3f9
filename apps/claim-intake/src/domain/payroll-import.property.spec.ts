import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Rejection, replay } from '#libs/kernel/decider';
import {
  type HandledRow,
  payrollImport,
  type PayrollImportCommand,
  type PayrollImportEvent,
  type Receipt,
  waitingRows,
} from './payroll-import.ts';

const findings = fc.constantFrom(
  [],
  [{ column: 'begindatum', code: 'misschien-te-laat' } as const],
  [{ column: 'bsn', code: 'elfproef' } as const],
);
const receipt: fc.Arbitrary<Receipt> = fc
  .uniqueArray(fc.record({ row: fc.integer({ min: 2, max: 6 }), findings }), { selector: ({ row }) => row })
  .map((rows) => ({ format: 'csv', total: rows.length, notSubsidised: 0, rows }));
const on = fc.constantFrom('2026-10-05', '2026-11-04', '2026-12-01');
const handled: fc.Arbitrary<HandledRow> = fc.record({
  row: fc.integer({ min: 2, max: 6 }),
  results: fc.constant([]),
  employmentId: fc.constant('e'),
  applicationId: fc.constant(null),
  claimId: fc.constant(null),
});
const command: fc.Arbitrary<PayrollImportCommand> = fc.oneof(
  fc.record({ type: fc.constant('ReceiveFile'), uploadId: fc.constant('u'), receipt, on, expiresOn: on }),
  fc.record({ type: fc.constant('RecordHandIn'), rows: fc.array(handled, { maxLength: 3 }), on }),
  fc.record({ type: fc.constant('ExpireRows'), on }),
  fc.constant({ type: 'RememberFile', payrollFileId: 'f' } as const),
);

function run(history: readonly PayrollImportEvent[], next: PayrollImportCommand): readonly PayrollImportEvent[] {
  const outcome = payrollImport.decide(next, replay(payrollImport, history));
  return outcome instanceof Rejection ? history : [...history, ...outcome];
}

it('records nothing new when its last command comes again, whatever went before', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 12 }), command, (earlier, last) => {
      const once = run(earlier.reduce(run, []), last);
      expect(run(once, last)).toEqual(once);
    }),
  );
});

it('hands no row in twice, and none that is faulty or forgotten', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 12 }), (commands) => {
      const history = commands.reduce(run, []);
      history.forEach((event, index) => {
        if (event.type !== 'PayrollRowsHandedIn') return;
        const before = replay(payrollImport, history.slice(0, index));
        const waiting = before.status === 'received' ? waitingRows(before).map(({ row }) => row) : [];
        expect(waiting).toEqual(expect.arrayContaining(event.data.rows.map(({ row }) => row)));
      });
    }),
  );
});
