import { Button } from '@utrecht/component-library-react';
import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useParams } from 'react-router';
import { daysBetween } from '#libs/kernel/dates';
import { useCommand } from '../../api/command.ts';
import { useMunicipalityName } from '../../api/municipality-names.ts';
import { useNames } from '../../api/names.ts';
import { at, send } from '../../api/request.ts';
import { date, decimals, euro } from '../../format.ts';
import { Rich } from '../../text/rich.tsx';
import { State, TermClock, Turn } from '../../ui/badges.tsx';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { CheckField, ErrorSummary, faultsOf, SubmitButton } from '../../ui/form.tsx';
import { ActionLink, Link } from '../../ui/link.tsx';
import { Loaded, Notice } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Panel, Section } from '../../ui/section.tsx';
import type { Application } from '../answers.ts';
import { ATTACHMENTS, useAttachmentName } from '../attachments.messages.ts';
import { applicationQuery, employmentQuery, keepApplication } from '../employer.queries.ts';
import { CameIn } from '../entry-note.tsx';
import { OwnLetters } from '../letters/own-letters.tsx';
import { MeasurementsOf } from '../measurement/measurements-of.tsx';
import { AnswersHere } from '../messages/answers-here.tsx';
import { SubsidyState } from '../standing.tsx';
import { useToday } from '../today.ts';
import { useWords } from '../words.messages.ts';
import { useApplicationText } from './application.messages.ts';
import { MunicipalityCaseParts } from './municipality-case.tsx';

/** One application: where it stands, what was asked, and what can still be done. */
export function ApplicationScreen() {
  const t = useApplicationText();
  const word = useWords();
  const municipality = useMunicipalityName();
  const { aanvraagId = '' } = useParams();
  const application = useQuery(applicationQuery(aanvraagId));
  const employment = useQuery({
    ...employmentQuery(application.data?.dienstverbandId ?? ''),
    enabled: application.data !== undefined,
  });
  const ref = application.data?.persoonRef ?? employment.data?.persoonRef ?? null;
  const name = useNames([ref], 'aanvraag-tonen', employment.data?.personeelsnummer ?? word('employee'))(ref);
  const { data } = application;
  const place = municipality(data?.gemeentecode ?? '');
  return (
    <>
      <PageHead
        trail={[
          [t('start'), '/werkgever'],
          [t('applications'), '/werkgever/aanvragen'],
        ]}
        title={t('title', { name })}
        {...(data === undefined
          ? {}
          : {
              over: t('over', { municipality: place, number: aanvraagId.slice(0, 8).toUpperCase() }),
              answer: <Rich text={answerOf(t, data, place)} />,
            })}
        {...(data?.acties.includes('indienen')
          ? {
              side: (
                <ActionLink to={`/werkgever/aanvragen/${aanvraagId}/nakijken`} main>
                  {t('go')}
                </ActionLink>
              ),
            }
          : {})}
      />
      <Loaded query={application} rows={6}>
        {(application) => <Known application={application} name={name} place={place} />}
      </Loaded>
    </>
  );
}

function answerOf(t: ReturnType<typeof useApplicationText>, application: Application, municipality: string): string {
  const { status, besluit, ontvangstdatum, aanvulling, invoer } = application;
  const on = { municipality, date: date(besluit?.besluitdatum ?? ontvangstdatum ?? '2000-01-01') };
  switch (status) {
    case 'concept':
      return t('answerDraft');
    case 'ingediend':
      if (aanvulling !== null) return t('answerAsked', on);
      return t(invoer !== null && invoer.aanvrager !== 'werkgever' ? 'answerOfOther' : 'answerSubmitted', on);
    case 'ingetrokken':
      return t(invoer?.aanvrager === 'werknemer' ? 'answerWithdrawnByEmployee' : 'answerWithdrawn');
    case 'toegekend':
      return besluit?.bedragCenten == null
        ? t('answerGranted', on)
        : t('answerGrantedAmount', { ...on, amount: euro(besluit.bedragCenten) });
    case 'afgewezen':
      return t('answerRefused', on);
    case 'buiten-behandeling':
      return t('answerDropped', on);
    case 'doorgezonden':
      return t('answerForwarded', on);
  }
}

function Known({ application, name, place }: { application: Application; name: string; place: string }) {
  const t = useApplicationText();
  const word = useWords();
  const { status, termijn, acties, aanvulling, invoer } = application;
  const own = invoer === null || invoer.aanvrager === 'werkgever';
  return (
    <div className="cols">
      <div>
        <CameIn application={application} />
        {aanvulling !== null && <AskedForMore asked={aanvulling} />}
        {status === 'ingediend' && aanvulling === null && (
          <Turn
            who={word('municipality', { name: place })}
            what={own ? t('turn') : t('turnOther')}
            clock={termijn !== null && <TermClock term={termijn} />}
          />
        )}
        {status !== 'concept' && <MeasurementsOf aanvraagId={application.aanvraagId} />}
        <Section title={own ? t('said') : t('saidOther')}>
          <Facts items={useFacts(application, name, place)} />
          {status !== 'concept' && (
            <p className="small">
              <Link to={`/werkgever/aanvragen/${application.aanvraagId}/kopie`}>{t('copy')}</Link>
            </p>
          )}
        </Section>
      </div>
      <aside>
        {status !== 'concept' && <AnswersHere application={application} />}
        {status !== 'concept' && <MunicipalityCaseParts aanvraagId={application.aanvraagId} />}
        {acties.includes('aanvullen') && <Supplement application={application} />}
        {acties.includes('intrekken') && <Withdraw application={application} name={name} />}
        {status !== 'concept' && <OwnLetters applicationId={application.aanvraagId} />}
      </aside>
    </div>
  );
}

