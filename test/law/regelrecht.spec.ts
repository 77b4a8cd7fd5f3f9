import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { AstBuilder, GherkinClassicTokenMatcher, Parser, compile } from '@cucumber/gherkin';
import { IdGenerator, type Pickle, type PickleStep } from '@cucumber/messages';
import { describe, expect, it } from '@jest/globals';
import { berekenen } from '#libs/law/calculation';
import { noRisk } from '#libs/law/no-risk';
import { assessRights, type Facts, together } from '#libs/law/rules';
import { type BenefitGroup, wageBenefit } from '#libs/law/wage-benefit';

/** Scenarios of the government's model, which lie beside the checkout where somebody put them. They run as they are. */
const FOLDER = new URL('../../../shared/checks/regelrecht/', import.meta.url);

type Given = Readonly<Record<string, string>>;
type Outputs = Readonly<Record<string, boolean | number | string>>;

const yes = (given: Given, name: string): boolean => given[name] === 'true';
const euros = (cents: string | undefined): string => (Number(cents ?? '0') / 100).toFixed(2);

function subsidy(given: Given, on: string): Outputs {
  const facts: Facts = {
    ...{ on, startedOn: on, endedOn: null, settings: {}, moved: null, sick: false, overlaps: false, wajong: false },
    ...{
      route: 'loonwaarde',
      wageValuePercent: '50',
      flatRateAgreed: null,
      shelteredWork: false,
      otherWageSubsidy: false,
    },
    appliedOn: yes(given, 'aanvraag_lks_ingediend_binnen_zes_maanden') ? on : '2025-08-01',
    inTargetGroup: yes(given, 'behoort_tot_doelgroep_lks'),
    belowMinimumWage: yes(given, 'kan_minimumloon_niet_verdienen'),
    earlierSchoolOrSupport: yes(given, 'voorafgaand_relevante_onderwijsroute_of_doelgroep'),
    wswEmployment: yes(given, 'is_wsw_dienstbetrekking'),
  };
  const right = together(assessRights(facts)) === 'met';
  const wage = euros(given.minimumloon_plus_vakantiebijslag_eurocent_per_maand);
  const amountOf = (loonwaardeBedrag: string, maximumPercentage: number): number =>
    (
      berekenen({
        ...{
          maand: on.slice(0, 7),
          leeftijd: 35,
          urenPerWeek: 36,
          voltijdUren: 36,
          route: 'loonwaarde',
          loonwaardeBedrag,
        },
        // The model has one figure for wage and holiday allowance, and no employer costs.
        parameters: {
          ...{ wmlMaand: wage, vakantiebijslagPercentage: 0, werkgeverslastenPercentage: 0 },
          maximumPercentage,
        },
      }) as { bedragCenten: number }
    ).bedragCenten;
  const value = euros(given.loonwaarde_eurocent_per_maand);
  return {
    heeft_recht_op_lks: right,
    bruto_subsidie_eurocent_per_maand: amountOf(value, 100),
    maximum_subsidie_eurocent_per_maand: amountOf('0', 70),
    hoogte_lks_eurocent_per_maand: right ? amountOf(value, 70) : 0,
  };
}

const GROUPS: Readonly<Record<BenefitGroup, readonly [theirs: string, fact: string]>> = {
  oudereWerknemer: ['oudere_werknemer', 'is_oudere_werknemer'],
  arbeidsgehandicapteWerknemer: ['arbeidsgehandicapte_werknemer', 'is_arbeidsgehandicapte_werknemer'],
  banenafspraak: ['banenafspraak', 'is_doelgroep_banenafspraak'],
  herplaatsenArbeidsgehandicapte: ['herplaatsen_arbeidsgehandicapte', 'is_herplaatsen_arbeidsgehandicapte'],
};

