import { Button } from '@utrecht/component-library-react';
import { type ReactNode, useState } from 'react';
import { date, decimals } from '../../format.ts';
import { ErrorSummary, SubmitButton } from '../../ui/form.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Section } from '../../ui/section.tsx';
import type { CaseFile } from '../answers.ts';
import { useWords } from '../words.messages.ts';
import { AskForm, GroupForm, WageForm } from './case-forms.tsx';
import { useDeed } from './case.queries.ts';
import { useDocumentName } from './documents.messages.ts';
import { ProposeForm } from './propose-form.tsx';
import { RouteForm } from './route-form.tsx';
import { useRouteText } from './route.messages.ts';
import { useStepsText, useWhy } from './steps.messages.ts';

type Form = 'vragen' | 'doelgroep' | 'route' | 'loonwaarde' | 'voorstellen';

/** What a caseworker finds out, step by step, in any order; one form is open at a time. */
export function Steps({ file }: { file: CaseFile }) {
  const t = useStepsText();
  const [form, setForm] = useState<Form | null>(null);
  const close = (): void => setForm(null);
  const may = (action: string): boolean => file.acties.includes(action);
  const opens = (action: Form, label: string, main = false): ReactNode =>
    may(action) &&
    form !== action && (
      <Button appearance={main ? 'primary-action-button' : 'secondary-action-button'} onClick={() => setForm(action)}>
        {label}
      </Button>
    );
  const forms: Readonly<Record<Form, ReactNode>> = {
    vragen: <AskForm file={file} close={close} />,
    doelgroep: <GroupForm file={file} close={close} />,
    route: <RouteForm file={file} close={close} />,
    loonwaarde: <WageForm file={file} close={close} />,
    voorstellen: <ProposeForm file={file} close={close} />,
  };
  const shown = (...actions: readonly Form[]): ReactNode => form !== null && actions.includes(form) && forms[form];
  return (
    <Section title={t('title')}>
      <ol className="mun-steps">
        <Step done={file.volledigOp !== null} what={t('complete')} known={<Completeness file={file} />}>
          <Complete file={file} />
          {opens('vragen', t('doAsk'))}
          {shown('vragen')}
        </Step>
        <Step done={file.doelgroep !== null} what={t('group')} known={<TargetGroup file={file} />}>
          {opens('doelgroep', file.doelgroep === null ? t('doGroup') : t('doGroupAgain'))}
          {shown('doelgroep')}
        </Step>
        <Step done={file.route !== null} what={t('route')} known={<ChosenRoute file={file} />}>
          {opens('route', file.route === null ? t('doRoute') : t('doRouteAgain'))}
          {shown('route')}
        </Step>
        <Step
          done={file.loonwaarde !== null || file.route === 'forfaitair'}
          what={t('wage')}
          known={<WageValue file={file} />}
        >
          {opens('loonwaarde', file.loonwaarde === null ? t('doWage') : t('doWageAgain'))}
          {shown('loonwaarde')}
        </Step>
        <Step done={false} what={t('proposal')} known={<Ready file={file} />}>
          {opens('voorstellen', t('doPropose'), true)}
          {shown('voorstellen')}
        </Step>
      </ol>
    </Section>
  );
}

interface StepParts {
  readonly done: boolean;
  readonly what: string;
  readonly known: ReactNode;
  readonly children: ReactNode;
}

function Step({ done, what, known, children }: StepParts) {
  return (
    <li className={done ? 'is-done' : ''}>
      <p className="mun-steps__what">
        <Icon name={done ? 'check' : 'right'} size={18} /> {what}
      </p>
      <p className="mun-steps__known">{known}</p>
      <div className="mun-steps__do">{children}</div>
    </li>
  );
}

/** One press: the day it is, is the day from which it is complete. */
function Complete({ file }: { file: CaseFile }) {
  const t = useStepsText();
  const confirm = useDeed(file.zaakId, 'volledig');
  if (!file.acties.includes('volledig')) return null;
  return (
    <>
      <ErrorSummary error={confirm.error} labels={{}} />
      <SubmitButton second busy={confirm.isPending} onClick={() => confirm.mutate({})}>
        {t('doComplete')}
      </SubmitButton>
    </>
  );
}

function Completeness({ file: { volledigOp, vragen } }: { file: CaseFile }) {
  const t = useStepsText();
  const documentName = useDocumentName();
  if (volledigOp !== null) return t('completeYes', { date: date(volledigOp) });
  if (vragen === null) return t('completeNo');
  const what = vragen.wat.map(documentName).join(', ');
  const until = date(vragen.uiterlijk);
  return (
    <>
      {vragen.verlopen
        ? t('completeExpired', { what, until })
        : t('completeAsked', { what, until, date: date(vragen.gevraagdOp) })}{' '}
      {vragen.toelichting !== null && t('note', { text: vragen.toelichting })}
    </>
  );
}

function TargetGroup({ file: { doelgroep, aangevraagd } }: { file: CaseFile }) {
  const t = useStepsText();
  const w = useWords();
  if (doelgroep === null) return t('groupOpen', { ground: w(`ground-${aangevraagd.doelgroepgrond}`) });
  const what = doelgroep.uitkomst === 'hoort-ertoe' ? t('groupYes') : t('groupNo');
  return t('groupKnown', { what, ground: w(`ground-${doelgroep.grond}`) });
}

function ChosenRoute({ file: { route, aangevraagd, gesprek } }: { file: CaseFile }) {
  const t = useStepsText();
  const r = useRouteText();
  const w = useWords();
  if (route === null) return t('routeOpen', { route: w(`route-${aangevraagd.route}`) });
  return (
    <>
      {route === 'forfaitair' ? t('routeFlat') : t('routeMeasured')}{' '}
      {gesprek !== null && r('talked', { text: gesprek })}
    </>
  );
}

function WageValue({ file: { loonwaarde, route } }: { file: CaseFile }) {
  const t = useStepsText();
  if (loonwaarde === null) return route === 'forfaitair' ? t('wageFlat') : t('wageOpen');
  return t('wageKnown', { value: decimals(loonwaarde.percentage), date: date(loonwaarde.vastgesteldOp) });
}

/** What stands in the way of a proposal, or of granting, as the service says it. */
function Ready({ file: { gesloten } }: { file: CaseFile }) {
  const t = useStepsText();
  const why = useWhy();
  const proposing = gesloten.find(({ actie }) => actie === 'voorstellen');
  if (proposing !== undefined) return t('closed', { why: why(proposing.code) });
  const granting = gesloten.find(({ actie }) => actie === 'toekennen');
  if (granting !== undefined) return t('cannotGrant', { why: why(granting.code) });
  return t('proposalText');
}
