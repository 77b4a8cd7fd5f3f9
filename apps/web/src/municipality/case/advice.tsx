import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { date } from '../../format.ts';
import { State } from '../../ui/badges.tsx';
import { DateField, LongTextField, RadioField, SelectField } from '../../ui/form.tsx';
import { Section } from '../../ui/section.tsx';
import type { Advice, CaseFile, Department } from '../answers.ts';
import { Fold, sentence } from '../asking.tsx';
import { useColleague, useRole } from '../people.ts';
import { useAdviceText } from './advice.messages.ts';
import { useDeedAt } from './case.queries.ts';

const DEPARTMENTS: readonly Department[] = [
  ...(['juridische-zaken', 'werk-en-inkomen', 'werkgeversservice', 'jobcoach'] as const),
  ...(['financien', 'andere-afdeling'] as const),
];

/** What other departments were asked and said: they agree before the employer gets one answer. */
export function Advices({ file }: { file: CaseFile }) {
  const t = useAdviceText();
  const [asking, setAsking] = useState(false);
  const may = file.acties.includes('advies-vragen');
  if (file.adviezen.length === 0 && !may) return null;
  return (
    <Section title={t('title')} aside={t('aside')}>
      {file.adviezen.length === 0 ? (
        <p className="quiet">{t('none')}</p>
      ) : (
        <ul className="mun-steps">
          {file.adviezen.map((advice) => (
            <AdviceLine key={advice.adviesId} file={file} advice={advice} />
          ))}
        </ul>
      )}
      {may && !asking && (
        <div className="actions">
          <Button type="button" appearance="secondary-action-button" onClick={() => setAsking(true)}>
            {t('ask')}
          </Button>
        </div>
      )}
      {asking && <AskForm file={file} close={() => setAsking(false)} />}
    </Section>
  );
}

type Form = 'geven' | 'intrekken' | 'overslaan';

function AdviceLine({ file, advice }: { file: CaseFile; advice: Advice }) {
  const t = useAdviceText();
  const colleague = useColleague();
  const asks = useRole('behandelaar');
  const [form, setForm] = useState<Form | null>(null);
  const close = (): void => setForm(null);
  const { status, afdeling, vraag, gevraagdDoor, gevraagdOp, uiterlijk, tekst, door, op } = advice;
  const department = t(`dept-${afdeling}`);
  const running = file.status === 'in-behandeling' || file.status === 'wacht-op-aanvulling';
  const opens = (action: Form, label: string) =>
    form !== action && (
      <Button type="button" appearance="secondary-action-button" onClick={() => setForm(action)}>
        {label}
      </Button>
    );
  return (
    <li>
      <div className="mun-steps__row">
        <span className="mun-steps__what">{department}</span>
        <AdviceState advice={advice} />
      </div>
      <div className="mun-steps__known">
        <p>
          {sentence(t('asked', { name: sentence(colleague(gevraagdDoor)), date: date(gevraagdOp), text: vraag ?? '' }))}
        </p>
        {status === 'gevraagd' && <p>{t('waits', { department, date: date(uiterlijk) })}</p>}
        {door !== null && op !== null && (
          <p>{t('answered', { name: sentence(colleague(door)), date: date(op), text: tekst ?? '' })}</p>
        )}
      </div>
      {running && (status === 'gevraagd' || status === 'niet-afgewacht') && (
        <div className="mun-steps__do">
          {opens('geven', t('give'))}
          {status === 'gevraagd' && asks && opens('intrekken', t('withdraw'))}
          {status === 'gevraagd' && asks && opens('overslaan', t('skip'))}
        </div>
      )}
      {form === 'geven' && <GiveForm file={file} advice={advice} close={close} />}
      {form !== null && form !== 'geven' && <ReasonForm file={file} advice={advice} deed={form} close={close} />}
    </li>
  );
}

