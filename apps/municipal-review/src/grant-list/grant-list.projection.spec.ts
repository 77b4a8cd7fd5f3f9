import { describe, expect, it } from '@jest/globals';
import { statutoryFigures } from '#libs/law/figures';
import { rowAfter, SUBJECT, TENANT } from '#libs/testing/row-after';
import type { GrantEvent } from '../domain/grant.ts';
import { fullMonth, type GrantTerms, versionFrom } from '../domain/grant-version.ts';
import { grantList } from './grant-list.projection.ts';

const parties = { applicationId: SUBJECT, employerId: '90001234', personRef: 'person', variableHours: false };
const terms: GrantTerms = {
  ...{ grantedFrom: '2026-03-01', employment: { from: '2026-03-01', through: null }, settings: {} },
  ...{ route: 'loonwaarde', wageValuePercent: '50', agreedHours: 24, fullTimeHours: 38 },
  ages: [{ from: '2026-03', age: 21 }],
};
const given = (number: number, agreedHours: number): GrantEvent => {
  const version = versionFrom({ ...terms, agreedHours }, number, '2026-03-01');
  const decided = {
    cause: 'decision',
    on: '2026-03-23',
    reasons: null,
    proposedBy: 'anna',
    approvedBy: 'bert',
  } as const;
  return { type: 'GrantVersionAdded', data: { parties, version, ...fullMonth(version, statutoryFigures), ...decided } };
};
const change = { changeId: SUBJECT, by: 'anna', on: '2026-04-01' };
const proposed: GrantEvent = {
  type: 'ChangeProposed',
  data: {
    ...{ ...change, cause: 'hours', changes: { agreedHours: 28 }, reasons: null, calculation: null, missing: null },
    version: versionFrom(terms, 2, '2026-04-01'),
  },
};
const returned: GrantEvent = {
  type: 'ChangeReturned',
  data: { ...change, reasons: { reference: SUBJECT, hash: 'a1' } },
};
const first = {
  ...{ grantId: SUBJECT, tenant: TENANT, ...parties, version: 1, grantedFrom: '2026-03-01', validThrough: null },
  ...{ route: 'loonwaarde', wageValuePercent: '50', flatRateThrough: null, agreedHours: 24, proposed: false },
};

describe('the row of a grant', () => {
  it('has the newest version, with what a full month of it comes to', () => {
    const one = rowAfter(grantList, [given(1, 24)]);
    expect(one).toEqual({ ...first, amountCents: one?.amountCents });
    const two = rowAfter(grantList, [given(1, 24), given(2, 12)]);
    expect(two).toEqual({ ...first, version: 2, agreedHours: 12, amountCents: two?.amountCents });
    expect(one?.amountCents).toBeGreaterThan(two?.amountCents ?? 0);
    expect(two?.amountCents).toBeGreaterThan(0);
  });

  it('says that a change waits for a second pair of eyes', () => {
    expect(rowAfter(grantList, [given(1, 24), proposed])).toMatchObject({ proposed: true, version: 1 });
    expect(rowAfter(grantList, [given(1, 24), proposed, returned])).toMatchObject({ proposed: false, version: 1 });
    expect(rowAfter(grantList, [given(1, 24), proposed, given(2, 28)])).toMatchObject({ proposed: false, version: 2 });
  });

  it('cannot begin with a change', () => {
    expect(() => rowAfter(grantList, [proposed])).toThrow('begins with ChangeProposed');
  });
});
