import { describe, expect, it } from '@jest/globals';
import { replay } from '#libs/kernel/decider';
import { given } from '#libs/testing/given';
import { application } from './application.ts';
import type { ApplicationEvent } from './application-event.ts';

import { type Entry, forwardedId, HANDED_IN } from './entry.ts';
import { APPLICATION, decided, draft, drafted, request, submitted } from './fixtures/applied.ts';
import { asForwarded } from './forwarded-application.ts';

const OWN = 'GM9901';
const byEmployee: Entry = { ...HANDED_IN, applicant: 'werknemer', manner: 'papier', enteredOn: '2026-04-07' };
const byEmployer: Entry = { ...byEmployee, applicant: 'werkgever' };
const onOwnMotion: Entry = { ...byEmployee, applicant: 'ambtshalve', manner: 'telefoon' };
const enter = { type: 'EnterApplication', request, receivedOn: '2026-04-03', on: '2026-04-07' } as const;
const entered = (entry: Entry): ApplicationEvent[] => [
  { type: 'ApplicationDrafted', data: { draft, on: '2026-04-07' } },
  { type: 'ApplicationSubmitted', data: { request, on: '2026-04-03', entry } },
];
const takenOver: ApplicationEvent = { type: 'ApplicationTakenOver', data: { on: '2026-04-09' } };
const on = '2026-04-10';
const supplement = { type: 'SupplementApplication', attachments: ['loonstrook'], on } as const;
const withdraw = { type: 'WithdrawApplication', on } as const;
const ofCityHall = { byMunicipality: OWN };

describe('what is entered in city hall', () => {
  it('is an application that was received on the day it came, also when that is past', () => {
    given(application, [])
      .when({ ...enter, entry: byEmployee })
      .then(entered(byEmployee));
    given(application, entered(byEmployee))
      .when({ ...enter, entry: byEmployee })
      .thenNothing();
    given(application, entered(byEmployee))
      .when({ ...enter, entry: byEmployer })
      .thenRejected('APPLICATION_SUBMITTED');
    given(application, [])
      .when({ ...enter, entry: byEmployee, receivedOn: '2026-04-08' })
      .thenRejected('RECEIVED_AHEAD');
  });

  it('is in writing, unless nobody applied and the municipality begins by itself', () => {
    given(application, [])
      .when({ ...enter, entry: { ...byEmployee, manner: 'telefoon' } })
      .thenRejected('WRITING_REQUIRED');
    given(application, [])
      .when({ ...enter, entry: onOwnMotion })
      .then(entered(onOwnMotion));
  });

  it("is the employer's to supplement once it is taken over, and until then the municipality's", () => {
    given(application, entered(byEmployer)).when(supplement).thenRejected('APPLICATION_ENTERED');
    given(application, entered(byEmployer)).when({ type: 'TakeOverApplication', on: '2026-04-09' }).then([takenOver]);
    given(application, [...entered(byEmployer), takenOver])
      .when({ type: 'TakeOverApplication', on })
      .thenNothing();
    const data = { attachments: ['loonstrook'], on, municipalityCode: OWN };
    given(application, [...entered(byEmployer), takenOver])
      .when(supplement)
      .then([{ type: 'ApplicationSupplemented', data }]);
    given(application, entered(byEmployer))
      .when({ ...supplement, ...ofCityHall })
      .then([{ type: 'ApplicationSupplemented', data }]);
    given(application, [...entered(byEmployer), takenOver])
      .when({ ...supplement, ...ofCityHall })
      .thenRejected('APPLICATION_NOT_ENTERED');
  });

  it("is never the employer's to withdraw when the employee applied, and another municipality's neither", () => {
    const data = { on, municipalityCode: OWN, wasSubmitted: true };
    for (const history of [entered(byEmployee), [...entered(byEmployee), takenOver]]) {
      given(application, history).when(withdraw).thenRejected('APPLICATION_OF_ANOTHER');
      given(application, history)
        .when({ ...withdraw, byMunicipality: 'GM9902' })
        .thenRejected('APPLICATION_UNKNOWN');
      given(application, history)
        .when({ ...withdraw, ...ofCityHall })
        .then([{ type: 'ApplicationWithdrawn', data }]);
    }
    given(application, entered(byEmployer)).when(withdraw).thenRejected('APPLICATION_ENTERED');
    given(application, [...entered(byEmployer), takenOver])
      .when(withdraw)
      .then([{ type: 'ApplicationWithdrawn', data }]);
    given(application, [drafted, submitted])
      .when({ ...withdraw, ...ofCityHall })
      .thenRejected('APPLICATION_NOT_ENTERED');
    given(application, [drafted])
      .when({ ...withdraw, ...ofCityHall })
      .thenRejected('APPLICATION_UNKNOWN');
  });
});

