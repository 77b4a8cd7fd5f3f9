import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { Unprocessable } from '#libs/messaging/parking';
import { read } from '#libs/messaging/read';
import { exampleOf } from '#libs/testing/contracts';
import { ClaimCreatedMessage, claimOf, ClaimSubmittedMessage, declaredOf } from './claim.message.ts';

const told = (name: string): Record<string, unknown> => ({ ...exampleOf(name).data, nieuwVeld: true });

describe('what is told of a claim', () => {
  it.each([
    ['declaratie-aangemaakt', ClaimCreatedMessage],
    ['declaratie-ingediend', ClaimSubmittedMessage],
  ] as const)('is read by its contract, also with a field that was never seen: %s', (name, shape) => {
    const example = told(name);
    expect(claimOf(read<ClaimCreatedMessage>(shape, example))).toEqual({
      claimId: example.declaratieId,
      grantId: example.toekenningId,
      applicationId: example.aanvraagId,
      employerId: example.werkgeverId,
      personRef: example.persoonRef,
      month: example.maand,
      variableHours: example.wisselendeUren,
    });
  });

  it('has the hours that the employer gave, or none', () => {
    const example = told('declaratie-ingediend');
    const declared = (hours: object) => declaredOf(read(ClaimSubmittedMessage, { ...example, ...hours }));
    expect(declared({})).toEqual({ agreedHours: null, paidHours: null });
    expect(declared({ urenPerWeek: 24, verloondeUren: 104.5 })).toEqual({ agreedHours: 24, paidHours: 104.5 });
    expect(() => declared({ urenPerWeek: 'veel' })).toThrow(Unprocessable);
  });
});
