import { Fraction } from '#libs/kernel/fraction';
import { awb, type Basis, participatiewet } from '#libs/law/line';

/** One rule that a municipality publishes, as it was read there. */
export interface ProfileSetting {
  readonly key: ProfileKey;
  /** A number as decimal text, or `ja`/`nee`. */
  readonly value: string;
  readonly from: string;
  readonly through: string | null;
  /** Where the municipality says so. */
  readonly source: string;
}

/** A rule that asks more, or gives less, than the statute. It is shown, and never applied in silence. */
export interface ContraryFlag {
  readonly code: 'mogelijk-in-strijd-met-de-wet';
  readonly key: ProfileKey;
  readonly tekst: string;
  readonly grondslag: Basis;
  readonly geldigVanaf: string;
  readonly bron: string;
}

interface Standard {
  /** The day from which the statute says so. */
  readonly since: string;
  readonly basis: Basis;
  /** Whether a value asks or takes more than the statute allows. */
  readonly contrary: (value: string) => boolean;
  readonly says: string;
}

const NUMBER = /^\d{1,4}(\.\d{1,2})?$/;
const yes = (value: string): boolean => value === 'ja';
const above = (limit: number) => (value: string) => compare(value, limit) > 0;
const below = (limit: number) => (value: string) => compare(value, limit) < 0;

const STANDARDS = {
  beslistermijnWeken: {
    since: '2023-07-01',
    basis: participatiewet('10d', '12', '2023-07-01'),
    contrary: above(5),
    says: 'De wet geeft vijf weken nadat de loonwaarde is vastgesteld of achterwege blijft.',
  },
  aanvraagtermijnMaanden: {
    since: '2023-07-01',
    basis: participatiewet('10d', '2', '2023-07-01'),
    contrary: below(6),
    says: 'De wet geeft zes maanden vanaf het begin van het werk om aan te vragen.',
  },
  aanvraagAlleenVoorBegin: {
    since: '2023-07-01',
    basis: participatiewet('10d', '2', '2023-07-01'),
    contrary: yes,
    says: 'De wet laat een aanvraag ook na het begin van het werk toe.',
  },
  aanvraagAlleenDoorWerkgever: {
    since: '2023-07-01',
    basis: participatiewet('10d', '1', '2023-07-01'),
    contrary: yes,
    says: 'Ook de werknemer kan de subsidie aanvragen.',
  },
  loonwaardeOndergrens: {
    since: '2015-01-01',
    basis: participatiewet('10d', '4', '2015-01-01'),
    contrary: above(0),
    says: 'De wet kent geen ondergrens van de loonwaarde (ECLI:NL:RBMNE:2018:2708).',
  },
  doelgroepregisterVereist: {
    since: '2015-01-01',
    basis: participatiewet('10c', '1', '2015-01-01'),
    contrary: yes,
    says: 'Inschrijving in het doelgroepregister is geen voorwaarde van de wet.',
  },
  werkelijkeUren: {
    since: '2015-01-01',
    basis: participatiewet('10d', '4', '2015-01-01'),
    contrary: yes,
    says: 'De overeengekomen uren tellen, niet de gewerkte (ECLI:NL:RBNHO:2025:4899).',
  },
  stoptBijZiekte: {
    since: '2022-01-01',
    basis: { regeling: 'Verzamelwet SZW 2022', artikel: 'PW 10d', lid: null, geldigVanaf: '2022-01-01' },
    contrary: yes,
    says: 'Sinds 2022 loopt de subsidie door bij ziekte, zwangerschap en bevalling.',
  },
  maximumPercentage: {
    since: '2015-01-01',
    basis: participatiewet('10d', '4', '2015-01-01'),
    contrary: below(70),
    says: 'Het maximum van de wet is 70 procent.',
  },
  forfaitPercentage: {
    since: '2017-01-01',
    basis: participatiewet('10d', '5', '2017-01-01'),
    contrary: below(50),
    says: 'Het forfait van de wet is 50 procent.',
  },
  maximaleDuurMaanden: {
    since: '2015-01-01',
    basis: participatiewet('10d', '8', '2015-01-01'),
    contrary: above(0),
    says: 'De wet kent geen maximale duur: de subsidie loopt zolang de werknemer tot de doelgroep hoort.',
  },
  zonderIndexering: {
    since: '2017-01-01',
    basis: participatiewet('10d', '7', '2017-01-01'),
    contrary: yes,
    says: 'De gemeente stelt de hoogte elk jaar per 1 januari ambtshalve opnieuw vast.',
  },
  bezwaartermijnWeken: {
    since: '1994-01-01',
    basis: awb('6:7', null),
    contrary: below(6),
    says: 'De wet geeft zes weken om bezwaar te maken.',
  },
  betaaltermijnWeken: {
    since: '2009-07-01',
    basis: awb('4:87', '1'),
    contrary: above(6),
    says: 'De wet vraagt te betalen binnen zes weken nadat het besluit bekend is gemaakt.',
  },
} satisfies Record<string, Standard>;

export type ProfileKey = keyof typeof STANDARDS;

/** In the order in which they are shown. */
export const PROFILE_KEYS = Object.keys(STANDARDS) as readonly ProfileKey[];

/** What the law says where a municipality may say otherwise, in Dutch, and by which article. */
export function standardOf(key: ProfileKey): { readonly says: string; readonly basis: Basis } {
  const { says, basis }: Standard = STANDARDS[key];
  return { says, basis };
}

/** What can be said of a rule; `expects` is for who said something else, in Dutch. */
export interface ProfileRule {
  readonly key: ProfileKey;
  readonly reads: (value: string) => boolean;
  readonly expects: string;
}

/** The rule of that name; nothing when the law says nothing to hold it beside. */
export function profileKey(name: string): ProfileRule | undefined {
  const key = PROFILE_KEYS.find((each) => each === name);
  if (key === undefined) return undefined;
  const { contrary }: Standard = STANDARDS[key];
  return contrary === yes
    ? { key, reads: (value) => value === 'ja' || value === 'nee', expects: 'Vul ja of nee in.' }
    : { key, reads: (value) => NUMBER.test(value), expects: 'Vul een getal in, zoals 6 of 62.5.' };
}

/** What in a municipality's rules of a day is possibly contrary to the law, with what the law says. */
export function possiblyContrary(profile: readonly ProfileSetting[], on: string): ContraryFlag[] {
  return profile.flatMap(({ key, value, from, through, source }) => {
    const { since, basis, contrary, says }: Standard = STANDARDS[key];
    const holds = from <= on && (through === null || on <= through) && since <= on;
    if (!holds || !contrary(value)) return [];
    const tekst = `Mogelijk in strijd met de wet: ${key} = ${value}. ${says}`;
    return [{ code: 'mogelijk-in-strijd-met-de-wet', key, tekst, grondslag: basis, geldigVanaf: from, bron: source }];
  });
}

function compare(value: string, limit: number): number {
  return Fraction.of(value).compare(Fraction.of(limit));
}
