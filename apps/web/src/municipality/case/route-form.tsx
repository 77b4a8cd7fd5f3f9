import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useId, useState } from 'react';
import { ask, at } from '../../api/request.ts';
import { asProblem } from '../../api/problem.ts';
import { date, decimals } from '../../format.ts';
import { LongTextField, RadioField, TextField } from '../../ui/form.tsx';
import { Loading, Notice } from '../../ui/loaded.tsx';
import type { Calculation, CaseFile, Missing, Route } from '../answers.ts';
import { Fold } from '../asking.tsx';
import { Month } from '../money.tsx';
import { useWords } from '../words.messages.ts';
import { useDeed } from './case.queries.ts';
import { useRouteText } from './route.messages.ts';
import { useStepsText } from './steps.messages.ts';
import '../measurement/measurement.css';

interface RouteAmount {
  readonly route: Route;
  readonly loonwaardePercentage: string | null;
  readonly herkomst: 'vastgesteld' | 'genoemd-door-werkgever' | 'geschat' | null;
  readonly berekening: Calculation | null;
  readonly ontbreekt: Missing | null;
  readonly totEnMet: string | null;
  readonly risico: 'na-forfait-onbekend' | 'bedrag-onbekend' | 'meting-kan-afwijken' | 'geen';
}

/** Both routes side by side with what they come to, before one is chosen; and what was said about it. */
export function RouteForm({ file, close }: { file: CaseFile; close: () => void }) {
  const t = useStepsText();
  const r = useRouteText();
  const w = useWords();
  const deed = useDeed(file.zaakId, 'route', close);
  const [route, setRoute] = useState<string>(file.route ?? file.aangevraagd.route);
  const [talk, setTalk] = useState('');
  return (
    <Fold
      title={t('routeTitle')}
      send={t('routeSend')}
      busy={deed.isPending}
      error={deed.error}
      labels={{ route: t('routeField'), gesprek: r('talk') }}
      onSend={() => deed.mutate({ route, ...(talk.trim() === '' ? {} : { gesprek: talk }) })}
      onCancel={close}
    >
      {(faults) => (
        <>
          <SideBySide zaakId={file.zaakId} />
          <RadioField
            name="route"
            label={t('routeField')}
            fault={faults.route}
            value={route}
            onChange={setRoute}
            choices={[
              { value: 'forfaitair', label: w('route-forfaitair'), hint: t('routeFlatHint') },
              { value: 'loonwaarde', label: w('route-loonwaarde'), hint: t('routeMeasuredHint') },
            ]}
          />
          <LongTextField
            name="gesprek"
            label={r('talk')}
            hint={r('talkHint')}
            fault={faults.gesprek}
            optional
            value={talk}
            onChange={setTalk}
          />
        </>
      )}
    </Fold>
  );
}

const PERCENT = /^\d{1,3}([.,]\d{1,2})?$/;

function SideBySide({ zaakId }: { zaakId: string }) {
  const r = useRouteText();
  const [estimate, setEstimate] = useState('');
  const asked = useDeferredValue(PERCENT.test(estimate.trim()) ? estimate.trim().replace(',', '.') : undefined);
  const routes = useQuery({
    queryKey: ['zaak-routes', zaakId, asked],
    queryFn: ({ signal }) =>
      ask<{ readonly routes: readonly RouteAmount[] }>(
        at('municipal-review', `zaken/${zaakId}/routes`, { loonwaarde: asked }),
        signal,
      ),
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <>
      {routes.error !== null && <Notice tone="warning" title={asProblem(routes.error).detail} />}
      {routes.data === undefined ? (
        <Loading rows={2} />
      ) : (
        <div className="routes mun-routes" aria-live="polite">
          {routes.data.routes.map((one) => (
            <OneRoute key={one.route} of={one} />
          ))}
        </div>
      )}
      <TextField
        name="schatting"
        label={r('estimate')}
        hint={r('estimateHint')}
        optional
        value={estimate}
        onChange={setEstimate}
        size={6}
        unit={r('percentUnit')}
        inputMode="decimal"
      />
    </>
  );
}

function OneRoute({ of }: { of: RouteAmount }) {
  const r = useRouteText();
  const id = useId();
  const { route, loonwaardePercentage, herkomst, berekening, ontbreekt, totEnMet, risico } = of;
  return (
    <section aria-labelledby={id}>
      <h4 id={id}>{route === 'forfaitair' ? r('flat') : r('measured')}</h4>
      {berekening === null && ontbreekt === null ? (
        <p>{r('unknown')}</p>
      ) : (
        <Month calculation={berekening} missing={ontbreekt} brief />
      )}
      <p className="small">
        {herkomst !== null && `${r(`from-${herkomst}`, { value: decimals(loonwaardePercentage ?? '') })} `}
        {totEnMet === null ? r('noEnd') : r('until', { date: date(totEnMet) })}
      </p>
      <p className="small quiet">{r(`risk-${risico}`)}</p>
    </section>
  );
}