/** What the municipality asks, until when, and what happens else. */
function AskedForMore({ asked: { gevraagd, uiterlijk } }: { asked: NonNullable<Application['aanvulling']> }) {
  const t = useApplicationText();
  const attachment = useAttachmentName();
  const dagenOver = daysBetween(useToday(), uiterlijk);
  const term = { stand: dagenOver < 0 ? 'overschreden' : 'loopt', uiterlijk, dagenOver };
  return (
    <>
      <Turn who={t('you')} what={t('turnSupplement')} clock={<TermClock term={term} />} />
      <ul className="bullets">
        {gevraagd.map((kind) => (
          <li key={kind}>{attachment(kind)}</li>
        ))}
      </ul>
      <p className="small quiet">{t('elseDropped')}</p>
    </>
  );
}

function useFacts(application: Application, name: string, place: string): Fact[] {
  const t = useApplicationText();
  const word = useWords();
  const attachment = useAttachmentName();
  const { route, doelgroepgrond, loonwaardePercentage, loonwaardeVastgesteldOp, bijlagen, begindatum, besluit } =
    application;
  const measured =
    loonwaardePercentage === null
      ? []
      : [
          {
            name: t('wageValue'),
            value: t('wageValuePercent', { percent: decimals(loonwaardePercentage) }),
            ...(loonwaardeVastgesteldOp === null
              ? {}
              : { source: t('measuredOn', { date: date(loonwaardeVastgesteldOp) }) }),
          },
        ];
  return [
    {
      name: t('state'),
      value:
        application.aanvulling === null ? (
          <SubsidyState standing={application.status} />
        ) : (
          <State tone="warning" icon="clock">
            {t('stateAsked')}
          </State>
        ),
    },
    { name: t('person'), value: <Link to={`/werkgever/mensen/${application.dienstverbandId}`}>{name}</Link> },
    ...(begindatum === null ? [] : [{ name: t('begins'), value: date(begindatum) }]),
    { name: t('payer'), value: place },
    { name: t('route'), value: word(`route-${route}`) },
    { name: t('ground'), value: word(`grond-${doelgroepgrond as 'praktijkroute'}`) },
    ...measured,
    { name: t('attachments'), value: bijlagen.length === 0 ? t('none') : bijlagen.map(attachment).join(', ') },
    ...(besluit === null || besluit.gronden.length === 0
      ? []
      : [{ name: t('grounds'), value: besluit.gronden.map((ground) => ground.replaceAll('-', ' ')).join(', ') }]),
  ];
}

function Supplement({ application: { aanvraagId } }: { application: Application }) {
  const t = useApplicationText();
  const attachment = useAttachmentName();
  const [kinds, setKinds] = useState<readonly string[]>([]);
  const supplement = useCommand(
    (bijlagen: readonly string[], key) =>
      send<Application>(at('claim-intake', `aanvragen/${aanvraagId}/_aanvullen`), { bijlagen }, { key }),
    (answer) => {
      keepApplication(answer);
      setKinds([]);
    },
  );
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    supplement.mutate(kinds);
  };
  return (
    <Panel title={t('supplement')}>
      <p className="small">{t('supplementText')}</p>
      {supplement.isSuccess && <Notice tone="ok" title={t('supplemented')} />}
      <form noValidate onSubmit={submit}>
        <ErrorSummary error={supplement.error} labels={{ bijlagen: t('kinds') }} />
        <CheckField
          name="bijlagen"
          label={t('kinds')}
          fault={faultsOf(supplement.error).bijlagen}
          values={kinds}
          onChange={setKinds}
          choices={ATTACHMENTS.map((value) => ({ value, label: attachment(value) }))}
        />
        <SubmitButton busy={supplement.isPending} second>
          {t('sendSupplement')}
        </SubmitButton>
      </form>
    </Panel>
  );
}

/** The question takes the place of the button that was pressed, and its focus. */
const focusOn = (node: HTMLElement | null) => node?.focus();

function Withdraw({ application: { aanvraagId }, name }: { application: Application; name: string }) {
  const t = useApplicationText();
  const [asked, setAsked] = useState(false);
  const withdraw = useCommand(
    (_: null, key) => send<Application>(at('claim-intake', `aanvragen/${aanvraagId}/_intrekken`), {}, { key }),
    keepApplication,
  );
  return (
    <Panel title={t('withdraw')}>
      <p className="small">{t('withdrawText')}</p>
      <ErrorSummary error={withdraw.error} labels={{}} />
      {asked ? (
        <div role="group" aria-labelledby="zeker">
          <p id="zeker" tabIndex={-1} ref={focusOn}>
            <strong>{t('withdrawSure', { name })}</strong>
          </p>
          <div className="actions">
            <SubmitButton busy={withdraw.isPending} onClick={() => withdraw.mutate(null)}>
              {t('withdrawYes')}
            </SubmitButton>
            <Button appearance="secondary-action-button" onClick={() => setAsked(false)}>
              {t('withdrawNo')}
            </Button>
          </div>
        </div>
      ) : (
        <div className="actions">
          <Button appearance="secondary-action-button" onClick={() => setAsked(true)}>
            {t('withdraw')}
          </Button>
        </div>
      )}
    </Panel>
  );
}