describe('an application that is sent on', () => {
  const forward = {
    type: 'RecordForwarding',
    ...{ applicationId: APPLICATION, toMunicipality: 'GM9902', byPost: false },
    ...{ municipalityCode: OWN, on: '2026-04-15' },
  } as const;
  const there = forwardedId(APPLICATION, 'GM9902');
  const forwarded: ApplicationEvent = {
    type: 'ApplicationForwarded',
    data: { municipalityCode: 'GM9902', applicationId: there, on: '2026-04-15', fromMunicipality: OWN },
  };

  it('goes on elsewhere, and here nothing can be done with it any more', () => {
    given(application, [drafted, submitted]).when(forward).then([forwarded]);
    given(application, [drafted, submitted, forwarded]).when(forward).thenNothing();
    given(application, [drafted, submitted, forwarded]).when(withdraw).thenRejected('APPLICATION_FORWARDED');
    given(application, [drafted, submitted, forwarded]).when(supplement).thenRejected('APPLICATION_FORWARDED');
    given(application, [drafted, submitted])
      .when({ ...forward, byPost: true })
      .then([{ type: 'ApplicationForwarded', data: { ...forwarded.data, applicationId: null } }]);
  });

  it('stays withdrawn when the applicant was first, and what does not fit is recorded once', () => {
    const gone: ApplicationEvent = {
      type: 'ApplicationWithdrawn',
      data: { on, municipalityCode: OWN, wasSubmitted: true },
    };
    const misfit = (why: 'application-withdrawn' | 'application-unknown' | 'application-not-submitted') =>
      ({
        type: 'DiscrepancyRecorded',
        data: { about: 'doorgezonden GM9902', misfit: why, municipalityCode: OWN },
      }) as const;
    given(application, [drafted, submitted, gone])
      .when(forward)
      .then([misfit('application-withdrawn')]);
    given(application, [])
      .when(forward)
      .then([misfit('application-unknown')]);
    given(application, [drafted, submitted, decided])
      .when(forward)
      .then([misfit('application-not-submitted')]);
    given(application, [misfit('application-unknown')])
      .when(forward)
      .thenNothing();
  });

  it('takes along all that was handed in, who applied, and the day on which it was received first', () => {
    const sent: ApplicationEvent = {
      type: 'ApplicationSupplemented',
      data: { attachments: ['loonstrook'], on, municipalityCode: OWN },
    };
    const first = replay(application, [...entered(byEmployee), takenOver, sent, forwarded]);
    if (first.status !== 'forwarded') throw new Error(first.status);
    const arrived = asForwarded(APPLICATION, first);
    expect(arrived).toEqual({
      request: { ...request, municipalityCode: 'GM9902', attachments: ['arbeidsovereenkomst', 'loonstrook'] },
      entry: {
        ...{ applicant: 'werknemer', manner: 'papier', enteredOn: null },
        forwarded: { applicationId: APPLICATION, municipalityCode: OWN, receivedOn: '2026-04-03' },
      },
      receivedOn: '2026-04-15',
    });
    const elsewhere: ApplicationEvent[] = [
      { type: 'ApplicationDrafted', data: { draft, on: '2026-04-15' } },
      { type: 'ApplicationSubmitted', data: { request: arrived.request, on: '2026-04-15', entry: arrived.entry } },
      { type: 'ApplicationForwarded', data: { ...forwarded.data, municipalityCode: 'GM9903' } },
    ];
    const second = replay(application, elsewhere);
    if (second.status !== 'forwarded') throw new Error(second.status);
    expect(asForwarded(there, second).entry.forwarded).toEqual({
      ...{ applicationId: there, municipalityCode: 'GM9902', receivedOn: '2026-04-03' },
    });
  });
});
