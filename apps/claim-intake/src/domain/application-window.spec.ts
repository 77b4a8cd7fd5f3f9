import { describe, expect, it } from '@jest/globals';
import { given } from '#libs/testing/given';
import { replay } from '#libs/kernel/decider';
import { application } from './application.ts';
import type { ApplicationEvent } from './application-event.ts';
import { isUnasked, nextReminder, remindersOf, windowOn } from './application-window.ts';
import { employment, type EmploymentEvent, windowOf } from './employment.ts';
import { decided, decision, drafted, PERSON, submitted, terms } from './fixtures/applied.ts';
import { recorded } from './fixtures/recorded.ts';

const { WindowReminded } = recorded.employment;
const registered: EmploymentEvent = {
  type: 'EmploymentRegistered',
  data: { personRef: PERSON, terms, on: '2026-03-01' },
};
const remind = (on: string) => ({ type: 'RemindOfWindow', on }) as const;
const reminded = (reminder: 'fiveMonths' | 'fiveAndAHalfMonths' | 'oneWeekLeft', on: string): EmploymentEvent => ({
  type: 'WindowReminded',
  data: { reminder, lastDay: '2026-09-01', on },
});

describe('the application window of somebody who works already', () => {
  it.each([
    ['2026-03-01', '2026-08-01', '2026-08-16', '2026-08-25', '2026-09-01'],
    ['2026-08-31', '2027-01-31', '2027-02-15', '2027-02-21', '2027-02-28'],
    ['2026-09-30', '2027-02-28', '2027-03-15', '2027-03-23', '2027-03-30'],
  ])('of who began on %s has its reminders in order', (startedOn, five, half, week, lastDay) => {
    expect(remindersOf(startedOn).map(({ on }) => on)).toEqual([five, half, week]);
    expect(windowOn(startedOn, five).lastDay).toBe(lastDay);
    expect(windowOn(startedOn, lastDay).daysLeft).toBe(0);
  });

  it('gives each reminder once, in order, and none before its day', () => {
    given(employment, [registered]).when(remind('2026-07-31')).thenNothing();
    given(employment, [registered]).when(remind('2026-08-01')).then([WindowReminded]);
    given(employment, [registered, WindowReminded]).when(remind('2026-08-15')).thenNothing();
    given(employment, [registered, WindowReminded])
      .when(remind('2026-08-16'))
      .then([reminded('fiveAndAHalfMonths', '2026-08-16')]);
    given(employment, []).when(remind('2026-08-16')).thenRejected('EMPLOYMENT_UNKNOWN');
  });

  it('of work that was told late gives the newest reminder only, and none once the six months are over', () => {
    given(employment, [registered])
      .when(remind('2026-08-27'))
      .then([reminded('oneWeekLeft', '2026-08-27')]);
    given(employment, [registered, reminded('oneWeekLeft', '2026-08-27')])
      .when(remind('2026-08-28'))
      .thenNothing();
    given(employment, [registered]).when(remind('2026-09-02')).thenNothing();
  });

  it('ends with the work, and begins anew when the first day was another', () => {
    const ended: EmploymentEvent = { type: 'EmploymentEnded', data: { lastDay: '2026-08-10', on: '2026-08-02' } };
    given(employment, [registered, WindowReminded, ended]).when(remind('2026-08-16')).thenNothing();
    const later: EmploymentEvent = {
      type: 'EmploymentChanged',
      data: { terms: { ...terms, startedOn: '2026-04-01' }, on: '2026-08-02' },
    };
    given(employment, [registered, WindowReminded, later])
      .when(remind('2026-09-01'))
      .then([{ type: 'WindowReminded', data: { reminder: 'fiveMonths', lastDay: '2026-10-01', on: '2026-09-01' } }]);
  });

  it('knows which reminder comes next', () => {
    const next = (...history: EmploymentEvent[]) => {
      const state = replay(employment, history);
      return state.status === 'absent' ? undefined : nextReminder(windowOf(state))?.on;
    };
    expect(next(registered)).toBe('2026-08-01');
    expect(next(registered, WindowReminded)).toBe('2026-08-16');
    expect(next(registered, reminded('oneWeekLeft', '2026-08-25'))).toBeUndefined();
  });

  it('stays open while nothing was asked: by a draft, what was withdrawn, or what was not processed', () => {
    const unasked = (...history: ApplicationEvent[]) => isUnasked([replay(application, history)]);
    expect(isUnasked([])).toBe(true);
    expect(unasked(drafted)).toBe(true);
    expect(unasked(drafted, submitted)).toBe(false);
    expect(unasked(drafted, submitted, recorded.application.ApplicationWithdrawn)).toBe(true);
    expect(unasked(drafted, submitted, decided)).toBe(false);
    const dropped: ApplicationEvent = {
      type: 'ApplicationDecided',
      data: { ...decision, outcome: 'notProcessed', grantId: null, version: null },
    };
    expect(unasked(drafted, submitted, dropped)).toBe(true);
  });
});
