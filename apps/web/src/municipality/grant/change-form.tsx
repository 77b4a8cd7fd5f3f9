import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { asProblem } from '../../api/problem.ts';
import { euro, month } from '../../format.ts';
import { Lines } from '../../ui/amount.tsx';
import { DateField, LongTextField, RadioField, TextField } from '../../ui/form.tsx';
import { Grid } from '../../ui/grid.tsx';
import { Notice } from '../../ui/loaded.tsx';
import type { ChangePreview, Grant } from '../answers.ts';
import { Fold } from '../asking.tsx';
import { Month } from '../money.tsx';
import { useWords } from '../words.messages.ts';
import { useGrantText } from './grant.messages.ts';
import { type Change, changePreviewQuery, useGrantDeed } from './grant.queries.ts';

const CAUSES = ['loonwaarde', 'uren', 'correctie'] as const;
const REST_MS = 300;

interface ChangeParts {
  readonly grant: Grant;
  readonly close: () => void;
}

/** A change by the first of two people: what it does to a month is shown before it is proposed. */
export function ChangeForm({ grant, close }: ChangeParts) {
  const t = useGrantText();
  const deed = useGrantDeed(grant.toekenningId, 'voorstellen', close);
  const [cause, setCause] = useState<string>('loonwaarde');
  const [from, setFrom] = useState('');
  const [percent, setPercent] = useState('');
  const [weekly, setWeekly] = useState('');
  const [full, setFull] = useState('');
  const [reasons, setReasons] = useState('');
  const change: Change = {
    oorzaak: cause,
    vanaf: from,
    ...(cause === 'uren' || percent === '' ? {} : { loonwaardePercentage: percent.trim().replace(',', '.') }),
    ...(cause === 'loonwaarde' ? {} : { ...numberOf('urenPerWeek', weekly), ...numberOf('voltijdUren', full) }),
  };
  const causes = { loonwaarde: t('causeLoonwaarde'), uren: t('causeUren'), correctie: t('causeCorrectie') };
  return (
    <Fold
      top
      title={t('changeTitle')}
      send={t('send')}
      busy={deed.isPending}
      error={deed.error}
      labels={{
        ...{ oorzaak: t('cause'), vanaf: t('from'), loonwaardePercentage: t('wageValue') },
        ...{ urenPerWeek: t('hours'), voltijdUren: t('fullTime'), motivering: t('reasonsField') },
      }}
      onSend={() => deed.mutate(reasons.trim() === '' ? change : { ...change, motivering: reasons })}
      onCancel={close}
    >
      {(faults) => (
        <>
          <RadioField
            name="oorzaak"
            label={t('cause')}
            fault={faults.oorzaak}
            value={cause}
            onChange={setCause}
            choices={CAUSES.map((value) => ({ value, label: causes[value] }))}
          />
          <DateField
            name="vanaf"
            label={t('from')}
            hint={t('fromHint')}
            fault={faults.vanaf}
            value={from}
            onChange={setFrom}
          />
          {cause !== 'uren' && (
            <TextField
              name="loonwaardePercentage"
              label={t('wageValue')}
              fault={faults.loonwaardePercentage}
              optional={cause === 'correctie'}
              value={percent}
              onChange={setPercent}
              size={6}
              unit={t('percentUnit')}
              inputMode="decimal"
            />
          )}
          {cause !== 'loonwaarde' && (
            <>
              <TextField
                name="urenPerWeek"
                label={t('hours')}
                fault={faults.urenPerWeek}
                optional={cause === 'correctie'}
                value={weekly}
                onChange={setWeekly}
                size={6}
                unit={t('hoursUnit')}
                inputMode="decimal"
              />
              <TextField
                name="voltijdUren"
                label={t('fullTime')}
                fault={faults.voltijdUren}
                optional
                value={full}
                onChange={setFull}
                size={6}
                unit={t('hoursUnit')}
                inputMode="decimal"
              />
            </>
          )}
          <Effect toekenningId={grant.toekenningId} change={change} />
          <LongTextField
            name="motivering"
            label={t('reasonsField')}
            hint={t('reasonsHint')}
            fault={faults.motivering}
            optional={cause !== 'correctie'}
            value={reasons}
            onChange={setReasons}
          />
        </>
      )}
    </Fold>
  );
  function numberOf(name: 'urenPerWeek' | 'voltijdUren', text: string): Partial<Change> {
    const plain = text.trim().replace(',', '.');
    return plain === '' ? {} : { [name]: Number.isNaN(Number(plain)) ? plain : Number(plain) };
  }
}

/** Asked after somebody stops typing, and only when there is a day and something that changes. */
function Effect({ toekenningId, change }: { toekenningId: string; change: Change }) {
  const t = useGrantText();
  const rested = useRested(change);
  const enabled = /^\d{4}-\d{2}-\d{2}$/.test(rested.vanaf) && Object.keys(rested).length > 2;
  const preview = useQuery({
    ...changePreviewQuery(toekenningId, rested),
    enabled,
    placeholderData: keepPreviousData,
  });
  return (
    <div className="field" role="status">
      <p className="mun-steps__what">{t('effect')}</p>
      {!enabled && <p className="small quiet">{t('effectHint')}</p>}
      {enabled && preview.error !== null && <Notice tone="warning" title={saidOf(preview.error)} />}
      {enabled && preview.error === null && preview.data !== undefined && <Reckoned preview={preview.data} />}
    </div>
  );
}

/** What is wrong, by field when the service says so. */
function saidOf(error: Error): string {
  const { faults, detail } = asProblem(error);
  return faults.length > 0 ? faults.map(({ text }) => text).join(' ') : detail;
}

function useRested(change: Change): Change {
  const [rested, setRested] = useState(change);
  const asked = JSON.stringify(change);
  useEffect(() => {
    const timer = setTimeout(() => setRested(JSON.parse(asked) as Change), REST_MS);
    return () => clearTimeout(timer);
  }, [asked]);
  return rested;
}

function Reckoned({ preview: { nu, straks, verschilCenten, ontbreekt } }: { preview: ChangePreview }) {
  const t = useGrantText();
  const w = useWords();
  if (straks === null) return <Month calculation={null} missing={ontbreekt} />;
  return (
    <>
      <Grid
        keep
        caption={t('effect')}
        columns={[
          { key: 'now', label: t('effectNow'), number: true },
          { key: 'then', label: t('effectThen'), number: true },
          { key: 'gap', label: t('effectGap'), number: true },
        ]}
        rows={[
          {
            key: 'effect',
            cells: {
              now: nu === null ? w('unknown') : euro(nu.bedragCenten),
              then: <strong>{euro(straks.bedragCenten)}</strong>,
              gap: verschilCenten === null ? w('none') : euro(verschilCenten),
            },
          },
        ]}
      />
      <p className="small quiet">
        {t('effectFor', { month: month(straks.maand) })} {t('effectPast')}
      </p>
      <Lines lines={straks.regels} />
    </>
  );
}
