import type { KnownPerson } from '../../api/names.ts';
import type { Application, EmploymentDetail } from '../answers.ts';

export const STEPS = ['medewerker', 'baan', 'route', 'bijlagen', 'nakijken'] as const;
export type Step = (typeof STEPS)[number];

/** What is typed of a person; kept in this page only, until it is sent to the vault. */
export interface PersonFields {
  readonly bsn: string;
  readonly voorletters: string;
  readonly achternaam: string;
  readonly geboortedatum: string;
}

export interface JobFields {
  readonly personeelsnummer: string;
  readonly begindatum: string;
  readonly einddatum: string;
  readonly urenPerWeek: string;
  readonly voltijdUren: string;
  readonly wisselendeUren: boolean;
}

export interface RouteFields {
  readonly gemeentecode: string;
  readonly doelgroepgrond: string;
  readonly route: string;
  readonly loonwaardePercentage: string;
  readonly loonwaardeVastgesteldOp: string;
}

export const NOBODY: PersonFields = { bsn: '', voorletters: '', achternaam: '', geboortedatum: '' };

/** What is known already is filled in. */
export function personFields(person: KnownPerson | undefined): PersonFields {
  if (person === undefined) return NOBODY;
  const { bsn, voorletters, achternaam, geboortedatum } = person;
  return { bsn, voorletters, achternaam, geboortedatum };
}

export function jobFields(employment: EmploymentDetail | undefined): JobFields {
  if (employment === undefined) {
    const empty = { personeelsnummer: '', begindatum: '', einddatum: '', urenPerWeek: '', voltijdUren: '38' };
    return { ...empty, wisselendeUren: false };
  }
  const { personeelsnummer, begindatum, einddatum, urenPerWeek, voltijdUren, wisselendeUren } = employment;
  return {
    ...{ personeelsnummer, begindatum, einddatum: einddatum ?? '', wisselendeUren },
    ...{ urenPerWeek: written(urenPerWeek), voltijdUren: written(voltijdUren) },
  };
}

export function routeFields(application: Application | undefined): RouteFields {
  return {
    gemeentecode: application?.gemeentecode ?? '',
    doelgroepgrond: application?.doelgroepgrond ?? '',
    route: application?.route ?? 'forfaitair',
    loonwaardePercentage: application?.loonwaardePercentage?.replace('.', ',') ?? '',
    loonwaardeVastgesteldOp: application?.loonwaardeVastgesteldOp ?? '',
  };
}

const written = (value: number): string => String(value).replace('.', ',');

/** A number as people write it; what is no number goes as it is, and the service says what is wrong. */
function numberOf(text: string): number | string {
  const value = Number(text.replace(',', '.'));
  return text.trim() === '' || Number.isNaN(value) ? text : value;
}

/** As claim-intake takes an employment. */
export function employmentBody(persoon: PersonFields, job: JobFields): object {
  return {
    persoon,
    ...job,
    einddatum: job.einddatum === '' ? null : job.einddatum,
    urenPerWeek: numberOf(job.urenPerWeek),
    voltijdUren: numberOf(job.voltijdUren),
  };
}

/** As claim-intake takes a draft. The flat rate has no wage value. */
export function draftBody(dienstverbandId: string, fields: RouteFields, bijlagen: readonly string[]): object {
  const { loonwaardePercentage: percent, loonwaardeVastgesteldOp: on, ...rest } = fields;
  const measured = fields.route === 'loonwaarde';
  return {
    dienstverbandId,
    ...rest,
    loonwaardePercentage: measured && percent !== '' ? percent.replace(',', '.') : null,
    loonwaardeVastgesteldOp: measured && on !== '' ? on : null,
    bijlagen,
  };
}
