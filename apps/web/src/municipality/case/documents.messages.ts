import { texts } from '../../text/texts.ts';

/** Kinds of documents that a municipality asks for: those that the employer's pages know. */
export const ASKED_FOR = [
  ...(['arbeidsovereenkomst', 'loonwaarde-rapport', 'loonstrook', 'schooldiploma', 'machtiging'] as const),
] as const;

export const nl = {
  arbeidsovereenkomst: 'arbeidsovereenkomst',
  'loonwaarde-rapport': 'verslag van de loonwaarde',
  loonstrook: 'loonstrook',
  schooldiploma: 'bewijs van school',
  machtiging: 'machtiging',
} as const;

export const en: Readonly<Record<keyof typeof nl, string>> = {
  arbeidsovereenkomst: 'employment contract',
  'loonwaarde-rapport': 'report of the wage value',
  loonstrook: 'payslip',
  schooldiploma: 'proof of school',
  machtiging: 'authorisation',
};

const useDocumentText = texts('documents', nl, en);

/** What a kind of document is called; one that we have no word for, by its own. */
export function useDocumentName(): (kind: string) => string {
  const t = useDocumentText();
  return (kind) => {
    const known = ASKED_FOR.find((one) => one === kind);
    return known === undefined ? kind.replaceAll('-', ' ') : t(known);
  };
}
