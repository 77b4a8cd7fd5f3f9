/** What the law leaves open and who computes chooses: the key of `instellingen`, and its values, the default first. */
export const OPEN_QUESTIONS = {
  opslag: {
    question: 'Q2',
    asks: 'Komt de vergoeding voor werkgeverslasten over de subsidie, of hoort zij alleen bij het maximum?',
    values: ['overSubsidie', 'alleenInMaximum'],
  },
  afronding: {
    question: 'Q3',
    asks: 'Wordt het maandtotaal afgerond, of elke stap?',
    values: ['maandtotaal', 'perStap'],
  },
  afrondingswijze: {
    question: 'Q3',
    asks: 'Gaat een halve cent omhoog, of elk deel van een cent?',
    values: ['halfOmhoog', 'omhoog'],
  },
  deelmaand: {
    question: 'Q4',
    asks: 'Hoe telt een deel van een maand?',
    values: ['kalenderdagen', 'dagen30', 'werkdagen', 'heleMaand'],
  },
  indexering: {
    question: 'Q6',
    asks: 'Volgt een toekenning van juli tot en met december per 1 januari het nieuwe minimumloon, of de groei ervan?',
    values: ['opnieuwBerekenen', 'vermenigvuldigen'],
  },
  basisBijWijziging: {
    question: 'Q8',
    asks: 'Welk minimumloon geldt als de loonwaarde in de loop van een jaar in de plaats komt van het forfait?',
    values: ['lopendeToekenning', 'januari', 'wijzigingsdatum'],
  },
  verjaardag: {
    question: 'Q9',
    asks: 'Vanaf wanneer telt een verjaardag onder de 21?',
    values: ['maandbegin', 'januari'],
  },
  bbl: {
    question: 'Q10',
    asks: 'Telt voor een leerling in de bbl het gewone jeugdpercentage of dat van de bbl?',
    values: ['jeugdpercentage', 'bblPercentage'],
  },
  jeugdafronding: {
    question: 'Q11',
    asks: 'Wordt het minimumjeugdloon per maand sinds 2024 afgerond?',
    values: ['geen', 'cent', 'vijfCent'],
  },
  wisselendeUren: {
    question: 'Q13',
    asks: 'Welke uren tellen als het contract wisselende uren heeft?',
    values: ['minimum', 'gemiddelde', 'gedeclareerd'],
  },
  onbetaaldVerlof: {
    question: 'Q14',
    asks: 'Wat gebeurt er bij onbetaald verlof?',
    values: ['beoordelaarVragen', 'doorbetalen', 'stoppen', 'naarRato'],
  },
  forfaitNaStart: {
    question: 'Q19',
    asks: 'Mag het forfait ook als de subsidie na het begin van het werk is aangevraagd?',
    values: ['toegestaan', 'nietToegestaan'],
  },
  naForfait: {
    question: 'Q20',
    asks: 'Wat wordt betaald als er na zes maanden forfait nog geen loonwaarde is?',
    values: ['voorschot', 'nul', 'nabetalen'],
  },
  verhuizing: {
    question: 'Q22',
    asks: 'Vanaf wanneer betaalt de nieuwe gemeente?',
    values: ['volgendeMaand', 'verhuisdatum'],
  },
  loonwaarde: {
    question: 'Q24',
    asks: 'Mag een loonwaarde decimalen hebben?',
    values: ['heelMetWaarschuwing', 'tweeDecimalen'],
  },
  termijnNaStart: {
    question: 'Q27',
    asks: 'Welke beslistermijn geldt voor een aanvraag na het begin van het werk?',
    values: ['vijfWeken', 'achtWeken'],
  },
  aanvraagtermijnTelling: {
    question: 'D35',
    asks: 'Is de laatste dag om aan te vragen dezelfde dag zes maanden later, of de dag ervoor?',
    values: ['laatsteDagGelijkeDag', 'dagErvoor'],
  },
} as const satisfies Record<string, OpenQuestion>;

interface OpenQuestion {
  readonly question: string;
  readonly asks: string;
  readonly values: readonly [string, ...string[]];
}

export type SettingKey = keyof typeof OPEN_QUESTIONS;
export type SettingValue<Key extends SettingKey> = (typeof OPEN_QUESTIONS)[Key]['values'][number];

/** In the order of the questions. */
export const SETTING_KEYS = Object.keys(OPEN_QUESTIONS) as readonly SettingKey[];

/** What was chosen, by key; what is absent is the default. */
export type Settings = Readonly<Record<string, string>>;

/** The value that holds: the one that was chosen, else the default. */
export function chosen<Key extends SettingKey>(settings: Settings, key: Key): SettingValue<Key> {
  const values: readonly string[] = OPEN_QUESTIONS[key].values;
  const value = settings[key];
  return (value !== undefined && values.includes(value) ? value : values[0]) as SettingValue<Key>;
}

/**
 * Whether whoever reads the outcome should be told that a question is open. Who named the default has read the question;
 * who said nothing, or chose another reading, is told.
 */
export function toldAs(
  settings: Settings,
  key: SettingKey,
): { readonly code: 'open-vraag'; readonly tekst: string } | null {
  const { question, asks, values } = OPEN_QUESTIONS[key];
  const value = chosen(settings, key);
  if (settings[key] === values[0]) return null;
  return { code: 'open-vraag', tekst: `${asks} De wet zegt het niet (${question}). Gerekend met ${key} = ${value}.` };
}
