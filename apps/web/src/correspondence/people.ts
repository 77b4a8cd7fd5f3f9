import { dutchDate } from '#libs/kernel/clock';
import { useDemoAccounts } from '../api/demo-accounts.ts';
import { useNames } from '../api/names.ts';
import { useSignedIn } from '../api/use-session.ts';
import { date, time } from '../format.ts';
import type { About, Contact, Side } from './answers.ts';
import { useCorrespondenceText } from './correspondence.messages.ts';

/** What somebody who wrote or read is called: "U", the name that is shown of a contact, else what they are. */
export function useWriter(contact: Contact | null): (account: string, side: Side) => string {
  const t = useCorrespondenceText();
  const { sub } = useSignedIn();
  const accounts = new Map(useDemoAccounts().map(({ account, naam }) => [account, naam]));
  const cards = [contact, contact?.vervanger, contact?.opvolger];
  return (account, side) => {
    if (account === sub) return t('you');
    const card = cards.find((each) => each?.account === account);
    return card?.naam ?? accounts.get(account) ?? t(side === 'gemeente' ? 'official' : 'ofEmployer');
  };
}

/** "23 november 2026 om 9.12 uur", in Amsterdam. */
export function useMoment(): (instant: string) => string {
  const t = useCorrespondenceText();
  return (instant) => {
    const at = new Date(instant);
    return t('moment', { date: date(dutchDate(at)), time: time(at) });
  };
}

/** What conversations are about, with the name of the person: one logged call to the vault. */
export function useAbout(all: readonly About[], may = true): (about: About) => string {
  const t = useCorrespondenceText();
  const refs = may ? all.map(({ persoonRef }) => persoonRef) : [];
  const nameOf = useNames(refs, 'berichten-lezen', t('somebody'));
  return ({ soort, persoonRef }) => t(`about-${soort}`, { name: nameOf(persoonRef) });
}
