import { randomUUID } from 'node:crypto';
import { EMPLOYER, EMPLOYER_ACCOUNT } from '../scripts/demo/book.ts';
import { callers } from '../scripts/demo/client.ts';
import { eventually } from '#libs/testing/eventually';

const SERVICES = ['claim-intake', 'municipal-review', 'cashflow-forecast'] as const;

/** The employer of the demo, at work on a day at which all clocks stand still. */
export async function employerOn(origin: string, day: string): Promise<void> {
  const as = callers(origin);
  for (const service of SERVICES) await as('demo-driver').put(service, 'demo/klok', { nu: `${day}T09:00:00Z` });
  const details = { naam: 'Demo Lunchrooms B.V.', ...EMPLOYER_ACCOUNT };
  await as('werkgever', EMPLOYER).put('claim-intake', 'werkgever', details);
}

/** An application of the employer, whose case the municipality has. */
export async function applied(origin: string, municipality: string, bsn: string, surname: string): Promise<string> {
  const as = callers(origin);
  const employer = as('werkgever', EMPLOYER);
  const [job, application] = [randomUUID(), randomUUID()];
  await employer.put('claim-intake', `dienstverbanden/${job}`, {
    persoon: { bsn, voorletters: 'D.', achternaam: surname, geboortedatum: '1996-05-04' },
    ...{ personeelsnummer: surname, begindatum: '2026-09-01', einddatum: null },
    ...{ urenPerWeek: 24, voltijdUren: 38, wisselendeUren: false },
  });
  await employer.put('claim-intake', `aanvragen/${application}`, {
    ...{ dienstverbandId: job, gemeentecode: municipality, route: 'loonwaarde', doelgroepgrond: 'doelgroepregister' },
    ...{ loonwaardePercentage: '50', loonwaardeVastgesteldOp: '2026-10-20', bijlagen: ['arbeidsovereenkomst'] },
  });
  await employer.post('claim-intake', `aanvragen/${application}/_indienen`, {});
  await eventually(() => as('behandelaar', municipality).get('municipal-review', `zaken/${application}`));
  return application;
}
