import { Button } from '@utrecht/component-library-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { date } from '../../format.ts';
import type { Addressee, Letter } from '../../letters/answers.ts';
import { LetterFiles } from '../../letters/letter-files.tsx';
import { useLettersText } from '../../letters/letters.messages.ts';
import { State } from '../../ui/badges.tsx';
import { DateField, SelectField } from '../../ui/form.tsx';
import { Empty, Loaded } from '../../ui/loaded.tsx';
import { Section } from '../../ui/section.tsx';
import { Fold } from '../asking.tsx';
import { useLetterText } from './letter.messages.ts';
import { LetterView } from './letter-view.tsx';
import { caseLettersQuery, proposedLetterQuery, usePosted } from './letters.queries.ts';

/** The letters of a case: what would go with its proposal, what is being made, what must be posted, what was sent. */
export function CaseLetters({ caseId, proposed }: { caseId: string; proposed: boolean }) {
  const t = useLetterText();
  const letters = useQuery(caseLettersQuery(caseId));
  return (
    <Section title={t('title')} aside={t('titleAside')}>
      {proposed && <Preview caseId={caseId} />}
      <Loaded query={letters} rows={2}>
        {({ brieven }) =>
          brieven.length === 0 ? (
            <Empty>{t('none')}</Empty>
          ) : (
            <ol className="mun-steps">
              {brieven.map((letter) => (
                <li key={letter.briefId}>
                  <OneLetter letter={letter} caseId={caseId} />
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </Section>
  );
}

const STATES = {
  'wordt-gemaakt': ['neutral', 'clock', 'stateMaking'],
  'te-printen': ['warning', 'clock', 'stateToPost'],
  verzonden: ['safe', 'check', 'stateSent'],
  vervallen: ['neutral', 'stop', 'stateDropped'],
} as const;

interface OneLetterParts {
  readonly letter: Letter;
  readonly caseId: string;
  /** Whose it is, where the page does not say so. */
  readonly about?: ReactNode;
}

/** A letter, where it stands, and what a person has to do about it. */
export function OneLetter({ letter, caseId, about }: OneLetterParts) {
  const t = useLetterText();
  const l = useLettersText();
  const [tone, icon, word] = STATES[letter.status];
  const { situatie, ontvanger, verzondenOp, bezwaarTotEnMet, acties } = letter;
  return (
    <>
      <div className="mun-steps__row">
        <p className="mun-steps__what">
          {l(`about-${situatie}`)}, {l(`to-${ontvanger}`)}
          {about}
        </p>
        <State tone={tone} icon={icon}>
          {t(word)}
        </State>
      </div>
      <p className="mun-steps__known">
        {letter.status === 'wordt-gemaakt' && t('making')}
        {letter.status === 'te-printen' && t('toPost')}
        {letter.status === 'vervallen' && t('dropped')}
        {verzondenOp !== null && l('sentOn', { date: date(verzondenOp) })}{' '}
        {bezwaarTotEnMet !== null && l('objectUntil', { date: date(bezwaarTotEnMet) })}
      </p>
      {acties.includes('lezen') && <LetterFiles letter={letter} path="brieven" />}
      {acties.includes('verzonden') && <Post letter={letter} caseId={caseId} />}
    </>
  );
}

/** A person says on which day it went: from the day after, the employee has six weeks. */
function Post({ letter, caseId }: { letter: Letter; caseId: string }) {
  const t = useLetterText();
  const [asking, setAsking] = useState(false);
  const [sentOn, setSentOn] = useState(letter.gemaaktOp ?? '');
  const post = usePosted(caseId, letter.briefId, () => setAsking(false));
  if (!asking) {
    return (
      <div className="mun-steps__do">
        <Button appearance="secondary-action-button" onClick={() => setAsking(true)}>
          {t('doPost')}
        </Button>
      </div>
    );
  }
  return (
    <Fold
      title={t('postTitle')}
      send={t('postSend')}
      busy={post.isPending}
      error={post.error}
      labels={{ verzondenOp: t('postDate') }}
      onSend={() => post.mutate({ verzondenOp: sentOn })}
      onCancel={() => setAsking(false)}
    >
      {(faults) => (
        <DateField
          name="verzondenOp"
          label={t('postDate')}
          fault={faults.verzondenOp}
          value={sentOn}
          onChange={setSentOn}
        />
      )}
    </Fold>
  );
}

function Preview({ caseId }: { caseId: string }) {
  const t = useLetterText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <div className="mun-steps__do">
        <Button appearance="secondary-action-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('hidePreview') : t('doPreview')}
        </Button>
      </div>
      {open && <Proposed caseId={caseId} />}
    </>
  );
}

const ADDRESSEES: readonly Addressee[] = ['werkgever', 'werknemer'];

function Proposed({ caseId }: { caseId: string }) {
  const t = useLetterText();
  const [to, setTo] = useState<Addressee>('werkgever');
  const letter = useQuery(proposedLetterQuery(caseId, to));
  return (
    <div className="letter-choice">
      <SelectField
        name="ontvanger"
        label={t('previewTo')}
        value={to}
        onChange={(value) => setTo(value === 'werknemer' ? 'werknemer' : 'werkgever')}
        choices={ADDRESSEES.map((value) => ({ value, label: t(`addressee-${value}`) }))}
      />
      <Loaded query={letter} rows={10}>
        {(found) => <LetterView letter={found} />}
      </Loaded>
    </div>
  );
}
