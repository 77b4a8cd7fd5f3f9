/** What is typed; kept in this page only, until it is sent. */
export interface EntryFields {
  readonly aanvrager: string;
  readonly wijze: string;
  readonly ontvangenOp: string;
  readonly werkgeverId: string;
  readonly voorletters: string;
  readonly achternaam: string;
  readonly geboortedatum: string;
  readonly bsn: string;
  readonly personeelsnummer: string;
  readonly begindatum: string;
  readonly einddatum: string;
  readonly urenPerWeek: string;
  readonly voltijdUren: string;
  readonly vasteUren: string;
  readonly doelgroepgrond: string;
  readonly route: string;
  readonly loonwaardePercentage: string;
  readonly loonwaardeVastgesteldOp: string;
  readonly bijlagen: readonly string[];
}

export const EMPTY: EntryFields = {
  ...{ aanvrager: '', wijze: '', ontvangenOp: '', werkgeverId: '' },
  ...{ voorletters: '', achternaam: '', geboortedatum: '', bsn: '' },
  ...{ personeelsnummer: '', begindatum: '', einddatum: '', urenPerWeek: '', voltijdUren: '38', vasteUren: 'ja' },
  ...{ doelgroepgrond: '', route: 'loonwaarde', loonwaardePercentage: '', loonwaardeVastgesteldOp: '', bijlagen: [] },
};

/** As claim-intake takes it. What is no number goes as it is, and the service says what is wrong. */
export function entryBody(fields: EntryFields): object {
  const { voorletters, achternaam, geboortedatum, bsn, personeelsnummer, einddatum } = fields;
  const { route, doelgroepgrond, loonwaardePercentage: percent, loonwaardeVastgesteldOp: on, bijlagen } = fields;
  const measured = route === 'loonwaarde';
  return {
    ...{ aanvrager: fields.aanvrager, wijze: fields.wijze, ontvangenOp: fields.ontvangenOp },
    werkgeverId: fields.werkgeverId.trim(),
    persoon: { voorletters, achternaam, geboortedatum, bsn: bsn.trim() },
    ...(personeelsnummer.trim() === '' ? {} : { personeelsnummer: personeelsnummer.trim() }),
    ...{ begindatum: fields.begindatum, einddatum: einddatum === '' ? null : einddatum },
    ...{ urenPerWeek: numberOf(fields.urenPerWeek), voltijdUren: numberOf(fields.voltijdUren) },
    wisselendeUren: fields.vasteUren === 'nee',
    aanvraag: {
      ...{ route, doelgroepgrond, bijlagen },
      loonwaardePercentage: measured && percent !== '' ? percent.replace(',', '.') : null,
      loonwaardeVastgesteldOp: measured && on !== '' ? on : null,
    },
  };
}

function numberOf(text: string): number | string {
  const value = Number(text.replace(',', '.'));
  return text.trim() === '' || Number.isNaN(value) ? text : value;
}
