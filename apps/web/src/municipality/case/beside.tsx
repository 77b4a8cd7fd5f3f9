import { useId, useState } from 'react';
import { ContactPanel, PromisePanel } from '../../correspondence/contact.tsx';
import { date, decimals, hours } from '../../format.ts';
import { Lines } from '../../ui/amount.tsx';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { Panel } from '../../ui/section.tsx';
import { useUiText } from '../../ui/ui.messages.ts';
import type { CaseFile } from '../answers.ts';
import { useWords } from '../words.messages.ts';
import { Assigned } from './assigned.tsx';
import { useCaseText } from './case.messages.ts';
import { CaseMessages } from './case-messages.tsx';
import { useDocumentName } from './documents.messages.ts';
import { useOriginFacts } from './origin-facts.ts';

/** Beside the work: the clock with its article, and the facts with their source. */
export function Beside({ file, term }: { file: CaseFile; term: CaseFile['termijn'] }) {
  const t = useCaseText();
  return (
    <aside>
      <Assigned file={file} />
      <Panel title={t('clock')}>
        {file.doorgezonden === null ? <Term term={term} /> : <p className="small quiet">{t('clockForwarded')}</p>}
      </Panel>
      {file.belofte !== null && <PromisePanel promise={file.belofte} side="gemeente" />}
      <ContactPanel contact={file.contactpersoon} side="gemeente">
        <CaseMessages caseId={file.zaakId} />
      </ContactPanel>
      <Panel title={t('facts')}>
        <Facts items={useFacts(file)} />
      </Panel>
    </aside>
  );
}

function Term({ term }: { term: CaseFile['termijn'] }) {
  const t = useCaseText();
  const ui = useUiText();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      {term.uiterlijk !== null && (
        <p className="small">
          <strong>{ui('until', { date: date(term.uiterlijk) })}</strong>
        </p>
      )}
      <p className="small quiet">
        {t(`clock-${term.termijn}`, { date: date(term.start) })} {term.stand === 'opgeschort' && t('clockStill')}
        {term.stand === 'gehaald' && t('clockMet')}
        {term.stand === 'overschreden' && t('clockLate')}{' '}
        {term.opgeschorteDagen > 0 && t('clockStood', { count: term.opgeschorteDagen })}
      </p>
      {term.regels.length > 0 && (
        <>
          <button
            type="button"
            className="mun-more"
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            {open ? ui('hideLines') : t('clockHow')}
          </button>
          <div id={id} hidden={!open}>
            <Lines lines={term.regels} />
          </div>
        </>
      )}
    </>
  );
}

function useFacts(file: CaseFile): Fact[] {
  const t = useCaseText();
  const w = useWords();
  const documentName = useDocumentName();
  const by = file.herkomst.aanvrager === 'werkgever' ? t('byEmployer') : t('byApplication');
  const { dienstverband: job, aangevraagd: asked, doelgroep, loonwaarde, bijlagen } = file;
  const weekly = t('hoursOf', { hours: hours(job.urenPerWeek), full: hours(job.voltijdUren) });
  const belongs = doelgroep?.uitkomst === 'hoort-ertoe' ? t('belongs') : t('notBelongs');
  const percent = asked.loonwaardePercentage;
  return [
    { name: t('received'), value: date(file.ontvangstdatum) },
    ...useOriginFacts(file),
    { name: t('start'), value: date(job.begindatum), source: by },
    { name: t('end'), value: job.einddatum === null ? t('endOpen') : date(job.einddatum), source: by },
    {
      name: t('hours'),
      value: job.wisselendeUren ? `${weekly}, ${t('variable')}` : weekly,
      source: by,
    },
    {
      name: t('asked'),
      value: w(`route-${asked.route}`),
      source:
        percent === null || asked.loonwaardeVastgesteldOp === null
          ? by
          : t('askedPercent', { value: decimals(percent), date: date(asked.loonwaardeVastgesteldOp) }),
    },
    {
      name: t('group'),
      value: doelgroep === null ? w('unknown') : `${belongs}: ${w(`ground-${doelgroep.grond}`)}`,
      source:
        doelgroep === null
          ? t('groupAsked', { ground: w(`ground-${asked.doelgroepgrond}`) })
          : t('establishedOn', { source: w(`source-${doelgroep.bron}`), date: date(doelgroep.op) }),
    },
    {
      name: t('wageValue'),
      value: loonwaarde === null ? w(file.route === 'forfaitair' ? 'none' : 'unknown') : percentOf(w, loonwaarde),
      ...(loonwaarde === null ? {} : { source: t('establishedBy', { date: date(loonwaarde.vastgesteldOp) }) }),
    },
    {
      name: t('documents'),
      value: bijlagen.length === 0 ? t('noDocuments') : bijlagen.map(documentName).join(', '),
      source: by,
    },
  ];
}

const percentOf = (w: ReturnType<typeof useWords>, { percentage }: { percentage: string }): string =>
  w('percent', { value: decimals(percentage) });
