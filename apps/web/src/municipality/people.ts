import { useDemoAccounts } from '../api/demo-accounts.ts';
import { useNames } from '../api/names.ts';
import { useSignedIn } from '../api/use-session.ts';
import { useWords } from './words.messages.ts';

/** Whether who is signed in has one of these roles: only what a role may ask is asked. */
export function useRole(...roles: readonly string[]): boolean {
  const { rollen } = useSignedIn();
  return roles.some((role) => rollen.includes(role));
}

/** What a colleague is called: the name where one is known, else the account. */
export function useColleague(): (sub: string | null) => string {
  const w = useWords();
  const { sub: own } = useSignedIn();
  const names = new Map(useDemoAccounts().map(({ account, naam }) => [account, naam]));
  return (sub) => {
    if (sub === null) return w('nobody');
    return sub === own ? w('you') : (names.get(sub) ?? sub);
  };
}

/** Whose case it is: the vault is asked, and records that, for the roles to which it gives names. */
export function usePersonNames(refs: readonly string[], purpose: string): (ref: string | null) => string {
  const w = useWords();
  const may = useRole('behandelaar', 'beslisser');
  const known = useNames(may ? refs : [], purpose, '');
  return (ref) => (ref !== null && known(ref)) || `${w('person')} ${ref === null ? '' : short(ref)}`.trim();
}

/** The first block of a number: enough to tell cases apart in speech. */
export const short = (id: string): string => id.slice(0, 8).toUpperCase();
