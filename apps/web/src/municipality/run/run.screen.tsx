import { Button } from '@utrecht/component-library-react';
import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useParams } from 'react-router';
import { useCommand } from '../../api/command.ts';
import { ask, at, send } from '../../api/request.ts';
import { count, date, euro, month } from '../../format.ts';
import { Rich } from '../../text/rich.tsx';
import { State, type Tone } from '../../ui/badges.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Grid } from '../../ui/grid.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { Link, OutLink } from '../../ui/link.tsx';
import { Empty, Notice } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Pages } from '../../ui/pages.tsx';
import { Panel, Section } from '../../ui/section.tsx';
import type { Run } from '../answers.ts';
import { Ask } from '../asking.tsx';
import { refreshLists } from '../lists.ts';
import { Opened } from '../opened.tsx';
import { short, useRole } from '../people.ts';
import { RunState } from '../standing.tsx';
import { useWords } from '../words.messages.ts';
import { useRunText } from './run.messages.ts';

const LINES_AT_ONCE = 100;

const runQuery = (id: string, pagina: number) =>
  queryOptions({
    queryKey: ['betaalrun', id, pagina],
    queryFn: ({ signal }) =>
      ask<Run>(at('municipal-review', `betaalruns/${id}`, { pagina, aantal: LINES_AT_ONCE }), signal),
  });

/** One payment run: how far it is, what it pays, and for another person the release. */
export function RunScreen() {
  const t = useRunText();
  const { id = '' } = useParams();
  const [page, setPage] = useState(1);
  const run = useQuery({ ...runQuery(id, page), placeholderData: keepPreviousData });
  return (
    <Opened query={run} title={t('thing')} trail={[[t('trail'), '/gemeente/maandbetaling']]}>
      {(data) => <Found run={data} go={setPage} />}
    </Opened>
  );
}

function Found({ run, go }: { run: Run; go: (page: number) => void }) {
  const t = useRunText();
  return (
    <>
      <PageHead
        trail={[[t('trail'), '/gemeente/maandbetaling']]}
        over={t('over', { number: short(run.betaalrunId) })}
        title={t('title', { date: date(run.verzameldOp) })}
        answer={<Answer run={run} />}
        side={<RunState status={run.status} />}
      />
      <Stages run={run} />
      <Deeds run={run} />
      <div className="cols">
        <div>
          {run.nietHerkend > 0 && <Notice tone="warning" title={t('unmatched', { count: run.nietHerkend })} />}
          <Lines run={run} go={go} />
        </div>
        <aside className="section">
          <Panel title={t('totals')}>
            <Facts
              items={[
                { name: t('sum'), value: euro(run.somCenten) },
                { name: t('open'), value: euro(run.openCenten) },
                { name: t('confirmed'), value: euro(run.bevestigdCenten) },
                { name: t('back'), value: euro(run.gestorneerdCenten) },
              ]}
            />
          </Panel>
          {run.bestand !== null && <BankFile run={run} file={run.bestand} />}
        </aside>
      </div>
    </>
  );
}

function Answer({ run }: { run: Run }) {
  const t = useRunText();
  const { status, aantal, somCenten, bevestigdCenten, openCenten, gestorneerdCenten } = run;
  const sums = { sum: euro(somCenten), confirmed: euro(bevestigdCenten), open: euro(openCenten) };
  const back = gestorneerdCenten > 0 && ` ${t('returned', { amount: euro(gestorneerdCenten) })}`;
  switch (status) {
    case 'wordt-verzameld':
      return t('answerCollecting');
    case 'leeg':
      return t('answerEmpty');
    case 'verzameld':
      return <Rich text={t('answerCollected', { count: aantal, sum: euro(somCenten) })} />;
    case 'geannuleerd':
      return t('answerCancelled');
    case 'vrijgegeven':
      return (
        <>
          <Rich text={t('answerReleased', sums)} />
          {back}
        </>
      );
    case 'afgehandeld':
      return (
        <>
          <Rich text={t('answerSettled', sums)} />
          {back}
        </>
      );
  }
}

const STAGE_OF: Readonly<Record<Run['status'], number>> = {
  ...{ 'wordt-verzameld': 0, leeg: 0, geannuleerd: 0, verzameld: 1, vrijgegeven: 3, afgehandeld: 5 },
};

/** How far the run is: five steps, of which one is now. */
function Stages({ run }: { run: Run }) {
  const t = useRunText();
  if (run.status === 'geannuleerd' || run.status === 'leeg') return null;
  const now = STAGE_OF[run.status];
  const released = run.vrijgegevenOp === null ? t('later') : t('by', { date: date(run.vrijgegevenOp) });
  const stages = [
    [t('stageCollected'), t('by', { date: date(run.verzameldOp) })],
    [t('stageReady'), t('linesAside', { count: run.aantal })],
    [t('stageReleased'), released],
    [t('stageBank'), t('until', { date: date(run.uitvoerdatum) })],
    [t('stageDone'), t('ofSum', { confirmed: euro(run.bevestigdCenten), sum: euro(run.somCenten) })],
  ] as const;
  return (
    <ol className="mun-stages">
      {stages.map(([name, detail], nth) => (
        <li
          key={name}
          className={nth < now ? 'is-done' : nth === now ? 'is-now' : 'is-later'}
          {...(nth === now ? { 'aria-current': 'step' } : {})}
        >
          <b>
            {nth < now && <Icon name="check" size={18} />}
            {name}
          </b>
          {detail}
        </li>
      ))}
    </ol>
  );
}

