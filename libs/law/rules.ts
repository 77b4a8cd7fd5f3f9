import { addMonths } from '#libs/kernel/dates';
import { Fraction } from '#libs/kernel/fraction';
import { flatRateLastDay } from '#libs/law/flat-rate';
import { type Basis, inWords, participatiewet } from '#libs/law/line';
import type { Settings } from '#libs/law/settings';
import { applicationWindowLastDay } from '#libs/law/term';

/** What is known of an application or a grant on a day. Null is: not known (yet), which is no reason to refuse. */
export interface Facts {
  /** The day for which the right is asked. */
  readonly on: string;
  readonly appliedOn: string | null;
  readonly startedOn: string | null;
  /** The last day of the employment, when it has one. */
  readonly endedOn: string | null;
  /** The municipality established that the person belongs to the target group (doelgroep loonkostensubsidie). */
  readonly inTargetGroup: boolean | null;
  /** Cannot earn the minimum wage with full-time work. */
  readonly belowMinimumWage: boolean | null;
  /** In the six months before the start in the education of 10d lid 2 a, or a person of lid 2 b. */
  readonly earlierSchoolOrSupport: boolean | null;
  readonly shelteredWork: boolean | null;
  readonly wswEmployment: boolean | null;
  /** The same municipality pays another subsidy for the wage of the same job. */
  readonly otherWageSubsidy: boolean | null;
  readonly wajong: boolean | null;
  readonly route: 'forfaitair' | 'loonwaarde' | null;
  /** Decimal text, percent. */
  readonly wageValuePercent: string | null;
  /** Employer and municipality agreed that the wage value can be left out for now. */
  readonly flatRateAgreed: boolean | null;
  readonly sick: boolean | null;
  /** Another grant holds for the same person, employer and days. */
  readonly overlaps: boolean | null;
  readonly moved: { readonly on: string; readonly to: 'gemeente' | 'eer' | 'elders' } | null;
  readonly settings: Settings;
}

export type Outcome = 'met' | 'notMet' | 'unknown';

export interface Assessment {
  readonly outcome: Outcome;
  /** Why, in Dutch, for whoever reads the decision. */
  readonly reason: string;
}

/** One condition of the law, in the wording that holds from a day. A change of law adds a rule; it does not edit one. */
export interface Rule {
  readonly id: string;
  /** What it asks, in Dutch. */
  readonly asks: string;
  readonly basis: Basis;
  readonly since: string;
  readonly through: string | null;
  assess(facts: Facts): Assessment;
}

export interface Finding extends Assessment {
  readonly id: string;
  readonly asks: string;
  readonly basis: Basis;
}

const met = (reason: string): Assessment => ({ outcome: 'met', reason });
const notMet = (reason: string): Assessment => ({ outcome: 'notMet', reason });
const unknown = (reason: string): Assessment => ({ outcome: 'unknown', reason });

/** Yes, no or not known, each with its reason. */
function answer(fact: boolean | null, yes: Assessment, no: Assessment, open: string): Assessment {
  return fact === null ? unknown(open) : fact ? yes : no;
}

/** Applied for before the work began (lid 1): then the conditions of lid 2 are not asked. */
const beforehand = ({ appliedOn, startedOn }: Facts): boolean =>
  appliedOn !== null && startedOn !== null && appliedOn < startedOn;
const BEFOREHAND = met('De aanvraag is van voor het begin van het werk: deze voorwaarde van lid 2 geldt dan niet.');

const targetGroup: Rule = {
  ...{ id: 'doelgroep', asks: 'Hoort de werknemer tot de doelgroep loonkostensubsidie?' },
  ...{ basis: participatiewet('6', '1', '2015-01-01'), since: '2015-01-01', through: null },
  assess: ({ inTargetGroup, shelteredWork }) =>
    shelteredWork === true && inTargetGroup === null
      ? met('Beschut werk: de subsidie kan waar dat nodig is (artikel 10b).')
      : answer(
          inTargetGroup,
          met('De gemeente heeft vastgesteld dat de werknemer tot de doelgroep hoort.'),
          notMet('De gemeente heeft vastgesteld dat de werknemer niet tot de doelgroep hoort.'),
          'Nog niet vastgesteld. Een inschrijving in het doelgroepregister is geen voorwaarde.',
        ),
};

