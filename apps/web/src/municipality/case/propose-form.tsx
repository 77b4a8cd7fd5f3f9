import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { asProblem } from '../../api/problem.ts';
import { date } from '../../format.ts';
import { DateField, LongTextField, RadioField } from '../../ui/form.tsx';
import { Loading, Notice } from '../../ui/loaded.tsx';
import type { CaseFile } from '../answers.ts';
import { Fold } from '../asking.tsx';
import { Month } from '../money.tsx';
import { previewQuery, useDeed } from './case.queries.ts';
import { Stale } from './stale.tsx';
import { useStepsText, useWhy } from './steps.messages.ts';

const NOT_HEARD = [
  ...(['eigen-gegevens', 'geringe-betekenis', 'spoed', 'eerder-gehoord', 'doel-vooraf-onbekend'] as const),
] as const;

/** Whether the employer gave a view, or had the time for it. */
const wasHeard = ({ zienswijze, aanZet }: CaseFile): boolean =>
  zienswijze?.geldtNu === true && aanZet.wat !== 'reageren';

const WHOLE_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The first of two people: what it comes to is shown before it is sent. */
export function ProposeForm({ file, close }: { file: CaseFile; close: () => void }) {
  const t = useStepsText();
  const why = useWhy();
  const deed = useDeed(file.zaakId, 'voorstellen', close);
  const hindrance = file.gesloten.find(({ actie }) => actie === 'toekennen');
  const [outcome, setOutcome] = useState(hindrance === undefined ? 'toekennen' : '');
  const [from, setFrom] = useState(file.dienstverband.begindatum);
  const [reasons, setReasons] = useState('');
  const [notHeard, setNotHeard] = useState('');
  const unheard = outcome === 'afwijzen' && !wasHeard(file);
  const { buitenBehandeling: leaving } = file;
  const tooLate = file.gesloten.find(({ actie }) => actie === 'buiten-behandeling');
  const outcomes = [
    ...(hindrance === undefined ? (['toekennen'] as const) : []),
    'afwijzen' as const,
    ...(leaving !== null && tooLate === undefined ? (['buiten-behandeling'] as const) : []),
  ];
  const body = {
    ...{ uitkomst: outcome, versie: file.versie },
    ...(unheard && notHeard !== '' ? { nietGehoord: notHeard } : {}),
    ...(outcome === 'toekennen' && from !== '' ? { toekenningVanaf: from } : {}),
    ...(reasons.trim() === '' ? {} : { motivering: reasons }),
  };
  return (
    <Fold
      title={t('proposeTitle')}
      send={t('send')}
      busy={deed.isPending}
      error={deed.error}
      labels={{
        ...{ uitkomst: t('outcome'), toekenningVanaf: t('from'), motivering: t('reasons') },
        nietGehoord: t('notHeard'),
      }}
      onSend={() => deed.mutate(body)}
      onCancel={close}
    >
      {(faults) => (
        <>
          <Stale file={file} error={deed.error} />
          {hindrance !== undefined && <p className="small quiet">{t('cannotGrant', { why: why(hindrance.code) })}</p>}
          <RadioField
            name="uitkomst"
            label={t('outcome')}
            fault={faults.uitkomst}
            value={outcome}
            onChange={setOutcome}
            choices={outcomes.map((value) => ({ value, label: t(value) }))}
          />
          {outcome === 'toekennen' && (
            <>
              <DateField
                name="toekenningVanaf"
                label={t('from')}
                hint={t('fromHint')}
                fault={faults.toekenningVanaf}
                value={from}
                onChange={setFrom}
              />
              <Effect zaakId={file.zaakId} from={from} />
            </>
          )}
          {outcome !== 'toekennen' && outcome !== '' && <p>{t('effectNone')}</p>}
          {tooLate !== undefined && <p className="small quiet">{t('cannotLeaveOut', { why: why(tooLate.code) })}</p>}
          {outcome === 'buiten-behandeling' && leaving !== null && (
            <p className="small quiet">{t('leaveOutBy', { date: date(leaving.uiterlijk) })}</p>
          )}
          {unheard && (
            <RadioField
              name="nietGehoord"
              label={t('notHeard')}
              hint={t('notHeardHint')}
              fault={faults.nietGehoord}
              value={notHeard}
              onChange={setNotHeard}
              choices={NOT_HEARD.map((value) => ({ value, label: t(value) }))}
            />
          )}
          <LongTextField
            name="motivering"
            label={t('reasons')}
            hint={t('reasonsHint')}
            fault={faults.motivering}
            optional={outcome === 'toekennen'}
            value={reasons}
            onChange={setReasons}
          />
        </>
      )}
    </Fold>
  );
}

function Effect({ zaakId, from }: { zaakId: string; from: string }) {
  const t = useStepsText();
  const asked = useDeferredValue(from);
  const preview = useQuery({
    ...previewQuery(zaakId, asked),
    enabled: WHOLE_DATE.test(asked),
    placeholderData: keepPreviousData,
  });
  if (preview.error !== null) return <Notice tone="warning" title={asProblem(preview.error).detail} />;
  if (preview.data === undefined) return <Loading rows={1} />;
  const { berekening, ontbreekt, toetsing } = preview.data;
  const notMet = toetsing.filter(({ uitkomst }) => uitkomst === 'voldoet-niet').length;
  return (
    <div className="field" role="status">
      <p className="mun-steps__what">{t('effect')}</p>
      <Month calculation={berekening} missing={ontbreekt} />
      {notMet > 0 && <p className="mun-flag">{t('notMet', { count: notMet })}</p>}
    </div>
  );
}
