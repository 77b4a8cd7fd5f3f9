import { useState } from 'react';
import { CheckField, DateField, LongTextField, RadioField, SelectField, TextField } from '../../ui/form.tsx';
import type { CaseFile, Ground, Source } from '../answers.ts';
import { Fold } from '../asking.tsx';
import { useWords } from '../words.messages.ts';
import { useDeed } from './case.queries.ts';
import { ASKED_FOR, useDocumentName } from './documents.messages.ts';
import { useStepsText } from './steps.messages.ts';

interface FormParts {
  readonly file: CaseFile;
  readonly close: () => void;
}

const GROUNDS: readonly Ground[] = [
  ...(['doelgroepregister', 'praktijkroute', 'participatiewet'] as const),
  ...(['schoolverlater', 'beschut-werk', 'leer-werktraject'] as const),
];
const SOURCES: readonly Source[] = ['doelgroepregister', 'praktijkroute', 'uitkering', 'school', 'eigen-onderzoek'];

/** Invites the employer to complete the application: the clock stands still meanwhile. */
export function AskForm({ file, close }: FormParts) {
  const t = useStepsText();
  const documentName = useDocumentName();
  const deed = useDeed(file.zaakId, 'vragen', close);
  const [what, setWhat] = useState<readonly string[]>(ASKED_FOR.filter((kind) => kind === 'arbeidsovereenkomst'));
  const [until, setUntil] = useState('');
  const [note, setNote] = useState('');
  return (
    <Fold
      title={t('askTitle')}
      send={t('askSend')}
      busy={deed.isPending}
      error={deed.error}
      labels={{ wat: t('askWhat'), uiterlijk: t('askUntil'), toelichting: t('askNote') }}
      onSend={() => deed.mutate({ wat: what, uiterlijk: until, ...(note === '' ? {} : { toelichting: note }) })}
      onCancel={close}
    >
      {(faults) => (
        <>
          <CheckField
            name="wat"
            label={t('askWhat')}
            fault={faults.wat}
            values={what}
            onChange={setWhat}
            choices={ASKED_FOR.map((kind) => ({ value: kind, label: documentName(kind) }))}
          />
          <DateField
            name="uiterlijk"
            label={t('askUntil')}
            hint={t('askUntilHint')}
            fault={faults.uiterlijk}
            value={until}
            onChange={setUntil}
          />
          <LongTextField
            name="toelichting"
            label={t('askNote')}
            hint={t('askNoteHint')}
            fault={faults.toelichting}
            optional
            value={note}
            onChange={setNote}
          />
        </>
      )}
    </Fold>
  );
}

/** The municipality's own finding, also where the application named another ground. */
export function GroupForm({ file, close }: FormParts) {
  const t = useStepsText();
  const w = useWords();
  const deed = useDeed(file.zaakId, 'doelgroep', close);
  const [ground, setGround] = useState<string>(file.doelgroep?.grond ?? file.aangevraagd.doelgroepgrond);
  const [source, setSource] = useState<string>(file.doelgroep?.bron ?? 'doelgroepregister');
  const [outcome, setOutcome] = useState<string>(file.doelgroep?.uitkomst ?? '');
  return (
    <Fold
      title={t('groupTitle')}
      send={t('groupSend')}
      busy={deed.isPending}
      error={deed.error}
      labels={{ uitkomst: t('groupOutcome'), grond: t('groupGround'), bron: t('groupSource') }}
      onSend={() => deed.mutate({ grond: ground, uitkomst: outcome, bron: source })}
      onCancel={close}
    >
      {(faults) => (
        <>
          <RadioField
            name="uitkomst"
            label={t('groupOutcome')}
            fault={faults.uitkomst}
            value={outcome}
            onChange={setOutcome}
            choices={[
              { value: 'hoort-ertoe', label: t('groupYes') },
              { value: 'hoort-er-niet-toe', label: t('groupNo') },
            ]}
          />
          <SelectField
            name="grond"
            label={t('groupGround')}
            fault={faults.grond}
            value={ground}
            onChange={setGround}
            choices={GROUNDS.map((value) => ({ value, label: w(`ground-${value}`) }))}
          />
          <SelectField
            name="bron"
            label={t('groupSource')}
            fault={faults.bron}
            value={source}
            onChange={setSource}
            choices={SOURCES.map((value) => ({ value, label: w(`source-${value}`) }))}
          />
        </>
      )}
    </Fold>
  );
}

/** What was measured; what the employer named is filled in already. */
export function WageForm({ file, close }: FormParts) {
  const t = useStepsText();
  const deed = useDeed(file.zaakId, 'loonwaarde', close);
  const known = file.loonwaarde;
  const [percent, setPercent] = useState(known?.percentage ?? file.aangevraagd.loonwaardePercentage ?? '');
  const [on, setOn] = useState(known?.vastgesteldOp ?? file.aangevraagd.loonwaardeVastgesteldOp ?? '');
  return (
    <Fold
      title={t('wageTitle')}
      send={t('wageSend')}
      busy={deed.isPending}
      error={deed.error}
      labels={{ percentage: t('wagePercent'), vastgesteldOp: t('wageOn') }}
      onSend={() => deed.mutate({ percentage: plain(percent), vastgesteldOp: on })}
      onCancel={close}
    >
      {(faults) => (
        <>
          <TextField
            name="percentage"
            label={t('wagePercent')}
            hint={t('wagePercentHint')}
            fault={faults.percentage}
            value={percent}
            onChange={setPercent}
            size={6}
            unit={t('percentUnit')}
            inputMode="decimal"
          />
          <DateField
            name="vastgesteldOp"
            label={t('wageOn')}
            hint={t('wageOnHint')}
            fault={faults.vastgesteldOp}
            value={on}
            onChange={setOn}
          />
        </>
      )}
    </Fold>
  );
}

/** A decimal as people write it, as the services read it. */
const plain = (text: string): string => text.trim().replace(',', '.');
