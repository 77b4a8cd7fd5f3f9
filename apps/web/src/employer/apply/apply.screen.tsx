import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Navigate, useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { fullName, type KnownPerson, usePersons } from '../../api/names.ts';
import { asProblem, type Problem } from '../../api/problem.ts';
import { Failed, Loading } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import type { Application, EmploymentDetail } from '../answers.ts';
import { draftQuery, employmentQuery, keepApplication } from '../employer.queries.ts';
import { useApplyText } from './apply.messages.ts';
import { AttachmentsStep } from './attachments-step.tsx';
import { CheckStep } from './check-step.tsx';
import { jobFields, personFields, routeFields, type Step, STEPS } from './draft.ts';
import { estimatedIn, withEstimatedJob, withEstimatedRoute } from './estimated.ts';
import { JobStep } from './job-step.tsx';
import { PersonStep } from './person-step.tsx';
import { RouteStep } from './route-step.tsx';
import { StepList } from './step-list.tsx';

/** An application in steps, in any order, kept by the service at every step. */
export function ApplyScreen() {
  const { aanvraagId = '', stap = '' } = useParams();
  const [params] = useSearchParams();
  const draft = useQuery(draftQuery(aanvraagId));
  const application = draft.data ?? undefined;
  const employmentId = application?.dienstverbandId ?? params.get('dienstverband') ?? null;
  const employment = useQuery({ ...employmentQuery(employmentId ?? ''), enabled: employmentId !== null });
  const ref = employment.data?.persoonRef ?? null;
  const persons = usePersons([ref], 'aanvraag-invullen');
  const person = ref === null ? undefined : persons.data?.get(ref);
  const step = STEPS.find((one) => one === stap);

  if (step === undefined) return <Navigate replace to={`/werkgever/aanvragen/${aanvraagId}`} />;
  const failed = draft.error ?? employment.error ?? persons.error;
  const waiting =
    draft.data === undefined ||
    (employmentId !== null && employment.data === undefined) ||
    (ref !== null && persons.data === undefined);
  if (waiting) return failed === null ? <Unready /> : <Unready problem={asProblem(failed)} />;
  if (application !== undefined && application.status !== 'concept') {
    return <Navigate replace to={`/werkgever/aanvragen/${aanvraagId}`} />;
  }
  // Another employment is another form: what was typed for somebody else is of no use.
  return (
    <Apply
      key={employmentId ?? 'nobody'}
      id={aanvraagId}
      step={step}
      application={application}
      employment={employment.data}
      person={person}
    />
  );
}

function Unready({ problem }: { problem?: Problem }) {
  const t = useApplyText();
  return (
    <>
      <PageHead title={t('title')} />
      {problem === undefined ? <Loading rows={8} /> : <Failed problem={problem} />}
    </>
  );
}

interface ApplyParts {
  readonly id: string;
  readonly step: Step;
  readonly application: Application | undefined;
  readonly employment: EmploymentDetail | undefined;
  readonly person: KnownPerson | undefined;
}

/** Holds what is typed while somebody goes from step to step. */
function Apply({ id, step, application, employment, person: known }: ApplyParts) {
  const t = useApplyText();
  const navigate = useNavigate();
  const [person, setPerson] = useState(() => personFields(known));
  const { state } = useLocation() as { readonly state: unknown };
  const estimated = estimatedIn(state);
  const [job, setJob] = useState(() =>
    employment ? jobFields(employment) : withEstimatedJob(jobFields(undefined), estimated),
  );
  const [fields, setFields] = useState(() =>
    application ? routeFields(application) : withEstimatedRoute(routeFields(undefined), estimated),
  );
  const [faults, setFaults] = useState(0);
  const employmentId = employment?.dienstverbandId;

  const go = (to: Step, other: string | undefined = employmentId) => {
    const query = other === undefined || application !== undefined ? '' : `?dienstverband=${other}`;
    setFaults(0);
    void navigate(`/werkgever/aanvragen/${id}/${to}${query}`, { state });
  };

  const title = known === undefined ? t('title') : t('titleFor', { name: fullName(known) });
  const done: Readonly<Record<Step, boolean>> = {
    medewerker: employment !== undefined,
    baan: employment !== undefined,
    route: application !== undefined,
    bijlagen: (application?.bijlagen.length ?? 0) > 0,
    nakijken: false,
  };
  const common = { go, onFaults: setFaults };
  return (
    <>
      <PageHead
        trail={[
          [t('start'), '/werkgever'],
          [t('applications'), '/werkgever/aanvragen'],
        ]}
        over={t('step', { step: STEPS.indexOf(step) + 1, name: t(step) })}
        title={title}
        {...(faults > 0 ? { tab: t('faults', { count: faults, title }) } : {})}
      />
      <div className="cols">
        <div>
          {step === 'medewerker' && (
            <PersonStep {...common} known={known} employment={employment} value={person} onChange={setPerson} />
          )}
          {step === 'baan' && (
            <JobStep {...common} employment={employment} person={person} value={job} onChange={setJob} />
          )}
          {step === 'route' && (
            <RouteStep
              {...common}
              id={id}
              employmentId={employmentId}
              application={application}
              value={fields}
              onChange={setFields}
              keep={keepApplication}
            />
          )}
          {step === 'bijlagen' && (
            <AttachmentsStep
              {...common}
              id={id}
              application={application}
              employmentId={employmentId}
              fields={fields}
              keep={keepApplication}
            />
          )}
          {step === 'nakijken' && (
            <CheckStep
              {...common}
              id={id}
              application={application}
              employment={employment}
              person={known}
              keep={keepApplication}
            />
          )}
        </div>
        <aside>
          <StepList step={step} done={done} go={go} />
        </aside>
      </div>
    </>
  );
}
