import type { EmploymentState } from '../../apps/claim-intake/src/domain/employment.ts';
import { PERSON, terms } from '../../apps/claim-intake/src/domain/fixtures/applied.ts';

/** What an employer sends of an employment: the body of `PUT /v1/dienstverbanden/{id}`. */
export const employment = {
  persoon: { bsn: '999999990', voorletters: 'D.', achternaam: 'Demo-Aalders', geboortedatum: '1991-02-03' },
  personeelsnummer: 'D-001',
  begindatum: '2026-03-01',
  einddatum: null,
  urenPerWeek: 24,
  voltijdUren: 38,
  wisselendeUren: false,
};

/** What a stub of the handler answers. */
export const state: EmploymentState = {
  ...{ status: 'running', personRef: PERSON, terms, toldOn: '2026-04-01', applicationIds: [], reminded: null },
};

/** The answer, as the service words it. */
export function represented(id: string) {
  return {
    dienstverbandId: id,
    persoonRef: PERSON,
    personeelsnummer: terms.personnelNumber,
    begindatum: terms.startedOn,
    einddatum: terms.endsOn,
    urenPerWeek: terms.hoursPerWeek,
    voltijdUren: terms.fullTimeHours,
    wisselendeUren: terms.variableHours,
    status: 'lopend',
    aanvraagtermijn: null,
    acties: ['wijzigen', 'beeindigen'],
  };
}

const date = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', format: 'date' };
const hours = { type: 'number', minimum: 0.01, maximum: 60 };

/** What a JSON schema can say of the same body: not the check digit of a BSN, nor what fields say of each other. */
export const employmentSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['persoon', 'personeelsnummer', 'begindatum', 'urenPerWeek', 'voltijdUren', 'wisselendeUren'],
  properties: {
    persoon: {
      type: 'object',
      additionalProperties: false,
      required: ['bsn', 'voorletters', 'achternaam', 'geboortedatum'],
      properties: {
        bsn: { type: 'string', pattern: '^\\d{9}$' },
        voorletters: { type: 'string', minLength: 1, maxLength: 40, pattern: '\\S' },
        achternaam: { type: 'string', minLength: 1, maxLength: 100, pattern: '\\S' },
        geboortedatum: date,
      },
    },
    personeelsnummer: { type: 'string', minLength: 1, maxLength: 40, pattern: '^[\\w./-]+$' },
    begindatum: date,
    einddatum: { ...date, nullable: true },
    urenPerWeek: hours,
    voltijdUren: hours,
    wisselendeUren: { type: 'boolean' },
  },
};