const minimumWage: Rule = {
  ...{ id: 'minimumloon', asks: 'Kan de werknemer met voltijds werk het minimumloon niet verdienen?' },
  ...{ basis: participatiewet('6', '1', '2015-01-01'), since: '2015-01-01', through: null },
  assess: ({ belowMinimumWage, wageValuePercent }) =>
    answer(
      belowMinimumWage ?? (wageValuePercent === null ? null : !reachesWhole(wageValuePercent)),
      met('Met voltijds werk kan de werknemer het minimumloon niet verdienen.'),
      notMet('De werknemer kan met voltijds werk het minimumloon verdienen.'),
      'Nog niet vastgesteld of de werknemer het minimumloon kan verdienen.',
    ),
};

const applicationWindow: Rule = {
  ...{ id: 'aanvraagtermijn', asks: 'Is de aanvraag van voor het begin van het werk, of binnen zes maanden erna?' },
  ...{ basis: participatiewet('10d', '2', '2023-07-01'), since: '2023-07-01', through: null },
  assess(facts) {
    const { appliedOn, startedOn, settings } = facts;
    if (appliedOn === null || startedOn === null)
      return unknown('De datum van de aanvraag of van het begin is niet bekend.');
    if (beforehand(facts)) return BEFOREHAND;
    const last = applicationWindowLastDay(startedOn, settings);
    return appliedOn <= last
      ? met(`Aangevraagd op ${inWords(appliedOn)}; dat kon tot en met ${inWords(last)}.`)
      : notMet(`Aangevraagd op ${inWords(appliedOn)}; dat kon tot en met ${inWords(last)}.`);
  },
};

const withoutWindow: Rule = {
  ...{ id: 'aanvraagtermijn', asks: 'Is de aanvraag op tijd?' },
  ...{ basis: participatiewet('10d', '2', '2017-01-01'), since: '2017-01-01', through: '2023-06-30' },
  assess: () => met('Tot juli 2023 noemde lid 2 geen termijn van zes maanden.'),
};

const background = (since: string, through: string | null, who: string): Rule => ({
  ...{ id: 'voorgeschiedenis', asks: `Was de werknemer in de zes maanden voor het begin ${who}?` },
  ...{ basis: participatiewet('10d', '2', since), since, through },
  assess: (facts) =>
    beforehand(facts)
      ? BEFOREHAND
      : answer(
          facts.earlierSchoolOrSupport,
          met(`In de zes maanden voor het begin was de werknemer ${who}.`),
          notMet(`In de zes maanden voor het begin was de werknemer niet ${who}.`),
          'Niet bekend wat de werknemer in de zes maanden voor het begin deed.',
        ),
});
const PUPIL = 'leerling van het praktijkonderwijs, het voortgezet speciaal onderwijs of een entreeopleiding';

const wsw: Rule = {
  ...{ id: 'wsw', asks: 'Is het geen werk in de sociale werkvoorziening (Wsw)?' },
  ...{ basis: participatiewet('10d', '3', '2015-01-01'), since: '2015-01-01', through: null },
  assess: ({ wswEmployment }) =>
    answer(
      wswEmployment,
      notMet('Het is een dienstbetrekking in de sociale werkvoorziening.'),
      met('Het is geen dienstbetrekking in de sociale werkvoorziening.'),
      'Niet bekend of het een dienstbetrekking in de sociale werkvoorziening is.',
    ),
};

const otherSubsidy: Rule = {
  ...{ id: 'andere-subsidie', asks: 'Geeft de gemeente geen andere subsidie voor het loon van dit werk?' },
  ...{ basis: participatiewet('10d', '9', '2015-01-01'), since: '2015-01-01', through: null },
  assess: ({ otherWageSubsidy }) =>
    answer(
      otherWageSubsidy,
      notMet('De gemeente geeft al een andere subsidie voor het loon van dit werk.'),
      met('Er is geen andere subsidie van deze gemeente. Loonkostenvoordeel van de Belastingdienst mag ernaast.'),
      'Niet bekend of de gemeente al een andere subsidie voor het loon van dit werk geeft.',
    ),
};

