import { queryOptions, useQuery } from '@tanstack/react-query';
import { ask, at } from '../../api/request.ts';
import { date } from '../../format.ts';
import type { Letters } from '../../letters/answers.ts';
import { LetterFiles } from '../../letters/letter-files.tsx';
import { useLettersText } from '../../letters/letters.messages.ts';
import { Empty, Loaded } from '../../ui/loaded.tsx';
import { Panel } from '../../ui/section.tsx';
import { useOwnLettersText } from './own-letters.messages.ts';
import './own-letters.css';

const ownLettersQuery = (aanvraagId: string) =>
  queryOptions({
    queryKey: ['eigen-brieven', aanvraagId],
    queryFn: ({ signal }) =>
      ask<Letters>(at('municipal-review', 'werkgever/brieven', { aanvraagId, aantal: 100 }), signal),
  });

/** What the municipality wrote to the employer about one application; every letter is here as soon as it is sent. */
export function OwnLetters({ applicationId }: { applicationId: string }) {
  const t = useOwnLettersText();
  const l = useLettersText();
  const letters = useQuery(ownLettersQuery(applicationId));
  return (
    <Panel title={t('title')}>
      <Loaded query={letters} rows={2}>
        {({ brieven }) =>
          brieven.length === 0 ? (
            <Empty>{t('none')}</Empty>
          ) : (
            <ul className="own-letters">
              {brieven.map((letter) => (
                <li key={letter.briefId}>
                  <p>
                    <strong>{l(`about-${letter.situatie}`)}</strong>
                  </p>
                  <p className="small">
                    {letter.verzondenOp !== null && l('sentOn', { date: date(letter.verzondenOp) })}{' '}
                    {letter.bezwaarTotEnMet !== null && l('objectUntil', { date: date(letter.bezwaarTotEnMet) })}
                  </p>
                  <LetterFiles letter={letter} path="werkgever/brieven" />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}
