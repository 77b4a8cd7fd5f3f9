import { Button } from '@utrecht/component-library-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { useDemoAccounts } from '../../api/demo-accounts.ts';
import { at, send } from '../../api/request.ts';
import { dutchDate } from '#libs/kernel/clock';
import { date, time } from '../../format.ts';
import { Rich } from '../../text/rich.tsx';
import { State } from '../../ui/badges.tsx';
import { ErrorSummary, SubmitButton } from '../../ui/form.tsx';
import { Grid } from '../../ui/grid.tsx';
import { Empty, Loaded } from '../../ui/loaded.tsx';
import { PageHead, waiting } from '../../ui/page-head.tsx';
import { Pages } from '../../ui/pages.tsx';
import { Section } from '../../ui/section.tsx';
import type { MandatedAct, Mandate } from '../answers.ts';
import { MandateForm } from './mandate-form.tsx';
import { useMandatesText } from './mandates.messages.ts';
import { ACTS_SHOWN, actsQuery, mandatesQuery } from './mandates.queries.ts';

/** Who may act for this employer, for what and until when; and what they did. */
export function MandatesScreen() {
  const t = useMandatesText();
  const mandates = useQuery(mandatesQuery);
  const holding = (mandates.data ?? []).filter(({ status }) => status === 'geldig').length;
  const answer =
    holding === 0 ? t('answerNone') : <Rich text={t('answer', { holding: t('holding', { count: holding }) })} />;
  return (
    <>
      <PageHead
        trail={[[t('start'), '/werkgever']]}
        title={t('title')}
        answer={mandates.data === undefined ? waiting(mandates) : answer}
      />
      <Loaded query={mandates}>
        {(data) => (
          <>
            <Section title={t('list')}>
              {data.length === 0 ? <Empty>{t('none')}</Empty> : <Given mandates={data} />}
            </Section>
            <Acts />
            <MandateForm first={data.length === 0} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Given({ mandates }: { mandates: readonly Mandate[] }) {
  const t = useMandatesText();
  const [stopping, setStopping] = useState<string | null>(null);
  const asked = mandates.find(({ machtigingId }) => machtigingId === stopping);
  return (
    <>
      <Grid
        caption={t('caption')}
        columns={[
          { key: 'who', label: t('who'), lead: true },
          { key: 'may', label: t('may') },
          { key: 'where', label: t('where') },
          { key: 'until', label: t('until') },
          { key: 'state', label: t('state') },
          { key: 'stop', label: t('stop') },
        ]}
        rows={mandates.map((one) => ({
          key: one.machtigingId,
          cells: {
            who: t('office', { number: one.gemachtigde }),
            may: one.taken.map((task) => t(`task-${task}`)).join(', '),
            where: one.vestiging === null ? t('whole') : t('oneBranch', { number: one.vestiging }),
            until: date(one.totEnMet),
            state: <Standing mandate={one} />,
            stop: one.acties.includes('intrekken') ? (
              <Button appearance="secondary-action-button" onClick={() => setStopping(one.machtigingId)}>
                {t('stop')}
                <span className="sr">{t('stopOf', { who: t('office', { number: one.gemachtigde }) })}</span>
              </Button>
            ) : (
              '–'
            ),
          },
        }))}
      />
      {asked !== undefined && <Stop key={asked.machtigingId} mandate={asked} close={() => setStopping(null)} />}
    </>
  );
}

function Standing({ mandate: { status, ingetrokkenOp } }: { mandate: Mandate }) {
  const t = useMandatesText();
  if (status === 'geldig') {
    return (
      <State tone="safe" icon="check">
        {t('geldig')}
      </State>
    );
  }
  return <State>{ingetrokkenOp === null ? t('verlopen') : t('ingetrokken', { date: date(ingetrokkenOp) })}</State>;
}

/** The question has the focus, as on the other pages of the employer. */
const focusOn = (node: HTMLElement | null) => node?.focus();

function Stop({ mandate: { machtigingId, gemachtigde }, close }: { mandate: Mandate; close: () => void }) {
  const t = useMandatesText();
  const stop = useCommand(
    (_: null, key) => send<Mandate>(at('claim-intake', `machtigingen/${machtigingId}/_intrekken`), {}, { key }),
    (answer) => {
      client.setQueryData(mandatesQuery.queryKey, (known = []) =>
        known.map((one) => (one.machtigingId === machtigingId ? answer : one)),
      );
      close();
    },
  );
  const who = t('office', { number: gemachtigde });
  return (
    <div role="group" aria-labelledby="stoppen">
      <h3 id="stoppen" tabIndex={-1} ref={focusOn}>
        {t('stopSure', { who })}
      </h3>
      <p className="quiet">{t('stopText')}</p>
      <ErrorSummary error={stop.error} labels={{}} />
      <div className="actions">
        <SubmitButton busy={stop.isPending} onClick={() => stop.mutate(null)}>
          {t('stopYes')}
        </SubmitButton>
        <Button appearance="secondary-action-button" onClick={close}>
          {t('stopNo')}
        </Button>
      </div>
    </div>
  );
}

function Acts() {
  const t = useMandatesText();
  const [page, setPage] = useState(1);
  const acts = useQuery(actsQuery(page));
  return (
    <Section title={t('acts')}>
      <p className="quiet">{t('actsWhere')}</p>
      <Loaded query={acts}>
        {({ aantalTotaal, handelingen }) =>
          aantalTotaal === 0 ? (
            <p className="quiet">{t('actsNone')}</p>
          ) : (
            <>
              <ol className="acts">
                {handelingen.map((act, nth) => (
                  <Act key={`${nth} ${act.op}`} act={act} />
                ))}
              </ol>
              <Pages page={page} pages={Math.ceil(aantalTotaal / ACTS_SHOWN)} go={setPage} />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}

function Act({ act: { wat, op, door, gemachtigde } }: { act: MandatedAct }) {
  const t = useMandatesText();
  const names = new Map(useDemoAccounts().map(({ account, naam }) => [account, naam]));
  return (
    <li>
      <strong>{t(`act-${wat}`)}</strong>
      <small className="facts__source">
        {date(dutchDate(new Date(op)))}, {time(new Date(op))} ·{' '}
        {t('actBy', { name: names.get(door) ?? door, office: t('office', { number: gemachtigde }) })}
      </small>
    </li>
  );
}
