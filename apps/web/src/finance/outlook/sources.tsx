import { roughly } from '../../format.ts';
import type { Month, Source } from '../answers.ts';
import { useOutlookText } from './outlook.messages.ts';

/** What is uncertain beside when it is paid, as list items. */
export function Sources({ sources, months }: { sources: readonly Source[]; months: readonly Month[] }) {
  const t = useOutlookText();
  const chance = (name: string): number => Math.round(sources.find(({ bron }) => bron === name)?.waarde ?? 0);
  const leaving = sources.find(({ bron }) => bron === 'vertrek')?.waarde ?? 0;
  const sum = (of: (month: Month) => number): number => months.reduce((total, month) => total + of(month), 0);
  const applications = sum(({ aanvragenCenten }) => aanvragenCenten);
  const newPeople = sum(({ nieuweMensenCenten }) => nieuweMensenCenten);
  return (
    <>
      <li>{t('leaving', { chance: leaving })}</li>
      <li>{t('renewal', { chance: chance('verlenging') })}</li>
      {applications > 0 && (
        <li>{t('applications', { chance: chance('toekenning'), amount: roughly(applications) })}</li>
      )}
      {newPeople > 0 && <li>{t('newPeople', { amount: roughly(newPeople) })}</li>}
    </>
  );
}
