import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { read } from '#libs/messaging/read';
import { exampleOf } from '#libs/testing/contracts';
import { BY_EMPLOYER } from '../domain/origin.ts';
import {
  applicationOf,
  ApplicationSubmittedMessage,
  ApplicationSupplementedMessage,
  ApplicationWithdrawnMessage,
  EmploymentEndedMessage,
} from './application.message.ts';

const told = (name: string): Record<string, unknown> => ({ ...exampleOf(name).data, nieuwVeld: true });

describe('what is told of an application', () => {
  it('is read by its contract, also with a field that was never seen', () => {
    const example = told('aanvraag-ingediend');
    expect(applicationOf(read(ApplicationSubmittedMessage, example))).toEqual({
      employerId: example.werkgeverId,
      personRef: example.persoonRef,
      employmentId: example.dienstverbandId,
      receivedOn: example.ontvangstdatum,
      startedOn: example.begindatum,
      endsOn: example.einddatum,
      agreedHours: example.urenPerWeek,
      fullTimeHours: example.voltijdUren,
      variableHours: example.wisselendeUren,
      route: example.route,
      ground: example.doelgroepgrond,
      wageValuePercent: example.loonwaardePercentage,
      wageValueOn: example.loonwaardeVastgesteldOp,
      ages: (example.leeftijden as { vanaf: string; leeftijd: number }[]).map(({ vanaf, leeftijd }) => ({
        from: vanaf,
        age: leeftijd,
      })),
      attachments: example.bijlagen,
      origin: { applicant: 'werkgever', manner: 'digitaal', enteredOn: null, forwarded: null },
    });
  });

  it('is also read as it was told before anybody else could apply than the employer', () => {
    const since = ['aanvrager', 'wijze'];
    const earlier = Object.fromEntries(
      Object.entries(told('aanvraag-ingediend')).filter(([name]) => !since.includes(name)),
    );
    expect(applicationOf(read(ApplicationSubmittedMessage, earlier)).origin).toEqual(BY_EMPLOYER);
  });

  it('says who applied on paper, and which municipality had it first', () => {
    const doorgezonden = {
      ...{ aanvraagId: '2d9a7c64-1b5e-4d38-8f60-9a7b6c5d4e31', gemeentecode: 'GM9902', ontvangstdatum: '2026-02-26' },
    };
    const message = {
      ...told('aanvraag-ingediend'),
      aanvrager: 'werknemer',
      wijze: 'papier',
      ingevoerdOp: '2026-03-04',
    };
    expect(applicationOf(read(ApplicationSubmittedMessage, { ...message, doorgezonden })).origin).toEqual({
      ...{ applicant: 'werknemer', manner: 'papier', enteredOn: '2026-03-04' },
      forwarded: {
        ...{ applicationId: doorgezonden.aanvraagId, municipalityCode: 'GM9902', receivedOn: '2026-02-26' },
      },
    });
  });

  it.each([
    ['aanvraag-aangevuld', ApplicationSupplementedMessage, ['gemeentecode', 'datum', 'bijlagen']],
    ['aanvraag-ingetrokken', ApplicationWithdrawnMessage, ['gemeentecode', 'datum']],
    ['dienstverband-beeindigd', EmploymentEndedMessage, ['gemeentecode', 'einddatum', 'gemeldOp']],
  ] as const)('is read by its contract: %s', (name, shape, fields) => {
    const example = told(name);
    expect({ ...read<object>(shape, example) }).toEqual(
      Object.fromEntries(fields.map((field) => [field, example[field]])),
    );
  });
});
