import { texts } from '../text/texts.ts';

export const nl = {
  arbeidsovereenkomst: 'Arbeidsovereenkomst',
  'loonwaarde-rapport': 'Verslag van de loonwaarde',
  loonstrook: 'Loonstrook',
  schooldiploma: 'Bewijs van school',
  machtiging: 'Machtiging',
} as const;

export const en: Readonly<Record<keyof typeof nl, string>> = {
  arbeidsovereenkomst: 'Employment contract',
  'loonwaarde-rapport': 'Report of the wage value',
  loonstrook: 'Payslip',
  schooldiploma: 'Proof of school',
  machtiging: 'Authorisation',
};

export const ATTACHMENTS = Object.keys(nl) as (keyof typeof nl)[];

export const useAttachmentText = texts('employer-attachments', nl, en);

/** What a kind of document is called; one that came by another way says its own name. */
export function useAttachmentName(): (kind: string) => string {
  const t = useAttachmentText();
  return (kind) =>
    ATTACHMENTS.includes(kind as keyof typeof nl) ? t(kind as keyof typeof nl) : kind.replaceAll('-', ' ');
}