function benefit(given: Given, on: string): Outputs {
  const groups = (Object.keys(GROUPS) as BenefitGroup[]).filter((group) => yes(given, GROUPS[group][1]));
  const { best, all } = wageBenefit({
    ...{ on, paidHours: Number(given.verloonde_uren), groups },
    pensionAge: yes(given, 'heeft_pensioengerechtigde_leeftijd_bereikt'),
    asked: yes(given, 'heeft_loonaangifte_verzoek_ingediend'),
  });
  const of = (group: BenefitGroup): number => all.find((each) => each.group === group)?.cents ?? 0;
  return {
    heeft_recht_op_lkv: best !== null,
    categorie_lkv: best === null ? 'geen' : GROUPS[best.group][0],
    bedrag_per_uur_eurocent: best?.centsPerHour ?? 0,
    maximum_per_jaar_eurocent: best?.maximumCents ?? 0,
    hoogte_lkv_per_jaar_eurocent: best?.cents ?? 0,
    tegemoetkoming_oudere_eurocent: of('oudereWerknemer'),
    tegemoetkoming_arbeidsgehandicapte_eurocent: of('arbeidsgehandicapteWerknemer'),
  };
}

function policy(given: Given): Outputs {
  const answer = noRisk({
    wiaBenefit: yes(given, 'is_wia_uitkeringsgerechtigd') || yes(given, 'heeft_voortgezet_wia_recht'),
    under35Percent: yes(given, 'is_wia_min_35_arbeidsongeschikt') && yes(given, 'heeft_arbeidsbeperking_wia'),
    wajong: yes(given, 'is_wajong_gerechtigd'),
    disabledSchoolLeaver: yes(given, 'is_jonggehandicapt_schoolverlater'),
    jobsAgreement: yes(given, 'is_banenafspraak_doelgroep') || yes(given, 'is_pwet_loonkostensubsidie'),
    shelteredWork: yes(given, 'is_beschut_werk'),
    belowMinimumWage: yes(given, 'loonwaarde_lager_dan_minimumloon'),
  });
  const years = { none: 0, fiveYears: 5, unlimited: -1 }[answer];
  return { heeft_recht_op_no_risk_polis: answer !== 'none', duur_no_risk_polis_jaren: years };
}

const LAWS: Readonly<Record<string, (given: Given, on: string) => Outputs>> = {
  participatiewet: subsidy,
  wet_tegemoetkomingen_loondomein: benefit,
  ziektewet: policy,
};

interface World {
  on: string;
  given: Given;
  outputs: Outputs;
}

const STEPS: readonly (readonly [RegExp, (world: World, words: readonly string[], step: PickleStep) => void])[] = [
  [/^the calculation date is "(.+)"$/, (world, [on = '']) => void (world.on = on)],
  [/^the following parameters:$/, (world, _, step) => void (world.given = tableOf(step))],
  [
    /^I evaluate ".+" of "(.+)"$/,
    (world, [law = '']) => void (world.outputs = LAWS[law]?.(world.given, world.on) ?? {}),
  ],
  [/^the execution succeeds$/, ({ outputs }) => expect(outputs).not.toEqual({})],
  [/^output "(.+)" is (true|false)$/, ({ outputs }, [name = '', is]) => expect(outputs[name]).toBe(is === 'true')],
  [/^output "(.+)" equals (-?\d+)$/, ({ outputs }, [name = '', value]) => expect(outputs[name]).toBe(Number(value))],
  [/^output "(.+)" equals "(.+)"$/, ({ outputs }, [name = '', value]) => expect(outputs[name]).toBe(value)],
];

function tableOf({ argument }: PickleStep): Given {
  const rows = argument?.dataTable?.rows ?? [];
  return Object.fromEntries(rows.map(({ cells: [name, value] }) => [name?.value ?? '', value?.value ?? '']));
}

function run({ steps }: Pickle): void {
  const world: World = { on: '', given: {}, outputs: {} };
  for (const step of steps) {
    const known = STEPS.find(([text]) => text.test(step.text));
    if (known === undefined) throw new Error(`No step says: ${step.text}`);
    const [text, take] = known;
    take(world, text.exec(step.text)?.slice(1) ?? [], step);
  }
}

function scenarios(file: string): readonly Pickle[] {
  const newId = IdGenerator.incrementing();
  const parser = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher());
  return compile(parser.parse(readFileSync(new URL(file, FOLDER), 'utf8')), file, newId);
}

const features = existsSync(FOLDER) ? readdirSync(FOLDER).filter((file) => file.endsWith('.feature')) : [];

describe('a scenario of the government’s model', () => {
  if (features.length === 0) it.skip('is not here', () => undefined);
  else
    it.each(features.flatMap(scenarios).map((pickle) => [pickle.name, pickle] as const))('%s', (_, pickle) => {
      run(pickle);
    });
});
