import { at } from '../api/request.ts';
import { OutLink } from '../ui/link.tsx';
import { useLettersText } from './letters.messages.ts';
import type { Letter } from './answers.ts';

/** The two files of a letter: the same letter, to print and to read aloud. */
export function LetterFiles({ letter, path }: { letter: Letter; path: string }) {
  const t = useLettersText();
  const about = t(`about-${letter.situatie}`);
  const address = (vorm: string) => at('municipal-review', `${path}/${letter.briefId}`, { vorm });
  return (
    <p className="small">
      <OutLink to={address('pdf')} download>
        {t('pdf')}
        <span className="sr">{about}</span>
      </OutLink>{' '}
      <OutLink to={address('html')} download>
        {t('page')}
        <span className="sr">{about}</span>
      </OutLink>
    </p>
  );
}
