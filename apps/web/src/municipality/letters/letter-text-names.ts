import type { Addressee, Situation } from '../../letters/answers.ts';
import { useLettersText } from '../../letters/letters.messages.ts';
import { type nl, useLetterTextsText } from './letter-texts.messages.ts';

type Common = keyof typeof nl & `common-${string}`;
type Part = 'opening' | 'uitleg';

/** What a text is called: of which letter it is, to whom, and which part; or of all letters. */
export function useTextName(): (key: string) => string {
  const t = useLetterTextsText();
  const l = useLettersText();
  return (key) => {
    const [situation = '', addressee = '', part = ''] = key.split('.');
    if (situation === 'algemeen') return t(`common-${addressee}` as Common);
    const letter = `${l(`about-${situation as Situation}`)}, ${l(`to-${addressee as Addressee}`)}`;
    return `${letter}: ${t(`part-${part as Part}`)}`;
  };
}
