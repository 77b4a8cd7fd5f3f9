import { Button } from '@utrecht/component-library-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCommand } from '../../api/command.ts';
import { ask, at, send } from '../../api/request.ts';
import { CheckField, DateField } from '../../ui/form.tsx';
import { Notice } from '../../ui/loaded.tsx';
import { Section } from '../../ui/section.tsx';
import type { CaseFile } from '../answers.ts';
import { Fold } from '../asking.tsx';
import { useRole } from '../people.ts';
import { caseQuery, historyQuery } from './case.queries.ts';
import { ASKED_FOR, useDocumentName } from './documents.messages.ts';
import { useEntryText } from './entry.messages.ts';

interface Entered {
  readonly acties: readonly string[];
}

/** What the applicant sends on paper, and that the applicant withdraws: only where that goes through the municipality. */
export function OnPaper({ file }: { file: CaseFile }) {
  const caseworker = useRole('behandelaar');
  const { aanvrager, ingevoerdOp } = file.herkomst;
  return caseworker && (ingevoerdOp !== null || aanvrager !== 'werkgever') ? <Paper file={file} /> : null;
}

function Paper({ file: { zaakId, werkgeverId, herkomst } }: { file: CaseFile }) {
  const t = useEntryText();
  const [form, setForm] = useState<'aanvullen' | 'intrekken' | null>(null);
  const client = useQueryClient();
  const query = ['ingevoerd', zaakId];
  const { data } = useQuery({
    queryKey: query,
    queryFn: ({ signal }) => ask<Entered>(at('claim-intake', `gemeente/aanvragen/${zaakId}`, { werkgeverId }), signal),
  });
  const deed = useCommand(
    ({ what, ...body }: { what: string; ontvangenOp: string; bijlagen?: readonly string[] }, key) =>
      send<Entered>(at('claim-intake', `gemeente/aanvragen/${zaakId}/_${what}`), { werkgeverId, ...body }, { key }),
    (answer) => {
      client.setQueryData(query, answer);
      setForm(null);
      // The case hears of it in moments: what the page shows is asked again.
      setTimeout(() => {
        void client.invalidateQueries({ queryKey: caseQuery(zaakId).queryKey });
        void client.invalidateQueries({ queryKey: historyQuery(zaakId).queryKey });
      }, FOLLOWS_MS);
    },
  );
  if (data === undefined) return null;
  const own = herkomst.aanvrager === 'ambtshalve';
  const may = (action: string) => data.acties.includes(action);
  const parts = { busy: deed.isPending, error: deed.error, close: () => setForm(null) };
  return (
    <Section title={t('paper')}>
      <p className="quiet">{data.acties.length === 0 ? t('paperTextOwn') : t('paperText')}</p>
      {deed.isSuccess && <Notice tone="ok" title={t('done')} />}
      {form === 'aanvullen' && (
        <SupplementForm
          {...parts}
          send={(ontvangenOp, bijlagen) => deed.mutate({ what: 'aanvullen', ontvangenOp, bijlagen })}
        />
      )}
      {form === 'intrekken' && (
        <WithdrawForm
          {...parts}
          title={own ? t('openWithdrawOwn') : t('openWithdraw')}
          yes={own ? t('sendWithdrawOwn') : t('sendWithdraw')}
          send={(ontvangenOp) => deed.mutate({ what: 'intrekken', ontvangenOp })}
        />
      )}
      {form === null && (
        <div className="actions">
          {may('aanvullen') && (
            <Button appearance="secondary-action-button" onClick={() => setForm('aanvullen')}>
              {t('openSupplement')}
            </Button>
          )}
          {may('intrekken') && (
            <Button appearance="secondary-action-button" onClick={() => setForm('intrekken')}>
              {own ? t('openWithdrawOwn') : t('openWithdraw')}
            </Button>
          )}
        </div>
      )}
    </Section>
  );
}

const FOLLOWS_MS = 1_000;

interface FormParts {
  readonly busy: boolean;
  readonly error: Error | null;
  readonly close: () => void;
}

function SupplementForm({
  busy,
  error,
  close,
  send: onSend,
}: FormParts & { send: (on: string, kinds: string[]) => void }) {
  const t = useEntryText();
  const documentName = useDocumentName();
  const [kinds, setKinds] = useState<readonly string[]>([]);
  const [on, setOn] = useState('');
  return (
    <Fold
      title={t('openSupplement')}
      send={t('sendSupplement')}
      busy={busy}
      error={error}
      labels={{ bijlagen: t('kinds'), ontvangenOp: t('receivedOn') }}
      onSend={() => onSend(on, [...kinds])}
      onCancel={close}
    >
      {(faults) => (
        <>
          <CheckField
            name="bijlagen"
            label={t('kinds')}
            fault={faults.bijlagen}
            values={kinds}
            onChange={setKinds}
            choices={ASKED_FOR.map((value) => ({ value, label: documentName(value) }))}
          />
          <DateField
            name="ontvangenOp"
            label={t('receivedOn')}
            hint={t('receivedOnHint')}
            fault={faults.ontvangenOp}
            value={on}
            onChange={setOn}
          />
        </>
      )}
    </Fold>
  );
}

interface WithdrawParts extends FormParts {
  readonly title: string;
  readonly yes: string;
  readonly send: (on: string) => void;
}

function WithdrawForm({ busy, error, close, title, yes, send: onSend }: WithdrawParts) {
  const t = useEntryText();
  const [on, setOn] = useState('');
  return (
    <Fold
      title={title}
      send={yes}
      busy={busy}
      error={error}
      labels={{ ontvangenOp: t('receivedOn') }}
      onSend={() => onSend(on)}
      onCancel={close}
    >
      {(faults) => (
        <DateField
          name="ontvangenOp"
          label={t('receivedOn')}
          hint={t('receivedOnHint')}
          fault={faults.ontvangenOp}
          value={on}
          onChange={setOn}
        />
      )}
    </Fold>
  );
}
