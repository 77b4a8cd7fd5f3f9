import { useKnownAccounts } from './demo-accounts.ts';

const OFFICE = /^gemeente /i;

/** Municipalities that are known by name, by their code of CBS; `undefined` while that is not known yet. */
export function useMunicipalities(): readonly (readonly [code: string, name: string])[] | undefined {
  const accounts = useKnownAccounts()?.filter(({ werkruimte }) => werkruimte === 'gemeente');
  if (accounts === undefined) return undefined;
  const names = new Map(accounts.map(({ tenant, organisatie }) => [tenant, organisatie.replace(OFFICE, '')]));
  return [...names].sort(([one], [other]) => one.localeCompare(other));
}

/** The name of a municipality; its code where no name is known. */
export function useMunicipalityName(): (code: string) => string {
  const names = new Map(useMunicipalities() ?? []);
  return (code) => names.get(code) ?? code;
}
