import { useDemoAccounts } from '../api/demo-accounts.ts';
import { useMunicipalityName } from '../api/municipality-names.ts';
import { useNames } from '../api/names.ts';
import { useSignedIn } from '../api/use-session.ts';
import { type PartyKind, partyKindOf } from './party-kind.ts';
import { useWords } from './words.messages.ts';

/** Whose figures these are: the other party of an employer is a municipality, and the other way around. */
export function usePartyKind(): PartyKind {
  return partyKindOf(useSignedIn().tenant);
}

/** The name of a party by its code, or the code with what it is. */
export function usePartyName(): (code: string) => string {
  const w = useWords();
  const municipality = useMunicipalityName();
  const accounts = useDemoAccounts();
  return (code) => {
    if (code.startsWith('GM')) return w('gemeente name', { name: municipality(code) });
    return accounts.find(({ tenant }) => tenant === code)?.organisatie ?? w('werkgever name', { name: code });
  };
}

/** The name alone, where what it is the name of is said already. */
export function usePartyLabel(): (code: string) => string {
  const municipality = useMunicipalityName();
  const nameOf = usePartyName();
  return (code) => (code.startsWith('GM') ? municipality(code) : nameOf(code));
}

const NAMING = ['werkgever', 'behandelaar', 'beslisser'];

/** Whether the vault gives names to who is signed in: only then it is asked. */
export function useMayName(): boolean {
  const { rollen } = useSignedIn();
  return NAMING.some((role) => rollen.includes(role));
}

/** What somebody is called here: the name where it may be seen, else a number that stays the same. */
export function useWorkerName(refs: readonly (string | null)[]): (ref: string | null) => string {
  const w = useWords();
  const nameOf = useNames(useMayName() ? refs : [], 'financieel-overzicht', '');
  return (ref) => nameOf(ref) || w('worker', { number: (ref ?? '–').slice(0, 8).toUpperCase() });
}
