import { Button } from '@utrecht/component-library-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, type SubmitEvent, useEffect, useState } from 'react';
import { useCommand } from '../api/command.ts';
import { useMunicipalityName } from '../api/municipality-names.ts';
import { ErrorSummary, faultsOf, LongTextField, RadioField, SubmitButton } from '../ui/form.tsx';
import { Icon } from '../ui/icon.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { PageHead } from '../ui/page-head.tsx';
import type { Conversation, Message, Note, Side } from './answers.ts';
import { ContactPanel } from './contact.tsx';
import { useCorrespondenceText } from './correspondence.messages.ts';
import { conversationQuery, inConversation, keepConversation } from './correspondence.queries.ts';
import { useAbout, useMoment, useWriter } from './people.ts';

interface ThreadParts {
  readonly side: Side;
  readonly id: string;
  /** How the employer of a conversation is called on this page. */
  readonly employerOf: (werkgeverId: string) => string;
  /** The page of what it is about, where there is one. */
  readonly subject: (found: Conversation) => ReactNode;
}

/** One conversation: who wrote what and when, when it was read, and a place to answer. */
export function Thread({ side, id, employerOf, subject }: ThreadParts) {
  const t = useCorrespondenceText();
  const found = useQuery(conversationQuery(side, id));
  const place = useMunicipalityName();
  const aboutOf = useAbout(found.data === undefined ? [] : [found.data.over]);
  const { data } = found;
  const other = (one: Conversation) =>
    side === 'werkgever' ? t('municipality', { name: place(one.gemeentecode) }) : employerOf(one.werkgeverId);
  return (
    <>
      <PageHead
        trail={[[t('title'), `/${side}/berichten`]]}
        title={data === undefined ? t('thread') : aboutOf(data.over)}
        {...(data === undefined ? {} : { over: other(data) })}
      />
      <Loaded query={found} rows={6}>
        {(data) => (
          <div className="cols">
            <div>
              <Written key={id} side={side} found={data} />
            </div>
            <aside>
              <ContactPanel contact={data.contactpersoon} side={side}>
                {subject(data)}
              </ContactPanel>
            </aside>
          </div>
        )}
      </Loaded>
    </>
  );
}

/** What was shown was read: the other party sees when, the first time. */
function useReceipt(side: Side, { gesprekId, ongelezen }: Conversation): void {
  const { mutate, isPending, isError } = useCommand(
    (_: number, key) => inConversation(side, gesprekId, 'lezen', {}, key),
    (answer) => keepConversation(side, answer),
  );
  const asks = ongelezen > 0 && !isPending && !isError;
  useEffect(() => {
    if (asks) mutate(ongelezen);
  }, [asks, mutate, ongelezen]);
}

function Written({ side, found }: { side: Side; found: Conversation }) {
  useReceipt(side, found);
  const t = useCorrespondenceText();
  const lines = [
    ...found.berichten.map((message) => ({ at: message.op, key: message.berichtId, message, note: null })),
    ...found.notities.map((note) => ({ at: note.op, key: note.notitieId, message: null, note })),
  ].sort((one, other) => (one.at < other.at ? -1 : 1));
  return (
    <>
      <ol className="cor-thread" aria-label={t('thread')}>
        {lines.map(({ key, message, note }) =>
          message === null ? (
            <NoteLine key={key} note={note} found={found} />
          ) : (
            <MessageLine key={key} message={message} side={side} found={found} />
          ),
        )}
      </ol>
      {found.acties.includes('bereikt') && <ReachForm found={found} />}
      <AnswerForm side={side} found={found} />
      {found.acties.includes('noteren') && <NoteForm found={found} />}
      <p className="cor-later small quiet">{t('attachments')}</p>
    </>
  );
}

function MessageLine({ message, side, found }: { message: Message; side: Side; found: Conversation }) {
  const t = useCorrespondenceText();
  const moment = useMoment();
  const place = useMunicipalityName();
  const writer = useWriter(found.contactpersoon);
  const { van, door, op, tekst, gelezen, kennisgeving, bereikt } = message;
  const own = van === side;
  const reader = van === 'werkgever' ? 'gemeente' : 'werkgever';
  return (
    <li className={own ? 'is-own' : 'is-other'}>
      <p className="cor-thread__who">
        <strong>{writer(door, van)}</strong>
        <span className="quiet">{moment(op)}</span>
      </p>
      <p className="cor-thread__text">{tekst}</p>
      {own && side === 'werkgever' && (
        <p className="cor-thread__fate">{t('sentOn', { name: place(found.gemeentecode), moment: moment(op) })}</p>
      )}
      {own && (
        <p className="cor-thread__fate">
          {gelezen === null ? (
            t('notRead')
          ) : (
            <>
              <Icon name="check" size={14} />{' '}
              {t('readOn', { moment: moment(gelezen.op), name: writer(gelezen.door, reader) })}
            </>
          )}
        </p>
      )}
      {gelezen === null && bereikt === null && kennisgeving !== null && (
        <p className="cor-thread__fate">
          {kennisgeving.uitkomst === 'mislukt' && !found.acties.includes('bereikt')
            ? t('noticeAgain')
            : t(`notice-${kennisgeving.uitkomst}`, { moment: moment(kennisgeving.op) })}
        </p>
      )}
      {bereikt !== null && (
        <p className="cor-thread__fate">{t(`reached-${bereikt.hoe}`, { moment: moment(bereikt.op) })}</p>
      )}
    </li>
  );
}

