import { useState } from 'react';
import { DateField, LongTextField, RadioField, TextField } from '../../ui/form.tsx';
import { Fold } from '../asking.tsx';
import { useDeed } from './case.queries.ts';
import { useClocksText } from './clocks.messages.ts';

interface FormParts {
  readonly zaakId: string;
  readonly close: () => void;
}

/** A letter in which somebody says that the decision is late, by the day on which it came. */
export function NoticeForm({ zaakId, close }: FormParts) {
  const t = useClocksText();
  const deed = useDeed(zaakId, 'ingebrekestellingen', close);
  const [on, setOn] = useState('');
  const [sender, setSender] = useState('werkgever');
  return (
    <Fold
      title={t('noticeTitle')}
      send={t('noticeSend')}
      busy={deed.isPending}
      error={deed.error}
      labels={{ ontvangenOp: t('noticeOn'), van: t('noticeFrom') }}
      onSend={() => deed.mutate({ ontvangenOp: on, van: sender })}
      onCancel={close}
    >
      {(faults) => (
        <>
          <DateField
            name="ontvangenOp"
            label={t('noticeOn')}
            hint={t('noticeOnHint')}
            fault={faults.ontvangenOp}
            value={on}
            onChange={setOn}
          />
          <RadioField
            name="van"
            label={t('noticeFrom')}
            fault={faults.van}
            value={sender}
            onChange={setSender}
            choices={(['werkgever', 'werknemer'] as const).map((value) => ({ value, label: t(value) }))}
          />
        </>
      )}
    </Fold>
  );
}

const EXCEPTIONS = ['onredelijk-laat', 'geen-belanghebbende', 'kennelijk-ongegrond'] as const;

export function ExceptionForm({ zaakId, close }: FormParts) {
  const t = useClocksText();
  const deed = useDeed(zaakId, 'dwangsomuitzonderingen', close);
  const [ground, setGround] = useState('');
  const [why, setWhy] = useState('');
  return (
    <Fold
      title={t('exceptionTitle')}
      send={t('exceptionSend')}
      busy={deed.isPending}
      error={deed.error}
      labels={{ grond: t('exceptionGround'), reden: t('why') }}
      onSend={() => deed.mutate({ grond: ground, reden: why })}
      onCancel={close}
    >
      {(faults) => (
        <>
          <RadioField
            name="grond"
            label={t('exceptionGround')}
            fault={faults.grond}
            value={ground}
            onChange={setGround}
            choices={EXCEPTIONS.map((value) => ({ value, label: t(value) }))}
          />
          <LongTextField
            name="reden"
            label={t('why')}
            hint={t('whyHint')}
            fault={faults.reden}
            value={why}
            onChange={setWhy}
          />
        </>
      )}
    </Fold>
  );
}

/** The exception is one person's word: it can be taken back, with why. */
export function ExceptionBackForm({ zaakId, close }: FormParts) {
  const t = useClocksText();
  const deed = useDeed(zaakId, 'uitzonderingintrekken', close);
  const [why, setWhy] = useState('');
  return (
    <Fold
      title={t('exceptionBackTitle')}
      send={t('exceptionBackSend')}
      busy={deed.isPending}
      error={deed.error}
      labels={{ reden: t('why') }}
      onSend={() => deed.mutate({ reden: why })}
      onCancel={close}
    >
      {(faults) => (
        <LongTextField
          name="reden"
          label={t('why')}
          hint={t('whyHint')}
          fault={faults.reden}
          value={why}
          onChange={setWhy}
        />
      )}
    </Fold>
  );
}

export function ExtensionForm({ zaakId, close }: FormParts) {
  const t = useClocksText();
  const deed = useDeed(zaakId, 'verdagen', close);
  const [weeks, setWeeks] = useState('');
  const [why, setWhy] = useState('');
  return (
    <Fold
      title={t('extendTitle')}
      send={t('extendSend')}
      busy={deed.isPending}
      error={deed.error}
      labels={{ weken: t('extendWeeks'), reden: t('why') }}
      onSend={() => deed.mutate({ weken: Number(weeks), reden: why })}
      onCancel={close}
    >
      {(faults) => (
        <>
          <TextField
            name="weken"
            label={t('extendWeeks')}
            hint={t('extendWeeksHint')}
            fault={faults.weken}
            value={weeks}
            onChange={setWeeks}
            size={3}
            inputMode="numeric"
          />
          <LongTextField
            name="reden"
            label={t('why')}
            hint={t('whyHint')}
            fault={faults.reden}
            value={why}
            onChange={setWhy}
          />
        </>
      )}
    </Fold>
  );
}

