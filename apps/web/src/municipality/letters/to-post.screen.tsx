import { useQuery } from '@tanstack/react-query';
import { useSignedIn } from '../../api/use-session.ts';
import { Rich } from '../../text/rich.tsx';
import { Link } from '../../ui/link.tsx';
import { Empty, Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { usePersonNames } from '../people.ts';
import { OneLetter } from './case-letters.tsx';
import { useLetterText } from './letter.messages.ts';
import { toPostQuery } from './letters.queries.ts';

/** Letters to employees, who have no mailbox here: somebody prints them, posts them, and says on which day. */
export function ToPostScreen() {
  const t = useLetterText();
  const { organisatie } = useSignedIn();
  const letters = useQuery(toPostQuery);
  const nameOf = usePersonNames(letters.data?.brieven.map(({ persoonRef }) => persoonRef) ?? [], 'brieven-verzenden');
  return (
    <>
      <PageHead
        over={organisatie}
        title={t('title')}
        answer={letters.data && <Rich text={t('toPostAnswer', { count: letters.data.aantalTotaal })} />}
      />
      <Loaded query={letters} rows={8}>
        {({ brieven }) =>
          brieven.length === 0 ? (
            <Empty>{t('toPostNone')}</Empty>
          ) : (
            <ol className="mun-steps">
              {brieven.map((letter) => (
                <li key={letter.briefId}>
                  <OneLetter
                    letter={letter}
                    caseId={letter.aanvraagId}
                    about={
                      <>
                        {' '}
                        <Link to={`/gemeente/zaken/${letter.aanvraagId}`}>{nameOf(letter.persoonRef)}</Link>
                      </>
                    }
                  />
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </>
  );
}
