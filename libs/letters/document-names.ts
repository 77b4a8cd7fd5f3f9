/** Kinds of documents (stukken) as a letter calls them. */
const NAMES: Readonly<Record<string, string>> = {
  arbeidsovereenkomst: 'De arbeidsovereenkomst (het contract), met handtekeningen.',
  'loonwaarde-rapport': 'Het verslag van de meting van de loonwaarde.',
  loonstrook: 'De loonstrook van de laatste maand.',
  schooldiploma: 'Een bewijs van de school.',
  machtiging: 'De machtiging van wie namens u handelt.',
};

/** What a kind of document is called; one that has no name of its own, by its kind. */
export function documentName(kind: string): string {
  return NAMES[kind] ?? `Het stuk: ${kind.replaceAll('-', ' ')}.`;
}
