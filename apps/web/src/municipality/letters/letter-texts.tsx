import { Button } from '@utrecht/component-library-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCommand } from '../../api/command.ts';
import { at, send } from '../../api/request.ts';
import { useSignedIn } from '../../api/use-session.ts';
import { date } from '../../format.ts';
import { Rich } from '../../text/rich.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Section } from '../../ui/section.tsx';
import { Ask, sentence } from '../asking.tsx';
import { useColleague } from '../people.ts';
import { Standing, Withdraw, Withdrawn } from '../register-row.tsx';
import { useTextName } from './letter-text-names.ts';
import { useLetterTextsText } from './letter-texts.messages.ts';
import { letterTextsQuery, type ProposedText } from './letters.queries.ts';
import { TextForm } from './text-form.tsx';
import './letters.css';

/** What the municipality says in its letters in its own words: what waits for somebody, and a form to write another. */
export function LetterTextsSection() {
  const t = useLetterTextsText();
  const texts = useQuery(letterTextsQuery);
  const [writing, setWriting] = useState(false);
  return (
    <Section title={t('title')} aside={t('titleAside')}>
      <Loaded query={texts} rows={4}>
        {(found) => {
          const waiting = found.voorstellen.filter(({ status }) => status === 'voorgesteld');
          const own = found.teksten.filter(({ eigen }) => eigen).length;
          const settled = found.voorstellen.filter(({ status }) => status !== 'voorgesteld');
          return (
            <>
              <p>
                {t('intro')} {own > 0 && <Rich text={t('ownCount', { count: own })} />}
              </p>
              {!writing && found.acties.includes('voorstellen') && (
                <div className="mun-steps__do">
                  <Button appearance="secondary-action-button" onClick={() => setWriting(true)}>
                    {t('doWrite')}
                  </Button>
                </div>
              )}
              {writing && <TextForm texts={found} close={() => setWriting(false)} />}
              {waiting.length > 0 && <Proposals title={t('waiting')} rows={waiting} />}
              {settled.length > 0 && <Proposals title={t('earlier')} rows={settled} />}
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}

function Proposals({ title, rows }: { title: string; rows: readonly ProposedText[] }) {
  return (
    <>
      <h3>{title}</h3>
      <ol className="mun-steps">
        {rows.map((row) => (
          <li key={row.voorstelId}>
            <Proposal row={row} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Proposal({ row }: { row: ProposedText }) {
  const t = useLetterTextsText();
  const nameOf = useTextName();
  const colleague = useColleague();
  const client = useQueryClient();
  const { sub } = useSignedIn();
  const [asking, setAsking] = useState(false);
  const { voorstelId, naam, waarde, vanaf, bron, status, acties } = row;
  const approve = useCommand(
    (body: object, key) =>
      send<ProposedText>(at('municipal-review', `briefteksten/${voorstelId}/_goedkeuren`), body, { key }),
    () => void client.invalidateQueries({ queryKey: letterTextsQuery.queryKey }),
  );
  const may = acties.includes('goedkeuren');
  const said = { name: colleague(row.voorgesteldDoor), date: date(row.voorgesteldOp) };
  return (
    <>
      <div className="mun-steps__row">
        <p className="mun-steps__what">{nameOf(naam)}</p>
        <Standing status={status} waits={t('waits')} approved={t('approved')} />
      </div>
      <blockquote className="letter-words" lang="nl">
        {waarde}
      </blockquote>
      <p className="mun-steps__known">
        {t('from', { date: date(vanaf), source: bron })} {sentence(t('by', said))}{' '}
        {status === 'voorgesteld' && row.voorgesteldDoor === sub && t('own')}
      </p>
      <Withdrawn row={row} />
      <Withdraw row={row} path={`briefteksten/${voorstelId}`} queryKey={letterTextsQuery.queryKey} />
      {may && !asking && (
        <div className="mun-steps__do">
          <Button appearance="secondary-action-button" onClick={() => setAsking(true)}>
            {t('doApprove')}
          </Button>
        </div>
      )}
      {may && asking && (
        <Ask
          question={t('approveAsk', { date: date(vanaf) })}
          yes={t('approveYes')}
          busy={approve.isPending}
          error={approve.error}
          onYes={() => approve.mutate({})}
          onNo={() => setAsking(false)}
        />
      )}
    </>
  );
}
