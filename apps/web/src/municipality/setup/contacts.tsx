import { Button } from '@utrecht/component-library-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useCommand } from '../../api/command.ts';
import { at, send } from '../../api/request.ts';
import type { Contact, ContactCard, Contacts } from '../../correspondence/answers.ts';
import { ContactCardLines } from '../../correspondence/contact.tsx';
import { contactsQuery } from '../../correspondence/correspondence.queries.ts';
import { DateField, LongTextField, SelectField, TextField } from '../../ui/form.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Section } from '../../ui/section.tsx';
import { Fold } from '../asking.tsx';
import { useContactsText } from './contacts.messages.ts';

/** Who of the municipality answers which employer, with a deputy, and the handover to another. */
export function ContactPersons() {
  const t = useContactsText();
  const contacts = useQuery(contactsQuery);
  return (
    <Section title={t('title')} aside={t('aside')}>
      <Loaded query={contacts}>{(data) => <Found contacts={data} />}</Loaded>
    </Section>
  );
}

function Found({ contacts: { kaarten, standaard, werkgevers } }: { contacts: Contacts }) {
  const t = useContactsText();
  const [open, setOpen] = useState<string | null>(null);
  const close = (): void => setOpen(null);
  const nameForm = (whose: string, current: Contact | null): ReactNode =>
    open === whose && <NameForm whose={whose} current={current} cards={kaarten} close={close} />;
  const nameButton = (whose: string, label: string): ReactNode =>
    open !== whose &&
    kaarten.length > 0 && (
      <div className="mun-steps__do">
        <Button type="button" appearance="secondary-action-button" aria-label={label} onClick={() => setOpen(whose)}>
          {t('name')}
        </Button>
      </div>
    );
  return (
    <>
      <h3>{t('cards')}</h3>
      {kaarten.length === 0 && <p className="quiet">{t('cardsNone')}</p>}
      <ul className="mun-steps">
        {kaarten.map((card) => (
          <li key={card.account}>
            <p className="mun-steps__what">{card.naam}</p>
            <p className="mun-steps__known">
              {[card.functie, card.telefoon, card.bereikbaar, card.account].filter(Boolean).join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      {open === 'kaart' ? (
        <CardForm close={close} />
      ) : (
        <div className="actions">
          <Button type="button" appearance="secondary-action-button" onClick={() => setOpen('kaart')}>
            {t('card')}
          </Button>
        </div>
      )}
      <h3>{t('standard')}</h3>
      {standaard === null ? <p className="quiet">{t('standardNone')}</p> : <ContactCardLines contact={standaard} />}
      {nameButton('', t('nameStandard'))}
      {nameForm('', standaard)}
      <h3>{t('own')}</h3>
      {werkgevers.length === 0 && <p className="quiet">{t('ownNone')}</p>}
      <ul className="mun-steps">
        {werkgevers.map(({ werkgeverId, contactpersoon }) => {
          const kvk = t('kvk', { number: werkgeverId });
          return (
            <li key={werkgeverId}>
              <p className="mun-steps__what">{kvk}</p>
              {contactpersoon === null ? (
                <p className="mun-steps__known">{t('usesStandard')}</p>
              ) : (
                <ContactCardLines contact={contactpersoon} />
              )}
              {nameButton(werkgeverId, t('nameOwn', { kvk }))}
              {nameForm(werkgeverId, contactpersoon)}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function useKeep(path: string, close: () => void) {
  const client = useQueryClient();
  return useCommand(
    (body: object, key) => send<Contacts>(at('municipal-review', path), body, { key }),
    (found) => {
      client.setQueryData(contactsQuery.queryKey, found);
      close();
    },
  );
}

interface NameParts {
  /** KvK number; empty for all that have no contact of their own. */
  readonly whose: string;
  readonly current: Contact | null;
  readonly cards: readonly ContactCard[];
  readonly close: () => void;
}

function NameForm({ whose, current, cards, close }: NameParts) {
  const t = useContactsText();
  const keep = useKeep('contactpersonen/_aanwijzen', close);
  const [account, setAccount] = useState(current?.account ?? cards[0]?.account ?? '');
  const [deputy, setDeputy] = useState(current?.vervanger?.account ?? '');
  const [from, setFrom] = useState('');
  const [reason, setReason] = useState('');
  const choices = cards.map((card) => ({ value: card.account, label: card.naam ?? card.account }));
  const body = {
    ...{ account, vanaf: from },
    ...(whose === '' ? {} : { werkgeverId: whose }),
    ...(deputy === '' ? {} : { vervanger: deputy }),
    ...(reason === '' ? {} : { reden: reason }),
  };
  return (
    <Fold
      title={t('nameTitle')}
      send={t('nameSend')}
      busy={keep.isPending}
      error={keep.error}
      labels={{ account: t('who'), vervanger: t('deputy'), vanaf: t('from'), reden: t('reason') }}
      onSend={() => keep.mutate(body)}
      onCancel={close}
    >
      {(faults) => (
        <>
          <SelectField
            name="account"
            label={t('who')}
            fault={faults.account}
            value={account}
            onChange={setAccount}
            choices={choices}
          />
          <SelectField
            name="vervanger"
            label={t('deputy')}
            fault={faults.vervanger}
            value={deputy}
            onChange={setDeputy}
            choices={[{ value: '', label: t('noDeputy') }, ...choices.filter(({ value }) => value !== account)]}
          />
          <DateField name="vanaf" label={t('from')} fault={faults.vanaf} value={from} onChange={setFrom} />
          <LongTextField
            name="reden"
            label={t('reason')}
            hint={t('reasonHint')}
            fault={faults.reden}
            optional
            value={reason}
            onChange={setReason}
          />
        </>
      )}
    </Fold>
  );
}

const FIELDS = ['account', 'naam', 'functie', 'telefoon', 'bereikbaar'] as const;

function CardForm({ close }: { close: () => void }) {
  const t = useContactsText();
  const keep = useKeep('contactkaarten', close);
  const [card, setCard] = useState<Readonly<Record<(typeof FIELDS)[number], string>>>({
    ...{ account: '', naam: '', functie: '', telefoon: '', bereikbaar: '' },
  });
  const labels = {
    ...{ account: t('account'), naam: t('cardName'), functie: t('position') },
    ...{ telefoon: t('phone'), bereikbaar: t('hours') },
  };
  const hints: Partial<Record<(typeof FIELDS)[number], string>> = {
    ...{ account: t('accountHint'), naam: t('cardNameHint'), bereikbaar: t('hoursHint') },
  };
  return (
    <Fold
      title={t('cardTitle')}
      send={t('cardSend')}
      busy={keep.isPending}
      error={keep.error}
      labels={labels}
      onSend={() => keep.mutate(card)}
      onCancel={close}
    >
      {(faults) =>
        FIELDS.map((field) => (
          <TextField
            key={field}
            name={field}
            label={labels[field]}
            {...(hints[field] === undefined ? {} : { hint: hints[field] })}
            fault={faults[field]}
            value={card[field]}
            onChange={(value) => setCard({ ...card, [field]: value })}
          />
        ))
      }
    </Fold>
  );
}
