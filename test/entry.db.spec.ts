import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EMPLOYER } from '../scripts/demo/book.ts';
import { callers } from '../scripts/demo/client.ts';
import { eventually } from '#libs/testing/eventually';
import { applied, employerOn } from './one-application.ts';
import { type SuiteOnTrial, suiteOnTrial } from './open-suite.ts';

const TODAY = '2026-11-10';
const LONG_MS = 60_000;
const JOB = { begindatum: '2026-09-01', einddatum: null, urenPerWeek: 24, voltijdUren: 38, wisselendeUren: false };
const ON_PAPER = {
  ...{ werkgeverId: EMPLOYER, wijze: 'papier', ontvangenOp: '2026-11-03', ...JOB },
  aanvraag: { route: 'loonwaarde', doelgroepgrond: 'praktijkroute', bijlagen: ['arbeidsovereenkomst'] },
};

interface Case {
  readonly status: string;
  readonly ontvangstdatum: string;
  readonly termijn: { readonly termijn: string; readonly uiterlijk: string | null };
  readonly herkomst: object;
  readonly doorgezonden: object | null;
  readonly acties: readonly string[];
}

describe('a case that begins in city hall', () => {
  let suite: SuiteOnTrial;

  beforeAll(async () => {
    suite = await suiteOnTrial('balie');
    await employerOn(suite.origin, TODAY);
  }, 120_000);
  afterAll(() => suite.close(), LONG_MS);

  const as = (name: string, tenant: string) => callers(suite.origin)(name, tenant);
  const employer = () => as('werkgever', EMPLOYER);

  const person = (bsn: string) => ({ bsn, voorletters: 'D.', achternaam: 'Demo-Balie', geboortedatum: '1996-05-04' });
  async function entered(bsn: string, more: object): Promise<string> {
    const caseworker = as('behandelaar', 'GM9901');
    const body = { ...ON_PAPER, persoon: person(bsn), ...more };
    const { aanvraagId } = await caseworker.post<{ aanvraagId: string }>('claim-intake', 'gemeente/aanvragen', body);
    await eventually(async () => {
      await caseworker.get('municipal-review', `zaken/${aanvraagId}`);
    });
    return aanvraagId;
  }

  const caseOf = (municipality: string, id: string) =>
    as('behandelaar', municipality).get<Case>('municipal-review', `zaken/${id}`);

  /** Worked through by one person, and decided by another. */
  async function granted(municipality: string, id: string): Promise<void> {
    const act = (deed: string, body: object) =>
      as('behandelaar', municipality).post('municipal-review', `zaken/${id}/_${deed}`, body);
    await act('volledig', {});
    await act('doelgroep', { grond: 'praktijkroute', uitkomst: 'hoort-ertoe', bron: 'praktijkroute' });
    await act('loonwaarde', { percentage: '50', vastgesteldOp: TODAY });
    await act('voorstellen', { uitkomst: 'toekennen' });
    await as('beslisser', municipality).post('municipal-review', `zaken/${id}/_besluiten`, {});
  }

  it(
    'is decided and claimed like any other, whoever applied on paper',
    async () => {
      for (const [bsn, aanvrager] of [
        ['999984809', 'werknemer'],
        ['999984810', 'werkgever'],
      ] as const) {
        const id = await entered(bsn, { aanvrager });
        expect(await caseOf('GM9901', id)).toMatchObject({
          ...{ status: 'in-behandeling', ontvangstdatum: '2026-11-03' },
          termijn: { termijn: 'BESLISTERMIJN_REDELIJK', uiterlijk: '2026-12-29' },
          herkomst: { aanvrager, wijze: 'papier', ingevoerdOp: TODAY, doorgezondenDoor: null },
        });
        await granted('GM9901', id);
        await eventually(async () => {
          const application = await employer().get<object>('claim-intake', `aanvragen/${id}`);
          expect(application).toMatchObject({ status: 'toegekend', declaratieMaanden: ['2026-09', '2026-10'] });
        });
      }
    },
    LONG_MS,
  );

  it(
    'has no term on own motion, until the wage value is established',
    async () => {
      const id = await entered('999984822', { aanvrager: 'ambtshalve', wijze: 'telefoon' });
      expect(await caseOf('GM9901', id)).toMatchObject({
        termijn: { termijn: 'GEEN', stand: 'loopt', uiterlijk: null },
      });
      const told = await employer().get<object>('claim-intake', `aanvragen/${id}`);
      expect(told).toMatchObject({ status: 'ingediend', termijn: null, invoer: { aanvrager: 'ambtshalve' } });
      await granted('GM9901', id);
      expect(await caseOf('GM9901', id)).toMatchObject({
        ...{ status: 'toegekend', termijn: { termijn: 'LKS_BESCHIKKING', start: TODAY, uiterlijk: '2026-12-15' } },
      });
    },
    LONG_MS,
  );

  it(
    'goes to the municipality that must decide, and is decided and claimed there',
    async () => {
      const id = await applied(suite.origin, 'GM9901', '999984834', 'Demo-Verhuisd');
      const caseworker = as('behandelaar', 'GM9901');
      const path = `zaken/${id}/_doorzendingen`;
      const forward = { gemeentecode: 'GM9902', motivering: 'Demo: woont in Demo 2.' };
      await expect(caseworker.post('municipal-review', path, { ...forward, gemeentecode: 'GM9901' })).rejects.toThrow(
        'eigen-gemeente',
      );
      const sent = await caseworker.post<Case>('municipal-review', path, forward);
      expect(sent).toMatchObject({
        ...{ status: 'doorgezonden', acties: [] },
        doorgezonden: { gemeentecode: 'GM9902', wijze: 'digitaal', op: TODAY, motivering: forward.motivering },
      });
      // The same again changes nothing, and the text of who wrote it first stays.
      expect(await caseworker.post('municipal-review', path, forward)).toEqual(sent);
      const { doorgezondenNaar } = await eventuallyGot(async () => {
        const first = await employer().get<{ doorgezondenNaar: { aanvraagId: string } | null }>(
          ...(['claim-intake', `aanvragen/${id}`] as const),
        );
        expect(first).toMatchObject({ status: 'doorgezonden', doorgezondenNaar: { gemeentecode: 'GM9902' } });
        return first;
      });
      const there = doorgezondenNaar?.aanvraagId ?? '';
      await eventually(async () =>
        expect(await caseOf('GM9902', there)).toMatchObject({
          ...{ ontvangstdatum: TODAY, termijn: { start: TODAY } },
          herkomst: { doorgezondenDoor: { aanvraagId: id, gemeentecode: 'GM9901', ontvangstdatum: TODAY } },
        }),
      );
      await expect(as('behandelaar', 'GM9902').get('municipal-review', `zaken/${id}`)).rejects.toThrow('404');
      await granted('GM9902', there);
      await eventually(async () =>
        expect(await employer().get('claim-intake', `aanvragen/${there}`)).toMatchObject({
          ...{ status: 'toegekend', declaratieMaanden: ['2026-09', '2026-10'] },
        }),
      );
      // In the forecast nobody waits for the municipality that sent it on.
      await eventually(async () => {
        const { partijen } = await as('boekhouder', EMPLOYER).get<{
          partijen: { partij: string; aanvragenInBehandeling: number }[];
        }>('cashflow-forecast', 'openstaand');
        expect(partijen.filter(({ aanvragenInBehandeling }) => aanvragenInBehandeling > 0)).toEqual([]);
      });
    },
    LONG_MS,
  );

  it(
    'is worked on by a payroll office as far as its mandate goes',
    async () => {
      const office = as('salarisbureau', EMPLOYER);
      expect(await office.get<object>('claim-intake', 'aanvragen')).toMatchObject({ pagina: 1 });
      const mandate = { gemachtigde: '90009999', taken: ['betalingen-inzien'], totEnMet: '2026-12-31' };
      await employer().post('claim-intake', 'machtigingen', mandate);
      const id = await applied(suite.origin, 'GM9901', '999984846', 'Demo-Bureau');
      const supplement = () => office.post('claim-intake', `aanvragen/${id}/_aanvullen`, { bijlagen: ['loonstrook'] });
      await eventually(() => expect(supplement()).rejects.toThrow('MANDATE_MISSING'));
      await employer().post('claim-intake', 'machtigingen', { ...mandate, taken: ['aanvragen'] });
      await eventually(async () => expect(await supplement()).toMatchObject({ status: 'ingediend' }));
      await eventually(async () =>
        expect(await employer().get('claim-intake', 'machtigingen/handelingen')).toMatchObject({
          handelingen: [{ wat: 'aanvraag-aangevuld', door: 'salarisbureau-90001234', gemachtigde: '90009999' }],
        }),
      );
    },
    LONG_MS,
  );
});

/** What was asked for, once it is as expected. */
async function eventuallyGot<T>(ask: () => Promise<T>): Promise<T> {
  let found: T | undefined;
  await eventually(async () => {
    found = await ask();
  });
  return found as T;
}
