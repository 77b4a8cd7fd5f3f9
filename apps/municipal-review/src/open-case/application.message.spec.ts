import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { read } from '#libs/messaging/read';
import { exampleOf } from '#libs/testing/contracts';
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