/** What is done with a run; its answer is the run as it is then. */
function useRunDeed(run: Run, deed: 'vrijgeven' | 'annuleren', then: () => void) {
  const client = useQueryClient();
  return useCommand(
    (body: object, key) => send<Run>(at('municipal-review', `betaalruns/${run.betaalrunId}/_${deed}`), body, { key }),
    () => {
      void client.invalidateQueries({ queryKey: ['betaalrun', run.betaalrunId] });
      refreshLists(client, ['betaalruns'], ['beoordelingen']);
      then();
    },
  );
}

/** Release and cancel, each asked once more; for who may not, whose turn it is. */
function Deeds({ run }: { run: Run }) {
  const t = useRunText();
  const [asking, setAsking] = useState<'vrijgeven' | 'annuleren' | null>(null);
  const releasing = useRole('vrijgave');
  const paying = useRole('betaling');
  const release = useRunDeed(run, 'vrijgeven', () => setAsking(null));
  const cancel = useRunDeed(run, 'annuleren', () => setAsking(null));
  const may = (action: string) => run.acties.includes(action);
  const mayRelease = releasing && may('vrijgeven');
  const mayCancel = (releasing || paying) && may('annuleren');
  const [until, sum] = [date(run.uitvoerdatum), euro(run.somCenten)];
  if (run.status !== 'verzameld') return null;
  if (asking === 'vrijgeven') {
    return (
      <Ask
        top
        question={t('releaseAsk', { sum, count: run.aantal })}
        text={t('releaseText', { date: until })}
        yes={t('releaseYes', { sum })}
        busy={release.isPending}
        error={release.error}
        onYes={() => release.mutate({})}
        onNo={() => setAsking(null)}
      />
    );
  }
  if (asking === 'annuleren') {
    return (
      <Ask
        top
        question={t('cancelAsk')}
        text={t('cancelText')}
        yes={t('cancelYes')}
        busy={cancel.isPending}
        error={cancel.error}
        onYes={() => cancel.mutate({})}
        onNo={() => setAsking(null)}
      />
    );
  }
  return (
    <>
      {!mayRelease &&
        (may('vrijgeven') ? (
          <Notice tone="info" title={t('otherRun', { date: until })} />
        ) : (
          <Notice tone="info" title={t('ownRun')} text={t('ownRunText', { date: until })} />
        ))}
      <div className="actions">
        {mayRelease && (
          <Button appearance="primary-action-button" onClick={() => setAsking('vrijgeven')}>
            {t('doRelease')}
          </Button>
        )}
        {mayCancel && (
          <Button appearance="secondary-action-button" onClick={() => setAsking('annuleren')}>
            {t('doCancel')}
          </Button>
        )}
      </div>
    </>
  );
}

function BankFile({ run, file }: { run: Run; file: NonNullable<Run['bestand']> }) {
  const t = useRunText();
  const may = useRole('betaling', 'vrijgave');
  return (
    <Panel title={t('file')}>
      <Facts
        items={[
          { name: t('fileNumber'), value: count(file.aantal) },
          { name: t('fileSum'), value: euro(file.controlesomCenten) },
          { name: t('fileSize'), value: t('bytes', { count: file.bytes }) },
          { name: t('fileHash'), value: <span className="mun-hash">{file.sha256}</span> },
        ]}
      />
      <p className="small quiet">{t('fileHint')}</p>
      {may && (
        <p>
          <OutLink to={at('municipal-review', `betaalruns/${run.betaalrunId}/bestand`)} download>
            {t('download')}
          </OutLink>
        </p>
      )}
    </Panel>
  );
}

const LINE_LOOK: Readonly<Record<Run['regels'][number]['status'], readonly [Tone, IconName?]>> = {
  verzameld: ['warning', 'clock'],
  geannuleerd: ['neutral', 'stop'],
  opgedragen: ['active', 'clock'],
  bevestigd: ['safe', 'check'],
  gestorneerd: ['danger', 'stop'],
};

function Lines({ run, go }: { run: Run & { readonly pagina?: number }; go: (page: number) => void }) {
  const t = useRunText();
  const w = useWords();
  const cellsOf = (line: Run['regels'][number]): Record<string, ReactNode> => {
    const [tone, icon] = LINE_LOOK[line.status];
    return {
      claim: (
        <span>
          <Link to={`/gemeente/maandbetaling/declaraties/${line.declaratieId}`}>
            {month(line.maand)}, {short(line.declaratieId)}
          </Link>
          <small>{w('kvk', { number: line.werkgeverId })}</small>
        </span>
      ),
      payment: (
        <span className="mun-hash">
          {line.eindTotEindId}
          {line.poging > 1 && <small>{t('attempt', { count: line.poging })}</small>}
        </span>
      ),
      state: (
        <span>
          <State tone={tone} {...(icon === undefined ? {} : { icon })}>
            {t(`line-${line.status}`)}
          </State>
          {line.datum !== null && <small>{date(line.datum)}</small>}
          {line.redencode !== null && <small>{t('reason', { code: line.redencode })}</small>}
        </span>
      ),
      amount: euro(line.bedragCenten),
    };
  };
  return (
    <Section title={t('lines')} aside={t('linesAside', { count: run.aantal })}>
      {run.regels.length === 0 ? (
        <Empty>{t('noLines')}</Empty>
      ) : (
        <>
          <Grid
            caption={t('lines')}
            columns={[
              { key: 'claim', label: t('claim'), lead: true },
              { key: 'payment', label: t('payment') },
              { key: 'state', label: t('state') },
              { key: 'amount', label: t('amount'), number: true },
            ]}
            rows={run.regels.map((line) => ({ key: line.eindTotEindId, cells: cellsOf(line) }))}
          />
          <Pages page={run.pagina ?? 1} pages={Math.ceil(run.aantal / LINES_AT_ONCE)} go={go} />
        </>
      )}
    </Section>
  );
}
