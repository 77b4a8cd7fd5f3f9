import { describe, expect, it } from '@jest/globals';
import { replay } from '#libs/kernel/decider';
import { statutoryFigures } from '#libs/law/figures';
import { application } from './application.ts';
import type { ApplicationEvent } from './application-event.ts';
import { employment, type EmploymentEvent } from './employment.ts';
import { decision, drafted, PERSON, submitted, terms, version } from './fixtures/applied.ts';
import { type Renewal, renewalEffect, renewalFault, renewedDraft, renewedTerms } from './renewal.ts';

const contract = { ...terms, endsOn: '2026-08-31' };
const registered: EmploymentEvent = {
  type: 'EmploymentRegistered',
  data: { personRef: PERSON, terms: contract, on: '2026-03-01' },
};
const granted: ApplicationEvent = {
  type: 'ApplicationDecided',
  data: {
    ...decision,
    version: {
      ...version(1, '2026-03-01', '2026-08-31'),
      terms: {
        ...{ route: 'loonwaarde', wageValuePercent: '50', agreedHours: 24, fullTimeHours: 38 },
        ...{ ages: [{ from: '2026-03', age: 21 }], settings: {} },
      },
    },
  },
};
const renewal: Renewal = { startedOn: '2026-09-01', endsOn: '2027-02-28', hoursPerWeek: 24 };

function employed(...more: EmploymentEvent[]) {
  const state = replay(employment, [registered, ...more]);
  if (state.status === 'absent') throw new Error('it is registered');
  return state;
}

function asked(...more: ApplicationEvent[]) {
  const state = replay(application, [drafted, submitted, ...more]);
  if (state.status !== 'submitted' && state.status !== 'decided') throw new Error('it is submitted');
  return state;
}

const effect = (given: Partial<Renewal> = {}, more: { ended?: EmploymentEvent; decided?: ApplicationEvent } = {}) =>
  renewalEffect({
    employment: employed(...(more.ended ? [more.ended] : [])),
    application: asked(more.decided ?? granted),
    renewal: { ...renewal, ...given },
    on: '2026-08-10',
    figures: statutoryFigures,
  });

describe('a contract that is renewed', () => {
  it('goes on, and so does its grant, when no day is between and the hours stay', () => {
    expect(effect()).toEqual({ kind: 'extension' });
    // A municipality is told a last day; that there is none any more cannot be told yet.
    expect(effect({ endsOn: null })).toMatchObject({ kind: 'application', gap: null });
  });

  it('is applied for anew after days without work, and says what these cost', () => {
    // Fifteen of the thirty days of September, of 1032.48 a month.
    expect(effect({ startedOn: '2026-09-16' })).toMatchObject({
      kind: 'application',
      gap: { from: '2026-09-01', through: '2026-09-15', days: 15, cents: 51_624 },
    });
  });

  it('says until when the municipality may take, and over which days the money may come later', () => {
    expect(effect({ startedOn: '2026-09-16' })).toMatchObject({
      decideBy: '2026-10-05',
      waits: { from: '2026-09-16', through: '2026-10-05', days: 20 },
    });
    expect(effect({ startedOn: '2026-12-01' })).toMatchObject({ waits: null });
  });

  it('is applied for anew with other hours, without a day in between', () => {
    expect(effect({ hoursPerWeek: 30 })).toMatchObject({ kind: 'application', gap: null });
  });

  it('is applied for anew when the end was told, or nothing was granted', () => {
    const ended: EmploymentEvent = { type: 'EmploymentEnded', data: { lastDay: '2026-08-31', on: '2026-08-01' } };
    expect(effect({}, { ended })).toMatchObject({ kind: 'application', gap: null });
    const refused: ApplicationEvent = {
      type: 'ApplicationDecided',
      data: { ...decision, outcome: 'refused', grantId: null, version: null },
    };
    expect(effect({ startedOn: '2026-09-16' }, { decided: refused })).toMatchObject({ gap: { days: 15, cents: null } });
  });

  it('begins after the last day of the one before, which must be there', () => {
    expect(renewalFault(employed(), renewal)).toBeUndefined();
    expect(renewalFault(employed(), { ...renewal, startedOn: '2026-08-31' })).toBe('before-last-day');
    const open: EmploymentEvent = { type: 'EmploymentChanged', data: { terms, on: '2026-04-01' } };
    expect(renewalFault(employed(open), renewal)).toBe('no-last-day');
  });

  it('takes everything along but the documents', () => {
    expect(renewedTerms(contract, renewal)).toEqual({ ...contract, startedOn: '2026-09-01', endsOn: '2027-02-28' });
    expect(renewedDraft(asked(granted), 'new')).toEqual({
      ...{ employmentId: 'new', municipalityCode: 'GM9901', route: 'loonwaarde', ground: 'doelgroepregister' },
      ...{ wageValuePercent: '50', wageValueOn: '2026-02-16', attachments: [] },
    });
  });
});
