import { useQuery } from '@tanstack/react-query';
import { at, send } from './request.ts';

export interface KnownPerson {
  readonly persoonRef: string;
  readonly bsn: string;
  readonly voorletters: string;
  readonly achternaam: string;
  readonly geboortedatum: string;
}

const AT_ONCE = 500;

/**
 * Who people are, by their reference. The vault keeps a record of each question, so people are asked for together, and not
 * again while the page is open. Who may not be seen is not in it.
 */
export function usePersons(refs: readonly (string | null)[], purpose: string) {
  const asked = [...new Set(refs.filter((ref) => ref !== null))].sort();
  return useQuery({
    queryKey: ['personen', purpose, asked],
    queryFn: () => personsOf(asked, purpose),
    enabled: asked.length > 0,
    staleTime: Infinity,
  });
}

async function personsOf(refs: readonly string[], doel: string): Promise<ReadonlyMap<string, KnownPerson>> {
  const starts = Array.from({ length: Math.ceil(refs.length / AT_ONCE) }, (_, nth) => nth * AT_ONCE);
  const answers = await Promise.all(
    starts.map((start) =>
      send<{ readonly personen: readonly KnownPerson[] }>(at('claim-intake', 'personen/_opvragen'), {
        doel,
        persoonRefs: refs.slice(start, start + AT_ONCE),
      }),
    ),
  );
  return new Map(answers.flatMap(({ personen }) => personen).map((person) => [person.persoonRef, person]));
}

/** "D. Demo-Ankerbakker" */
export function fullName({ voorletters, achternaam }: KnownPerson): string {
  return `${voorletters} ${achternaam}`;
}

/** What a person is called on a page: the name, or what stands for it while it is not known. */
export function useNames(
  refs: readonly (string | null)[],
  purpose: string,
  unknown: string,
): (ref: string | null) => string {
  const { data } = usePersons(refs, purpose);
  return (ref) => {
    const person = ref === null ? undefined : data?.get(ref);
    return person === undefined ? unknown : fullName(person);
  };
}
