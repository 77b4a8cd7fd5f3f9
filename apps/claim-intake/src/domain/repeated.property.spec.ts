import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Decider, Rejection, replay } from '#libs/kernel/decider';
import { application, type ApplicationCommand } from './application.ts';
import { claim, type ClaimCommand } from './claim.ts';
import { employer, type EmployerCommand } from './employer.ts';
import { employment, type EmploymentCommand } from './employment.ts';
import { APPLICANTS, MANNERS } from './entry.ts';
import { APPLICATION, decision, draft, facts, request, subject, terms, version } from './fixtures/applied.ts';
import { mandate, type MandateCommand } from './mandate.ts';

const on = fc.constantFrom('2026-04-01', '2026-04-02');
const lastDay = fc.constantFrom('2026-05-31', '2026-06-30', '2026-01-01');
const municipalityCode = fc.constant('GM9901');
const by = { byMunicipality: fc.constantFrom('GM9901', 'GM9902') };
const type = <T extends string>(name: T) => fc.constant(name);

const applicationCommand = fc.oneof<fc.Arbitrary<ApplicationCommand>[]>(
  fc.record({ type: type('DraftApplication'), draft: fc.constantFrom(draft, { ...draft, attachments: [] }), on }),
  fc.record({ type: type('SubmitApplication'), facts: fc.constant(facts), on }),
  fc.record({
    type: type('EnterApplication'),
    request: fc.constantFrom(request, { ...request, municipalityCode: 'GM9902' }),
    entry: fc.record({
      ...{ applicant: fc.constantFrom(...APPLICANTS), manner: fc.constantFrom(...MANNERS) },
      ...{ enteredOn: fc.constantFrom('2026-04-02', null), forwarded: fc.constant(null) },
    }),
    ...{ receivedOn: on, on },
  }),
  fc.record({ type: type('TakeOverApplication'), on }),
  fc.record(
    {
      ...{ type: type('SupplementApplication'), attachments: fc.constantFrom(['a'], ['a', 'b']), on },
      ...by,
    },
    { requiredKeys: ['type', 'attachments', 'on'] },
  ),
  fc.record({ type: type('WithdrawApplication'), on, ...by }, { requiredKeys: ['type', 'on'] }),
  fc.record({
    ...{ type: type('RecordForwarding'), applicationId: fc.constant(APPLICATION), on, municipalityCode },
    ...{ toMunicipality: fc.constantFrom('GM9902', 'GM9903'), byPost: fc.boolean() },
  }),
  fc.record({
    type: type('RecordTerm'),
    term: fc.record({
      term: fc.constantFrom('BESLISTERMIJN_REDELIJK', 'LKS_BESCHIKKING'),
      dueOn: fc.constantFrom(null, '2026-05-28'),
    }),
    municipalityCode,
  }),
  fc.record({
    type: type('RecordRequest'),
    asked: fc.record({
      what: fc.constantFrom(['loonstrook'], ['loonstrook', 'arbeidsovereenkomst']),
      until: fc.constantFrom('2026-04-16', '2026-04-17'),
      on,
    }),
    municipalityCode,
  }),
  fc.record({
    type: type('RecordDecision'),
    decision: fc.constantFrom(decision, { ...decision, decisionId: 'another' }),
    municipalityCode,
  }),
  fc.record({
    type: type('RecordGrantVersion'),
    grantId: fc.constantFrom(decision.grantId ?? '', 'another'),
    version: fc.constantFrom(version(1, '2026-03-01'), version(2, '2026-05-01')),
    municipalityCode,
  }),
  fc.record({
    type: type('RecordEmploymentEnd'),
    employmentId: fc.constantFrom(draft.employmentId, 'another'),
    lastDay,
    on,
    final: fc.boolean(),
  }),
  fc.record({ type: type('RecordClaims'), months: fc.constantFrom(['2026-03'], ['2026-03', '2026-04']) }),
);

const claimCommand = fc.oneof<fc.Arbitrary<ClaimCommand>[]>(
  fc.record({
    type: type('MakeClaim'),
    claim: fc.constantFrom(subject, { ...subject, variableHours: true }),
    on,
  }),
  fc.record({
    type: type('SubmitClaim'),
    hours: fc.record({ hoursPerWeek: fc.constantFrom(null, 24), paidHours: fc.constantFrom(null, 104.5) }),
    source: fc.constantFrom('werkgever', 'loonbestand'),
    on,
  }),
  fc.record({
    type: type('RecordAssessment'),
    assessment: fc.record({
      ...{ assessedOn: on, outcome: fc.constantFrom('akkoord', 'werkvoorraad'), amountCents: fc.constantFrom(null, 1) },
      ...{ reasons: fc.constantFrom([], ['uren-bekend']), missing: fc.constant(null), lines: fc.constant([]) },
    }),
    municipalityCode,
  }),
  fc.record({
    type: type('RecordPayment'),
    payment: fc.record({
      ...{ paymentId: fc.constantFrom('p1', 'p2'), amountCents: fc.constant(1), on, reason: fc.constant(null) },
      became: fc.constantFrom('ordered', 'confirmed', 'returned'),
    }),
    municipalityCode,
  }),
);

const employmentCommand = fc.oneof<fc.Arbitrary<EmploymentCommand>[]>(
  fc.record({
    ...{ type: type('RegisterEmployment'), personRef: fc.constantFrom('a', 'b'), on },
    terms: fc.constantFrom(terms, { ...terms, hoursPerWeek: 28 }),
  }),
  fc.record({ type: type('EndEmployment'), lastDay, on }),
  fc.record({ type: type('LinkApplication'), applicationId: fc.constantFrom('a', 'b') }),
  fc.record({ type: type('RemindOfWindow'), on: fc.constantFrom('2026-07-31', '2026-08-01', '2026-08-25') }),
);

const employerCommand: fc.Arbitrary<EmployerCommand> = fc.record({
  ...{ type: type('RecordEmployer'), detailsRef: fc.constantFrom('a', 'b'), on },
});

const mandateCommand = fc.oneof<fc.Arbitrary<MandateCommand>[]>(
  fc.record({
    ...{ type: type('GiveMandate'), employerId: fc.constantFrom('90001234', '90009999'), on },
    terms: fc.record({
      ...{ intermediary: fc.constant('90009999'), branch: fc.constantFrom(null, '000012345678') },
      ...{ tasks: fc.constantFrom(['uren'] as const, ['aanvragen', 'uren'] as const), endsOn: lastDay },
    }),
  }),
  fc.record({ type: type('WithdrawMandate'), on }),
);

/** Whatever went before, the last command again, as if under a new id, records nothing new. */
function recordsOnce<C, S, E>(decider: Decider<C, S, E>, command: fc.Arbitrary<C>): void {
  const run = (history: readonly E[], next: C): readonly E[] => {
    const outcome = decider.decide(next, replay(decider, history));
    return outcome instanceof Rejection ? history : [...history, ...outcome];
  };
  fc.assert(
    fc.property(fc.array(command, { maxLength: 12 }), command, (earlier, last) => {
      const once = run(earlier.reduce(run, []), last);
      expect(run(once, last)).toEqual(once);
    }),
  );
}

describe('the last command again', () => {
  it('records nothing new of an employer', () => recordsOnce(employer, employerCommand));
  it('records nothing new of an employment', () => recordsOnce(employment, employmentCommand));
  it('records nothing new of an application', () => recordsOnce(application, applicationCommand));
  it('records nothing new of a mandate', () => recordsOnce(mandate, mandateCommand));
  it('records nothing new of a claim', () => recordsOnce(claim, claimCommand));
});
