const AS = '-H "Authorization: Bearer $TOKEN"';

/** What to try in a terminal; `{adres}` is where the pages are seen at. */
export const COMMANDS = [
  {
    key: 'try1',
    lines: [
      `curl -s {adres}/api/municipal-review/v1/berekeningen -H 'Content-Type: application/json' -d '{"maand":"2026-03","leeftijd":35,"urenPerWeek":24,"route":"loonwaarde","loonwaardePercentage":50}'`,
    ],
  },
  { key: 'try2', lines: ['TOKEN=$(npm run --silent demo-token -- werkgever)'] },
  {
    key: 'try3',
    lines: [
      `curl -s {adres}/api/claim-intake/v1/loonbestanden ${AS} -H 'Content-Type: text/csv' --data-binary @docs/examples/loonbestand-nieuw.csv`,
    ],
  },
  { key: 'try4', lines: [`curl -s {adres}/api/claim-intake/v1/aanvragen ${AS}`] },
  {
    key: 'try5',
    lines: [
      'TOKEN=$(npm run --silent demo-token -- boekhouder)',
      `curl -s {adres}/api/cashflow-forecast/v1/openstaand ${AS}`,
    ],
  },
  {
    key: 'try6',
    lines: [
      'TOKEN=$(npm run --silent demo-token -- behandelaar GM9901)',
      `curl -s {adres}/api/municipal-review/v1/zaken ${AS}`,
    ],
  },
] as const;

/** The services that describe themselves. */
export const DOCUMENTS = ['claim-intake', 'municipal-review', 'cashflow-forecast'] as const;