function AdviceState({ advice: { status, oordeel, verlopen } }: { advice: Advice }) {
  const t = useAdviceText();
  if (oordeel !== null) {
    const tone = { voor: 'safe', tegen: 'danger', 'onder-voorwaarde': 'warning' } as const;
    return <State tone={tone[oordeel]}>{t(`verdict-${oordeel}`)}</State>;
  }
  if (status === 'gegeven') return null;
  return verlopen ? (
    <State tone="danger" icon="stop">
      {t('state-verlopen')}
    </State>
  ) : (
    <State {...(status === 'gevraagd' ? { icon: 'clock' as const } : {})}>{t(`state-${status}`)}</State>
  );
}

function AskForm({ file, close }: { file: CaseFile; close: () => void }) {
  const t = useAdviceText();
  const deed = useDeedAt(file.zaakId, 'adviezen', close);
  const [department, setDepartment] = useState<string>('juridische-zaken');
  const [question, setQuestion] = useState('');
  const [until, setUntil] = useState('');
  return (
    <Fold
      title={t('askTitle')}
      send={t('askSend')}
      busy={deed.isPending}
      error={deed.error}
      labels={{ afdeling: t('department'), vraag: t('question'), uiterlijk: t('until') }}
      onSend={() => deed.mutate({ afdeling: department, vraag: question, uiterlijk: until })}
      onCancel={close}
    >
      {(faults) => (
        <>
          <SelectField
            name="afdeling"
            label={t('department')}
            fault={faults.afdeling}
            value={department}
            onChange={setDepartment}
            choices={DEPARTMENTS.map((value) => ({ value, label: t(`dept-${value}`) }))}
          />
          <LongTextField
            name="vraag"
            label={t('question')}
            hint={t('questionHint')}
            fault={faults.vraag}
            value={question}
            onChange={setQuestion}
          />
          <DateField name="uiterlijk" label={t('until')} fault={faults.uiterlijk} value={until} onChange={setUntil} />
        </>
      )}
    </Fold>
  );
}

interface AdviceParts {
  readonly file: CaseFile;
  readonly advice: Advice;
  readonly close: () => void;
}

function GiveForm({ file, advice, close }: AdviceParts) {
  const t = useAdviceText();
  const deed = useDeedAt(file.zaakId, `adviezen/${advice.adviesId}/_geven`, close);
  const [verdict, setVerdict] = useState('');
  const [text, setText] = useState('');
  return (
    <Fold
      title={t('give')}
      send={t('give')}
      busy={deed.isPending}
      error={deed.error}
      labels={{ oordeel: t('verdict'), tekst: t('text') }}
      onSend={() => deed.mutate({ oordeel: verdict, tekst: text })}
      onCancel={close}
    >
      {(faults) => (
        <>
          <RadioField
            name="oordeel"
            label={t('verdict')}
            fault={faults.oordeel}
            value={verdict}
            onChange={setVerdict}
            choices={(['voor', 'tegen', 'onder-voorwaarde'] as const).map((value) => ({
              value,
              label: t(`verdict-${value}`),
            }))}
          />
          <LongTextField
            name="tekst"
            label={t('text')}
            hint={t('textHint')}
            fault={faults.tekst}
            value={text}
            onChange={setText}
          />
        </>
      )}
    </Fold>
  );
}

function ReasonForm({ file, advice, deed: name, close }: AdviceParts & { deed: 'intrekken' | 'overslaan' }) {
  const t = useAdviceText();
  const deed = useDeedAt(file.zaakId, `adviezen/${advice.adviesId}/_${name}`, close);
  const [reason, setReason] = useState('');
  const label = t(name === 'intrekken' ? 'withdraw' : 'skip');
  return (
    <Fold
      title={label}
      send={label}
      busy={deed.isPending}
      error={deed.error}
      labels={{ reden: t('reason') }}
      onSend={() => deed.mutate({ reden: reason })}
      onCancel={close}
    >
      {(faults) => (
        <LongTextField name="reden" label={t('reason')} fault={faults.reden} value={reason} onChange={setReason} />
      )}
    </Fold>
  );
}
