import { Button } from '@utrecht/component-library-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCommand } from '../../api/command.ts';
import { at, send } from '../../api/request.ts';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { TextField } from '../../ui/form.tsx';
import { Loaded, Notice } from '../../ui/loaded.tsx';
import { Section } from '../../ui/section.tsx';
import type { Account, PayerAccounts } from '../answers.ts';
import { Ask, Fold } from '../asking.tsx';
import { useRole } from '../people.ts';
import { useSetupText } from './setup.messages.ts';
import { accountQuery } from './setup.queries.ts';

/** The account that the municipality pays from: one person proposes it, another approves it. */
export function PayerAccount() {
  const t = useSetupText();
  const accounts = useQuery(accountQuery);
  return (
    <Section title={t('account')}>
      <Loaded query={accounts}>{(data) => <Found accounts={data} />}</Loaded>
    </Section>
  );
}

/** In groups of four, as it is written. */
const ibanOf = ({ iban }: Account): string => iban.replaceAll(/(.{4})(?=.)/g, '$1 ');

function Found({ accounts: { rekening, voorgesteld, acties } }: { accounts: PayerAccounts }) {
  const t = useSetupText();
  const proposes = useRole('betaling');
  const approves = useRole('vrijgave');
  const [open, setOpen] = useState<'voorstellen' | 'goedkeuren' | null>(null);
  const close = (): void => setOpen(null);
  const client = useQueryClient();
  const keep = (found: PayerAccounts): void => {
    client.setQueryData(accountQuery.queryKey, found);
    close();
  };
  const approve = useCommand(
    (voorstelId: string, key) =>
      send<PayerAccounts>(at('municipal-review', 'rekening/_goedkeuren'), { voorstelId }, { key }),
    keep,
  );
  const may = approves && acties.includes('goedkeuren');
  const factsOf = (account: Account): Fact[] => [
    { name: t('iban'), value: ibanOf(account) },
    { name: t('holder'), value: account.tenaamstelling },
  ];
  return (
    <div className="mun-account">
      {rekening === null ? <p>{t('accountNone')}</p> : <Facts items={factsOf(rekening)} />}
      {voorgesteld !== null && (
        <div className="mun-ask">
          <h3>{t('accountProposed')}</h3>
          <Facts items={factsOf(voorgesteld)} />
          {!may && <Notice tone="info" title={t('accountOwn')} />}
          {may && open !== 'goedkeuren' && (
            <div className="actions">
              <Button appearance="primary-action-button" onClick={() => setOpen('goedkeuren')}>
                {t('accountApprove')}
              </Button>
            </div>
          )}
          {may && open === 'goedkeuren' && (
            <Ask
              question={t('accountAsk', { iban: ibanOf(voorgesteld) })}
              text={t('accountAskText', { name: voorgesteld.tenaamstelling })}
              yes={t('accountYes')}
              busy={approve.isPending}
              error={approve.error}
              onYes={() => approve.mutate(voorgesteld.voorstelId)}
              onNo={close}
            />
          )}
        </div>
      )}
      {proposes && open === null && (
        <div className="actions">
          <Button appearance="secondary-action-button" onClick={() => setOpen('voorstellen')}>
            {rekening === null ? t('doFirstAccount') : t('doAccount')}
          </Button>
        </div>
      )}
      {proposes && open === 'voorstellen' && <AccountForm keep={keep} close={close} />}
    </div>
  );
}

function AccountForm({ keep, close }: { keep: (found: PayerAccounts) => void; close: () => void }) {
  const t = useSetupText();
  const [iban, setIban] = useState('');
  const [holder, setHolder] = useState('');
  const propose = useCommand(
    (account: Account, key) => send<PayerAccounts>(at('municipal-review', 'rekening'), account, { method: 'PUT', key }),
    keep,
  );
  return (
    <Fold
      title={t('accountTitle')}
      send={t('accountSend')}
      busy={propose.isPending}
      error={propose.error}
      labels={{ iban: t('iban'), tenaamstelling: t('holder') }}
      onSend={() => propose.mutate({ iban, tenaamstelling: holder })}
      onCancel={close}
    >
      {(faults) => (
        <>
          <TextField
            name="iban"
            label={t('iban')}
            hint={t('ibanHint')}
            fault={faults.iban}
            value={iban}
            onChange={setIban}
            size={24}
          />
          <TextField
            name="tenaamstelling"
            label={t('holder')}
            hint={t('holderHint')}
            fault={faults.tenaamstelling}
            value={holder}
            onChange={setHolder}
          />
        </>
      )}
    </Fold>
  );
}