const wajong: Rule = {
  ...{ id: 'wajong', asks: 'Staat een Wajong-uitkering er niet aan in de weg?' },
  ...{ basis: participatiewet('10b', '9', '2015-01-01'), since: '2015-01-01', through: null },
  assess: ({ wajong: has, shelteredWork }) =>
    has === true && shelteredWork !== true
      ? unknown('De werknemer heeft een Wajong-uitkering. Dat is een vraag voor de beoordelaar, en geen afwijzing.')
      : answer(
          has,
          met('Bij beschut werk kan de subsidie ook met een uitkering van UWV.'),
          met('Er is geen Wajong-uitkering.'),
          'Niet bekend of de werknemer een Wajong-uitkering heeft.',
        ),
};

const belowHundred: Rule = {
  ...{ id: 'loonwaarde', asks: 'Is de loonwaarde lager dan 100 procent?' },
  ...{ basis: participatiewet('10d', '4', '2017-01-01'), since: '2017-01-01', through: null },
  assess({ wageValuePercent, route }) {
    if (wageValuePercent === null) {
      return route === 'forfaitair'
        ? met('De loonwaarde is voorlopig niet vastgesteld: het forfait.')
        : unknown('De loonwaarde is nog niet vastgesteld.');
    }
    return reachesWhole(wageValuePercent)
      ? notMet(`De loonwaarde is ${wageValuePercent} procent: de subsidie eindigt.`)
      : met(`De loonwaarde is ${wageValuePercent} procent. Een ondergrens kent de wet niet.`);
  },
};

const flatRate: Rule = {
  ...{ id: 'forfait', asks: 'Mag het forfait: afgesproken, en binnen de eerste zes maanden?' },
  ...{ basis: participatiewet('10d', '5', '2017-01-01'), since: '2017-01-01', through: null },
  assess({ route, flatRateAgreed, startedOn, on }) {
    if (route === 'loonwaarde') return met('De loonwaarde is vastgesteld; het forfait is niet gevraagd.');
    if (route === null || startedOn === null) return unknown('De route of de eerste werkdag is niet bekend.');
    const last = flatRateLastDay(startedOn);
    if (on > last) return notMet(`Het forfait kon tot en met ${inWords(last)}: hoogstens de eerste zes maanden.`);
    return answer(
      flatRateAgreed,
      met(`Het forfait kan tot en met ${inWords(last)}.`),
      notMet('Gemeente en werkgever hebben het forfait niet afgesproken.'),
      'Niet bekend of gemeente en werkgever het forfait hebben afgesproken.',
    );
  },
};

const sicknessRunsOn: Rule = {
  ...{ id: 'ziekte', asks: 'Loopt de subsidie door bij ziekte?' },
  ...{ basis: { regeling: 'Verzamelwet SZW 2022', artikel: 'PW 10d', lid: null, geldigVanaf: '2022-01-01' } },
  ...{ since: '2022-01-01', through: null },
  assess: () => met('Sinds 2022 loopt de subsidie door bij ziekte, zwangerschap en bevalling.'),
};

const sicknessStopped: Rule = {
  ...{ id: 'ziekte', asks: 'Is de werknemer niet ziek?' },
  ...{ basis: participatiewet('10d', '12', '2015-01-01'), since: '2015-01-01', through: '2021-12-31' },
  assess: ({ sick }) =>
    answer(
      sick,
      notMet('Tot 2022 stopte de subsidie bij ziekte.'),
      met('De werknemer is niet ziek.'),
      'Niet bekend of de werknemer ziek is; tot 2022 stopte de subsidie dan.',
    ),
};

