import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PAYROLL_OFFICE } from '../../apps/demo-identity/src/accounts.ts';
import { EMPLOYER } from '../../scripts/demo/book.ts';
import { type SuiteOnTrial, suiteOnTrial } from '../open-suite.ts';
import { OTHER_MUNICIPALITY, Story } from './story.ts';

/** As much of a measurement as the stories look at. */
interface Meting {
  readonly status: string;
  readonly aanZet: { readonly wie: string; readonly uiterlijk: string } | null;
}

const REPORT = {
  ...{ datum: '2026-09-10', loonwaardePercentage: '55' },
  taken: [
    { naam: 'Vakken vullen', aandeelPercentage: '60', tempoPercentage: '70', kwaliteitPercentage: '90' },
    { naam: 'Kratten spoelen', aandeelPercentage: '40', tempoPercentage: '60', kwaliteitPercentage: '80' },
  ].map((task) => ({ ...task, nettoWerktijdPercentage: '95', minutenPerDag: 120 })),
};

/** What an application goes through until there is a yes or a no, seen by all that take part in it. */
export function describeStories(over: string, brokers?: string): void {
  describe(`an application, ${over}`, () => {
    let suite: SuiteOnTrial;
    let story: Story;

    beforeAll(async () => {
      suite = await suiteOnTrial('stories', undefined, brokers);
      story = new Story(suite.origin);
      await story.begin();
    }, 120_000);
    afterAll(() => suite.close(), 60_000);

    const tell = (what: string, work: () => Promise<void>) => it(what, work, 60_000);

    tell(
      'that is incomplete, and completed in time: the term stands still meanwhile, and the answer is yes',
      async () => {
        await story.on('2026-09-01');
        const application = await story.apply({ bijlagen: [] });
        expect((await story.aanvraag(application)).termijn).toMatchObject({ uiterlijk: '2026-10-27' });

        await story.on('2026-09-03');
        await story.act(application, '_vragen', { wat: ['arbeidsovereenkomst'], uiterlijk: '2026-09-17' });
        expect(await story.aanvraag(application)).toMatchObject({ termijn: { stand: 'opgeschort', uiterlijk: null } });

        await story.on('2026-09-10');
        const contract = { bijlagen: ['arbeidsovereenkomst'] };
        await story.employer.post('claim-intake', `aanvragen/${application}/_aanvullen`, contract);
        await story.settled();
        // Six days stood still: of 4 September through the 9th.
        expect((await story.aanvraag(application)).termijn).toMatchObject({ uiterlijk: '2026-11-02' });

        await story.examine(application);
        await story.act(application, '_voorstellen', { uitkomst: 'toekennen' });
        expect(await story.decide(application)).toMatchObject({ besluit: { uitkomst: 'toegekend' } });
        const { status, besluit } = await story.aanvraag(application);
        expect([status, besluit?.uitkomst, (besluit?.bedragCenten ?? 0) > 0]).toEqual(['toegekend', 'toegekend', true]);
      },
    );

    tell('that is incomplete, and not completed in time: it is left out of treatment, by two people', async () => {
      await story.on('2026-09-01');
      const application = await story.apply({ bijlagen: [] });
      await story.on('2026-09-03');
      await story.act(application, '_vragen', { wat: ['arbeidsovereenkomst'], uiterlijk: '2026-09-17' });
      await story.on('2026-09-18');
      expect(await story.zaak(application)).toMatchObject({ vragen: { verlopen: true } });
      const why = { motivering: 'Demo: wij vroegen om de arbeidsovereenkomst. Wij kregen haar niet.' };
      await story.act(application, '_voorstellen', { uitkomst: 'buiten-behandeling', ...why });
      await story.decide(application);
      expect((await story.aanvraag(application)).besluit).toMatchObject({ uitkomst: 'buiten-behandeling' });
    });

    tell('on which two people work at once: what one of them does counts, and the other is told', async () => {
      await story.on('2026-09-01');
      const application = await story.apply();
      await story.examine(application);
      const starts = ['2026-08-03', '2026-08-10', '2026-08-17'];
      const yes = (toekenningVanaf: string) =>
        story.act(application, '_voorstellen', { uitkomst: 'toekennen', toekenningVanaf });
      expect(await outcomes(starts.map(yes))).toEqual({ done: 1, conflicts: 2 });

      const back = { reden: 'Demo: kijk nog eens naar de begindatum.' };
      const ends = [
        story.decide(application),
        story.decider.post('municipal-review', `zaken/${application}/_teruggeven`, back),
      ];
      expect(await outcomes(ends)).toEqual({ done: 1, conflicts: 1 });
      await story.settled();
      const { status, voorstel } = await story.zaak(application);
      expect([status, voorstel === null]).toEqual([expect.stringMatching(/^(toegekend|in-behandeling)$/), true]);
    });

    tell('that somebody decides who looks at an old page: nothing is decided', async () => {
      await story.on('2026-09-01');
      const application = await story.apply();
      await story.examine(application);
      const { voorstel: old } = await story.act(application, '_voorstellen', { uitkomst: 'toekennen' });
      const back = { reden: 'Demo: kijk nog eens naar de begindatum.' };
      await story.decider.post('municipal-review', `zaken/${application}/_teruggeven`, back);
      await story.act(application, '_voorstellen', { uitkomst: 'toekennen', toekenningVanaf: '2026-08-10' });
      const stale = { voorstelId: old?.voorstelId };
      await expect(story.decider.post('municipal-review', `zaken/${application}/_besluiten`, stale)).rejects.toThrow(
        /409.*OTHER_PROPOSAL/s,
      );
      expect((await story.zaak(application)).status).toBe('voorgesteld');
    });

    tell('that is another municipality’s: it goes on there, and is decided there', async () => {
      await story.on('2026-09-01');
      const application = await story.apply();
      await story.on('2026-09-08');
      const there = { gemeentecode: OTHER_MUNICIPALITY, motivering: 'Demo: zij woont in Demo 2.' };
      expect(await story.act(application, '_doorzendingen', there)).toMatchObject({ status: 'doorgezonden' });
      const first = await story.aanvraag(application);
      expect(first).toMatchObject({ status: 'doorgezonden', doorgezondenNaar: { gemeentecode: OTHER_MUNICIPALITY } });
      const again = first.doorgezondenNaar?.aanvraagId ?? '';
      // The term begins there; for the six months the first day of receipt counts.
      expect((await story.aanvraag(again)).termijn).toMatchObject({ uiterlijk: '2026-11-03' });
      const others = story.at(OTHER_MUNICIPALITY);
      await others.examine(again);
      await others.act(again, '_voorstellen', { uitkomst: 'toekennen' });
      await others.decide(again);
      expect(await story.aanvraag(again)).toMatchObject({ status: 'toegekend', declaratieMaanden: ['2026-08'] });
      await expect(story.zaak(again)).rejects.toThrow(': 404 ');
    });

    tell('on the measured route, with a report that the employer disputes', async () => {
      await story.on('2026-09-01');
      const application = await story.apply({ unmeasured: true });
      await story.look(application);
      await story.act(application, '_route', { route: 'loonwaarde' });
      const { metingId } = await story.after(
        story.caseworker.post<{ metingId: string }>('municipal-review', 'metingen', {
          ...{ zaakId: application, deskundige: 'deskundige-noord' },
        }),
      );
      const does = (deed: string, body: object) =>
        story.after(story.caseworker.post<Meting>('municipal-review', `metingen/${metingId}/_${deed}`, body));
      const answers = (deed: string, body: object) =>
        story.after(story.employer.post<Meting>('municipal-review', `werkgever/metingen/${metingId}/_${deed}`, body));
      const moment = { datum: '2026-09-09', tijd: '10:00' };
      await does('momenten', { momenten: [moment] });
      expect(await answers('kiezen', moment)).toMatchObject({ status: 'afspraak' });
      await story.on('2026-09-10');
      expect(await does('rapport', REPORT)).toMatchObject({ aanZet: { wie: 'werkgever', uiterlijk: '2026-09-24' } });
      const disagrees = { standpunt: 'niet-eens', reden: 'Demo: het tempo was die dag hoger.' };
      expect(await answers('reageren', disagrees)).toMatchObject({ status: 'betwist' });
      await does('beantwoorden', { uitkomst: 'handhaven', reden: 'Demo: er is over een week gemeten.' });
      await story.on('2026-09-14');
      await does('vaststellen', { percentage: '55' });
      // Five weeks from the day on which the wage value was established.
      expect((await story.aanvraag(application)).termijn).toMatchObject({ uiterlijk: '2026-10-19' });
      await story.act(application, '_voorstellen', { uitkomst: 'toekennen' });
      await story.decide(application);
      expect((await story.aanvraag(application)).besluit).toMatchObject({ uitkomst: 'toegekend' });
    });

    tell('on the flat rate: somebody is told from the fourth month on that it must be measured', async () => {
      await story.on('2026-09-01');
      const application = await story.apply({ route: 'forfaitair' });
      await story.look(application);
      await story.act(application, '_route', { route: 'forfaitair' });
      await story.act(application, '_voorstellen', { uitkomst: 'toekennen' });
      await story.decide(application);
      const needed = async () => {
        const { metingen } = await story.caseworker.get<{ metingen: Meting[] }>(
          ...(['municipal-review', `metingen?zaakId=${application}`] as const),
        );
        return metingen.map(({ status, aanZet }) => [status, aanZet?.uiterlijk]);
      };
      await story.on('2026-11-02');
      expect(await needed()).toEqual([]);
      await story.on('2026-11-03'); // the first day of the fourth month
      // It began on 3 August, so the six months end on 2 February (Participatiewet 10d lid 5).
      expect(await needed()).toEqual([['nodig', '2027-02-02']]);
    });

    tell('that is refused: not before the employer was heard, with reasons, by two people', async () => {
      await story.on('2026-09-01');
      const application = await story.apply();
      await story.look(application, 'hoort-er-niet-toe');
      const no = { uitkomst: 'afwijzen', motivering: 'Demo: zij verdient zelf het minimumloon.' };
      await expect(story.act(application, '_voorstellen', no)).rejects.toThrow(/422.*HEARING_REQUIRED/s);
      await story.act(application, '_zienswijzen', { vraag: 'Demo: verdient zij dit zelf?', uiterlijk: '2026-09-15' });
      const view = { tekst: 'Demo: ja, sinds mei.' };
      await story.after(story.employer.post('municipal-review', `werkgever/zaken/${application}/_zienswijzen`, view));
      await story.act(application, '_voorstellen', no);
      expect((await story.decide(application)).besluit).toMatchObject({
        ...{ uitkomst: 'afgewezen', motivering: no.motivering },
        rust: { gehoord: { hoe: 'gegeven', zienswijze: view.tekst } },
      });
      expect((await story.aanvraag(application)).besluit).toMatchObject({ uitkomst: 'afgewezen' });
    });

    tell(
      'that is decided late: after a notice of default a penalty runs until the decision, and two people fix it',
      async () => {
        await story.on('2026-09-01');
        const application = await story.apply();
        await story.examine(application); // five weeks: through 6 October
        await story.on('2026-10-07');
        const own = `werkgever/zaken/${application}`;
        const noticed = await story.after(story.employer.post('municipal-review', `${own}/_ingebrekestellingen`, {}));
        expect(noticed).toMatchObject({
          ingebrekestellingen: [{ oordeel: 'geldig', beslissenUiterlijk: '2026-10-21' }],
        });
        await story.on('2026-10-26'); // the fifth day
        expect(await story.employer.get('municipal-review', own)).toMatchObject({
          dwangsom: { stand: 'loopt', dagen: 5, totNuCenten: 11_500 },
        });
        await story.act(application, '_voorstellen', { uitkomst: 'toekennen' });
        await story.decide(application);
        await story.act(application, '_dwangsomvoorstellen');
        await expect(story.act(application, '_dwangsombesluiten')).rejects.toThrow(': 403 ');
        const fixed = await story.after(
          story.decider.post('municipal-review', `zaken/${application}/_dwangsombesluiten`, {}),
        );
        // The day of the decision is not owed.
        expect(fixed).toMatchObject({ dwangsomVaststelling: { stand: 'vastgesteld', bedragCenten: 9_200, dagen: 4 } });
      },
    );

    tell('of an employee, on paper: the municipality enters it, and the employer takes it over', async () => {
      await story.on('2026-09-08');
      const { aanvraagId } = await story.after(
        story.caseworker.post<{ aanvraagId: string }>('claim-intake', 'gemeente/aanvragen', {
          ...{ werkgeverId: EMPLOYER, aanvrager: 'werknemer', wijze: 'papier', ontvangenOp: '2026-09-03' },
          persoon: {
            ...{ bsn: story.bsn(), voorletters: 'D.', achternaam: 'Demo-Papier', geboortedatum: '1996-05-04' },
          },
          ...{ begindatum: '2026-08-03', einddatum: null, urenPerWeek: 24, voltijdUren: 38, wisselendeUren: false },
          aanvraag: {
            ...{ route: 'loonwaarde', doelgroepgrond: 'doelgroepregister', bijlagen: ['arbeidsovereenkomst'] },
          },
        }),
      );
      // Eight weeks from the day on which it was received.
      expect((await story.aanvraag(aanvraagId)).termijn).toMatchObject({ uiterlijk: '2026-10-29' });
      await story.after(story.employer.post('claim-intake', `aanvragen/${aanvraagId}/_overnemen`, {}));
      await story.examine(aanvraagId);
      await story.act(aanvraagId, '_voorstellen', { uitkomst: 'toekennen' });
      await story.decide(aanvraagId);
      expect((await story.aanvraag(aanvraagId)).status).toBe('toegekend');
    });

    tell('by a payroll office: with a mandate of the employer, and not without', async () => {
      await story.on('2026-09-01');
      const office = story.someone('salarisbureau', EMPLOYER);
      const applications = () => office.get('claim-intake', 'aanvragen');
      const letters = () => office.get('municipal-review', 'werkgever/brieven');
      const figures = () => office.get('cashflow-forecast', 'openstaand');
      const mandate = (gemachtigde: string, taken: readonly string[]) =>
        story.after(
          story.employer.post<{ machtigingId: string }>('claim-intake', 'machtigingen', {
            ...{ gemachtigde, taken, totEnMet: '2026-12-31' },
          }),
        );
      const seen = async () => {
        await Promise.all([applications(), letters(), figures()]);
      };
      await seen(); // an employer that gave none leaves it to who let the office in
      await mandate('90007777', ['aanvragen']);
      for (const ask of [applications, letters, figures]) await expect(ask()).rejects.toThrow(': 403 ');
      const { machtigingId } = await mandate(DEMO_PAYROLL_OFFICE, ['aanvragen']);
      await applications();
      await letters();
      await expect(figures()).rejects.toThrow(': 403 '); // these are for who may see payments
      await mandate(DEMO_PAYROLL_OFFICE, ['betalingen-inzien']);
      await seen();
      await expect(office.get('claim-intake', 'machtigingen')).rejects.toThrow(': 403 ');
      await story.after(story.employer.post('claim-intake', `machtigingen/${machtigingId}/_intrekken`, {}));
      await expect(letters()).rejects.toThrow(': 403 ');
      await figures(); // by the other mandate, which still holds
    });
  });
}

/** How many of these were done, and how many refused because another was first; any other end is thrown. */
async function outcomes(works: readonly Promise<unknown>[]): Promise<{ done: number; conflicts: number }> {
  const ends = await Promise.allSettled(works);
  const reasons = ends.flatMap((end) => (end.status === 'rejected' ? [String(end.reason)] : []));
  const other = reasons.find((reason) => !reason.includes(': 409 '));
  if (other !== undefined) throw new Error(other);
  return { done: ends.length - reasons.length, conflicts: reasons.length };
}