const GROUNDS = ['instemming', 'vertraging-aanvrager', 'overmacht'] as const;

export function StandstillForm({ zaakId, close }: FormParts) {
  const t = useClocksText();
  const deed = useDeed(zaakId, 'opschorten', close);
  const [ground, setGround] = useState('');
  const [from, setFrom] = useState('');
  const [through, setThrough] = useState('');
  const [source, setSource] = useState('');
  const labels = {
    grond: t('standstillGround'),
    vanaf: t('standstillFrom'),
    totEnMet: t('standstillThrough'),
    bron: t('standstillSource'),
  };
  return (
    <Fold
      title={t('standstillTitle')}
      send={t('standstillSend')}
      busy={deed.isPending}
      error={deed.error}
      labels={labels}
      onSend={() => deed.mutate({ grond: ground, vanaf: from, totEnMet: through, bron: source })}
      onCancel={close}
    >
      {(faults) => (
        <>
          <RadioField
            name="grond"
            label={labels.grond}
            fault={faults.grond}
            value={ground}
            onChange={setGround}
            choices={GROUNDS.map((value) => ({ value, label: t(value) }))}
          />
          <DateField name="vanaf" label={labels.vanaf} fault={faults.vanaf} value={from} onChange={setFrom} />
          <DateField
            name="totEnMet"
            label={labels.totEnMet}
            fault={faults.totEnMet}
            value={through}
            onChange={setThrough}
          />
          <LongTextField
            name="bron"
            label={labels.bron}
            hint={t('whyHint')}
            fault={faults.bron}
            value={source}
            onChange={setSource}
          />
        </>
      )}
    </Fold>
  );
}

/** Before a refusal: what the employer can react to, and until when. */
export function ViewsForm({ zaakId, close }: FormParts) {
  const t = useClocksText();
  const deed = useDeed(zaakId, 'zienswijzen', close);
  const [question, setQuestion] = useState('');
  const [until, setUntil] = useState('');
  return (
    <Fold
      title={t('askTitle')}
      send={t('askSend')}
      busy={deed.isPending}
      error={deed.error}
      labels={{ vraag: t('askQuestion'), uiterlijk: t('askUntil') }}
      onSend={() => deed.mutate({ vraag: question, uiterlijk: until })}
      onCancel={close}
    >
      {(faults) => (
        <>
          <LongTextField
            name="vraag"
            label={t('askQuestion')}
            hint={t('askQuestionHint')}
            fault={faults.vraag}
            value={question}
            onChange={setQuestion}
          />
          <DateField
            name="uiterlijk"
            label={t('askUntil')}
            hint={t('askUntilHint')}
            fault={faults.uiterlijk}
            value={until}
            onChange={setUntil}
          />
        </>
      )}
    </Fold>
  );
}

export function GivenViewsForm({ zaakId, close }: FormParts) {
  const t = useClocksText();
  const deed = useDeed(zaakId, 'reacties', close);
  const [text, setText] = useState('');
  const [on, setOn] = useState('');
  const [way, setWay] = useState('schriftelijk');
  return (
    <Fold
      title={t('viewsTitle')}
      send={t('viewsSend')}
      busy={deed.isPending}
      error={deed.error}
      labels={{ tekst: t('viewsText'), ontvangenOp: t('viewsOn'), wijze: t('viewsWay') }}
      onSend={() => deed.mutate({ tekst: text, ontvangenOp: on, wijze: way })}
      onCancel={close}
    >
      {(faults) => (
        <>
          <LongTextField
            name="tekst"
            label={t('viewsText')}
            hint={t('whyHint')}
            fault={faults.tekst}
            value={text}
            onChange={setText}
          />
          <DateField name="ontvangenOp" label={t('viewsOn')} fault={faults.ontvangenOp} value={on} onChange={setOn} />
          <RadioField
            name="wijze"
            label={t('viewsWay')}
            fault={faults.wijze}
            value={way}
            onChange={setWay}
            choices={(['schriftelijk', 'mondeling'] as const).map((value) => ({ value, label: t(value) }))}
          />
        </>
      )}
    </Fold>
  );
}