function NoteLine({ note, found }: { note: Note; found: Conversation }) {
  const t = useCorrespondenceText();
  const moment = useMoment();
  const writer = useWriter(found.contactpersoon);
  return (
    <li className="is-note">
      <p className="cor-thread__who">
        <strong>
          {writer(note.door, 'gemeente')} · {t('noteMark')}
        </strong>
        <span className="quiet">{moment(note.op)}</span>
      </p>
      <p className="cor-thread__text">{note.tekst}</p>
    </li>
  );
}

function AnswerForm({ side, found }: { side: Side; found: Conversation }) {
  const t = useCorrespondenceText();
  const [text, setText] = useState('');
  const place = useMunicipalityName()(found.gemeentecode);
  const send = useCommand(
    (tekst: string, key) => inConversation(side, found.gesprekId, 'beantwoorden', { tekst }, key),
    (answer) => {
      keepConversation(side, answer);
      setText('');
    },
  );
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!send.isPending) send.mutate(text);
  };
  const name = found.contactpersoon?.naam ?? null;
  const toOffice = name === null ? t('goesToPlace', { place }) : t('goesTo', { name, place });
  const toEmployer = t('goesToEmployer', { kvk: `KvK ${found.werkgeverId}` });
  return (
    <form noValidate className="cor-form" onSubmit={submit}>
      <ErrorSummary error={send.error} labels={{ tekst: t('text') }} />
      <LongTextField
        name="tekst"
        label={t('text')}
        hint={`${side === 'werkgever' ? toOffice : toEmployer} ${t('textHint')}`}
        fault={faultsOf(send.error).tekst}
        value={text}
        onChange={setText}
      />
      <SubmitButton busy={send.isPending}>{t('send')}</SubmitButton>
    </form>
  );
}

function NoteForm({ found }: { found: Conversation }) {
  const t = useCorrespondenceText();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const note = useCommand(
    (tekst: string, key) => inConversation('gemeente', found.gesprekId, 'noteren', { tekst }, key),
    (answer) => {
      keepConversation('gemeente', answer);
      setText('');
      setOpen(false);
    },
  );
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!note.isPending) note.mutate(text);
  };
  if (!open) {
    return (
      <div className="actions">
        <Button type="button" appearance="secondary-action-button" onClick={() => setOpen(true)}>
          {t('noteOpen')}
        </Button>
      </div>
    );
  }
  return (
    <form noValidate className="cor-form" onSubmit={submit}>
      <ErrorSummary error={note.error} labels={{ tekst: t('note') }} />
      <LongTextField
        name="notitie"
        label={t('note')}
        hint={t('noteHint')}
        fault={faultsOf(note.error).tekst}
        value={text}
        onChange={setText}
      />
      <div className="actions">
        <SubmitButton busy={note.isPending}>{t('addNote')}</SubmitButton>
        <Button type="button" appearance="secondary-action-button" onClick={() => setOpen(false)}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

const WAYS = ['telefoon', 'brief', 'gesprek'] as const;

function ReachForm({ found }: { found: Conversation }) {
  const t = useCorrespondenceText();
  const [way, setWay] = useState('');
  const reach = useCommand(
    (hoe: string, key) => inConversation('gemeente', found.gesprekId, 'bereikt', { hoe }, key),
    (answer) => keepConversation('gemeente', answer),
  );
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!reach.isPending) reach.mutate(way);
  };
  return (
    <form noValidate className="cor-form" onSubmit={submit} aria-label={t('reach')}>
      <ErrorSummary error={reach.error} labels={{ hoe: t('reachField') }} />
      <RadioField
        name="hoe"
        label={t('reachField')}
        fault={faultsOf(reach.error).hoe}
        value={way}
        onChange={setWay}
        choices={WAYS.map((value) => ({ value, label: t(`way-${value}`) }))}
      />
      <SubmitButton busy={reach.isPending} second>
        {t('reachSend')}
      </SubmitButton>
    </form>
  );
}