const residence: Rule = {
  ...{ id: 'woonplaats', asks: 'Betaalt deze gemeente, gelet op de woonplaats?' },
  ...{ basis: participatiewet('10d', '10', '2023-07-01'), since: '2023-07-01', through: null },
  assess({ moved, on }) {
    if (moved === null || moved.on > on) return met('De werknemer woont in de gemeente.');
    if (moved.to === 'eer')
      return met('Verhuisd binnen de EU, de EER of naar Zwitserland: deze gemeente blijft betalen.');
    return moved.to === 'gemeente'
      ? notMet(`Verhuisd op ${inWords(moved.on)}: sinds juli 2023 betaalt de nieuwe gemeente.`)
      : unknown(`Verhuisd op ${inWords(moved.on)} naar buiten de EU, de EER en Zwitserland: de wet noemt dit niet.`);
  },
};

const firstMunicipality: Rule = {
  ...{ id: 'woonplaats', asks: 'Betaalt deze gemeente, gelet op de woonplaats?' },
  ...{ basis: participatiewet('10d', '10', '2015-01-01'), since: '2015-01-01', through: '2023-06-30' },
  assess: ({ moved }) =>
    met(
      moved === null
        ? 'De werknemer woont in de gemeente.'
        : 'Tot juli 2023 bleef de eerste gemeente betalen zolang het werk duurde.',
    ),
};

const employed: Rule = {
  ...{ id: 'dienstbetrekking', asks: 'Is er een dienstbetrekking?' },
  ...{ basis: participatiewet('10d', '1', '2015-01-01'), since: '2015-01-01', through: null },
  assess({ startedOn, endedOn, on }) {
    if (startedOn === null) return unknown('De eerste werkdag is niet bekend.');
    return endedOn !== null && endedOn < on
      ? notMet(`Het werk eindigde op ${inWords(endedOn)}.`)
      : met(`Het werk begint op ${inWords(startedOn)}.`);
  },
};

const noOverlap: Rule = {
  ...{ id: 'samenloop', asks: 'Is er voor dit werk nog geen loonkostensubsidie?' },
  ...{ basis: participatiewet('10d', '9', '2015-01-01'), since: '2015-01-01', through: null },
  assess: ({ overlaps }) =>
    answer(
      overlaps,
      notMet('Voor deze werknemer en dit werk is al loonkostensubsidie toegekend over dezelfde dagen.'),
      met('Er is geen andere toekenning over dezelfde dagen.'),
      'Niet bekend of er al een toekenning over dezelfde dagen is.',
    ),
};

/** All conditions there are and have been; which of them hold is a matter of the day. */
export const rules: readonly Rule[] = [
  ...[employed, targetGroup, minimumWage, withoutWindow, applicationWindow],
  background('2017-01-01', '2023-06-30', PUPIL),
  background('2023-07-01', null, `${PUPIL}, of iemand die de gemeente ondersteunde (artikel 7 lid 1 onder a)`),
  ...[wsw, otherSubsidy, noOverlap, wajong, belowHundred, flatRate],
  ...[sicknessStopped, sicknessRunsOn, firstMunicipality, residence],
];

/** Every condition that holds on the day, each answered though another is not met. Never a score. */
export function assessRights(facts: Facts): Finding[] {
  return rules
    .filter(({ since, through }) => since <= facts.on && (through === null || facts.on <= through))
    .map(({ id, asks, basis, ...rule }) => ({ id, asks, basis, ...rule.assess(facts) }));
}

/** Together: not met when one is not, else not known when one is not known. It weighs nothing. */
export function together(findings: readonly Pick<Finding, 'outcome'>[]): Outcome {
  const outcomes = findings.map(({ outcome }) => outcome);
  return outcomes.includes('notMet') ? 'notMet' : outcomes.includes('unknown') ? 'unknown' : 'met';
}

/** The first day on which a person may again apply to be counted in the target group: once in twelve months (10c lid 2). */
export function targetGroupAgainOn(appliedOn: string): string {
  return addMonths(appliedOn, 12);
}

function reachesWhole(percent: string): boolean {
  return Fraction.of(percent).compare(Fraction.of(100)) >= 0;
}
