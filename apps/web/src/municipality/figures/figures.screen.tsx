import { Button } from '@utrecht/component-library-react';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCommand } from '../../api/command.ts';
import { ask, at, send } from '../../api/request.ts';
import { useSignedIn } from '../../api/use-session.ts';
import { date, decimals } from '../../format.ts';
import { Rich } from '../../text/rich.tsx';
import { Empty, Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Section } from '../../ui/section.tsx';
import type { Parameter } from '../answers.ts';
import { Ask, sentence } from '../asking.tsx';
import { useColleague } from '../people.ts';
import { Standing, Withdraw, Withdrawn } from '../register-row.tsx';
import { Effect } from './effect.tsx';
import { FigureForm } from './figure-form.tsx';
import { useFigureName, useFiguresText } from './figures.messages.ts';

export const figuresQuery = queryOptions({
  queryKey: ['parameters'],
  queryFn: ({ signal }) =>
    ask<{ readonly parameters: readonly Parameter[] }>(at('municipal-review', 'parameters'), signal),
});

/** The figures of the law that came out later: what one does to everybody is shown before it is approved. */
export function FiguresScreen() {
  const t = useFiguresText();
  const figures = useQuery(figuresQuery);
  const [proposing, setProposing] = useState(false);
  const waiting = figures.data?.parameters.filter(({ status }) => status === 'voorgesteld').length ?? 0;
  return (
    <>
      <PageHead
        title={t('title')}
        answer={
          <>
            {t('answer')} {waiting > 0 && <Rich text={t('answerWaits', { count: waiting })} />}
          </>
        }
        side={
          figures.data !== undefined &&
          !proposing && (
            <Button appearance="primary-action-button" onClick={() => setProposing(true)}>
              {t('doPropose')}
            </Button>
          )
        }
      />
      {proposing && <FigureForm close={() => setProposing(false)} />}
      <Loaded query={figures}>
        {({ parameters }) => (
          <Section title={t('list')}>
            {parameters.length === 0 ? (
              <Empty>{t('empty')}</Empty>
            ) : (
              <ol className="mun-steps">
                {parameters.toReversed().map((parameter) => (
                  <li key={parameter.parameterId}>
                    <Figure parameter={parameter} />
                  </li>
                ))}
              </ol>
            )}
          </Section>
        )}
      </Loaded>
    </>
  );
}

function Figure({ parameter }: { parameter: Parameter }) {
  const t = useFiguresText();
  const nameOf = useFigureName();
  const colleague = useColleague();
  const client = useQueryClient();
  const { sub } = useSignedIn();
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState(false);
  const approve = useCommand(
    (body: object, key) =>
      send<Parameter>(at('municipal-review', `parameters/${parameter.parameterId}/_goedkeuren`), body, { key }),
    () => void client.invalidateQueries({ queryKey: figuresQuery.queryKey }),
  );
  const { naam, waarde, vanaf, bron, status, voorgesteldDoor, voorgesteldOp } = parameter;
  const { goedgekeurdDoor, goedgekeurdOp } = parameter;
  const words = { name: nameOf(naam), value: decimals(waarde), date: date(vanaf) };
  const waits = status === 'voorgesteld';
  const may = parameter.acties.includes('goedkeuren');
  return (
    <>
      <div className="mun-steps__row">
        <p className="mun-steps__what">{t('line', words)}</p>
        <Standing status={status} waits={t('waits')} approved={t('approved')} />
      </div>
      <p className="mun-steps__known">
        {t('source', { source: bron })}{' '}
        {sentence(t('by', { name: colleague(voorgesteldDoor), date: date(voorgesteldOp) }))}{' '}
        {goedgekeurdOp !== null && t('approvedBy', { name: colleague(goedgekeurdDoor), date: date(goedgekeurdOp) })}{' '}
        {waits && voorgesteldDoor === sub && t('own')}
      </p>
      <Withdrawn row={parameter} />
      <div className="mun-steps__do">
        <Button appearance="secondary-action-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('hideEffect') : t('doEffect')}
        </Button>
        {may && !asking && (
          <Button appearance="primary-action-button" onClick={() => setAsking(true)}>
            {t('doApprove')}
          </Button>
        )}
      </div>
      {(open || asking) && <Effect parameterId={parameter.parameterId} />}
      <Withdraw row={parameter} path={`parameters/${parameter.parameterId}`} queryKey={figuresQuery.queryKey} />
      {may && asking && (
        <Ask
          question={t('approveAsk', words)}
          text={t('approveText')}
          yes={t('approveYes')}
          busy={approve.isPending}
          error={approve.error}
          onYes={() => approve.mutate({})}
          onNo={() => setAsking(false)}
        />
      )}
    </>
  );
}
