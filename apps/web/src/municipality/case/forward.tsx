import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { useMunicipalities, useMunicipalityName } from '../../api/municipality-names.ts';
import { useSignedIn } from '../../api/use-session.ts';
import { date } from '../../format.ts';
import { LongTextField, SelectField, TextField } from '../../ui/form.tsx';
import { Section } from '../../ui/section.tsx';
import type { CaseFile } from '../answers.ts';
import { Fold, sentence } from '../asking.tsx';
import { useColleague } from '../people.ts';
import { useDeed } from './case.queries.ts';
import { useEntryText } from './entry.messages.ts';

const OTHER = 'andere';

/** Another municipality must decide: where to, or where it went. Nothing for who may not send it on. */
export function Forward({ file }: { file: CaseFile }) {
  const t = useEntryText();
  const [open, setOpen] = useState(false);
  if (file.doorgezonden !== null) return <Forwarded to={file.doorgezonden} />;
  if (!file.acties.includes('doorzenden')) return null;
  return (
    <Section title={t('forward')}>
      {open ? (
        <ForwardForm id={file.zaakId} close={() => setOpen(false)} />
      ) : (
        <>
          <p className="quiet">{t('forwardText')}</p>
          <div className="actions">
            <Button appearance="secondary-action-button" onClick={() => setOpen(true)}>
              {t('openForward')}
            </Button>
          </div>
        </>
      )}
    </Section>
  );
}

function Forwarded({ to }: { to: NonNullable<CaseFile['doorgezonden']> }) {
  const t = useEntryText();
  const colleague = useColleague();
  const place = useMunicipalityName()(to.gemeentecode);
  return (
    <Section title={t('forwarded')}>
      <p>{t(to.wijze === 'post' ? 'forwardedPost' : 'forwardedDigital', { place })}</p>
      <p className="quiet">{sentence(t('forwardedBy', { name: colleague(to.door), date: date(to.op) }))}</p>
      {to.motivering !== null && <p>{t('reasons', { text: to.motivering })}</p>}
    </Section>
  );
}

function ForwardForm({ id, close }: { id: string; close: () => void }) {
  const t = useEntryText();
  const { tenant } = useSignedIn();
  const known = (useMunicipalities() ?? []).filter(([code]) => code !== tenant);
  const deed = useDeed(id, 'doorzendingen', close);
  const [chosen, setChosen] = useState(known.length === 0 ? OTHER : '');
  const [code, setCode] = useState('');
  const [reasons, setReasons] = useState('');
  const elsewhere = chosen === OTHER;
  const body = { gemeentecode: elsewhere ? code.trim() : chosen, wijze: elsewhere ? 'post' : 'digitaal' };
  return (
    <Fold
      title={t('forwardTitle')}
      send={t('sendForward')}
      busy={deed.isPending}
      error={deed.error}
      labels={{ gemeentecode: t('forwardTo'), motivering: t('why') }}
      onSend={() => deed.mutate({ ...body, motivering: reasons })}
      onCancel={close}
    >
      {(faults) => (
        <>
          <SelectField
            name={elsewhere ? 'gemeente' : 'gemeentecode'}
            label={t('forwardTo')}
            fault={elsewhere ? undefined : faults.gemeentecode}
            value={chosen}
            onChange={setChosen}
            choices={[
              { value: '', label: t('choose') },
              ...known.map(([value, label]) => ({ value, label })),
              { value: OTHER, label: t('other') },
            ]}
          />
          {elsewhere && (
            <TextField
              name="gemeentecode"
              label={t('otherCode')}
              hint={t('otherHint')}
              size={8}
              fault={faults.gemeentecode}
              value={code}
              onChange={setCode}
            />
          )}
          <LongTextField
            name="motivering"
            label={t('why')}
            hint={t('whyHint')}
            fault={faults.motivering}
            value={reasons}
            onChange={setReasons}
          />
        </>
      )}
    </Fold>
  );
}
