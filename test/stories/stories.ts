import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type SuiteOnTrial, suiteOnTrial } from '../open-suite.ts';
import { Story } from './story.ts';

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
