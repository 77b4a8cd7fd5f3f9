import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '../../api/command.ts';
import { useMunicipalityName } from '../../api/municipality-names.ts';
import { fullName, type KnownPerson } from '../../api/names.ts';
import { at, send } from '../../api/request.ts';
import { date, decimals, hours } from '../../format.ts';
import { Amount, type CalculationLine } from '../../ui/amount.tsx';
import { TermClock } from '../../ui/badges.tsx';
import { Facts } from '../../ui/facts.tsx';
import { ErrorSummary, SubmitButton } from '../../ui/form.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Section } from '../../ui/section.tsx';
import type { Application, EmploymentDetail } from '../answers.ts';
import { useAttachmentName } from '../attachments.messages.ts';
import { applyByQuery } from '../employer.queries.ts';
import { useToday } from '../today.ts';
import { useWords } from '../words.messages.ts';
import { useApplyText } from './apply.messages.ts';
import type { Step } from './draft.ts';
import { NeedsOther } from './needs-other.tsx';

interface StepParts {
  readonly id: string;
  readonly application: Application | undefined;
  readonly employment: EmploymentDetail | undefined;
  readonly person: KnownPerson | undefined;
  readonly go: (to: Step) => void;
  readonly keep: (answer: Application) => void;
}

/** Every answer once more, what it brings in, and then the one button that sends it. */
export function CheckStep({ application, employment, person, ...rest }: StepParts) {
  if (employment === undefined || person === undefined) return <NeedsOther to="medewerker" go={rest.go} />;
  if (application === undefined) return <NeedsOther to="route" go={rest.go} />;
  return <Check {...rest} application={application} employment={employment} person={person} />;
}

interface Ready {
  readonly id: string;
  readonly application: Application;
  readonly employment: EmploymentDetail;
  readonly person: KnownPerson;
  readonly go: (to: Step) => void;
  readonly keep: (answer: Application) => void;
}

function Check({ id, application, employment, person, go, keep }: Ready) {
  const t = useApplyText();
  const navigate = useNavigate();
  const municipality = useMunicipalityName();
  const submit = useCommand(
    (_: null, key) => send<Application>(at('claim-intake', `aanvragen/${id}/_indienen`), {}, { key }),
    (answer) => {
      keep(answer);
      void navigate(`/werkgever/aanvragen/${id}`);
    },
  );
  const term = useQuery(applyByQuery([employment.begindatum], useToday())).data?.[0];
  return (
    <>
      <ErrorSummary error={submit.error} labels={{}} />
      <Answers application={application} employment={employment} person={person} go={go} />
      <Section title={t('money')}>
        <Money application={application} employment={employment} person={person} />
      </Section>
      <Section title={t('term')} aside={term && <TermClock term={term} />}>
        <p className="quiet">{t('termText')}</p>
      </Section>
      <div className="actions">
        <SubmitButton busy={submit.isPending} onClick={() => submit.mutate(null)}>
          {t('submit', { municipality: municipality(application.gemeentecode) })}
        </SubmitButton>
      </div>
    </>
  );
}

function Answers({ application, employment, person, go }: Omit<Ready, 'id' | 'keep'>) {
  const t = useApplyText();
  const word = useWords();
  const municipality = useMunicipalityName();
  const attachment = useAttachmentName();
  const { route, doelgroepgrond, loonwaardePercentage, bijlagen, gemeentecode } = application;
  const until = employment.einddatum === null ? t('jobOpen') : t('jobUntil', { date: date(employment.einddatum) });
  const change = (step: Step, what: string): ReactNode => (
    <button type="button" className="link-button" onClick={() => go(step)}>
      {t('change')}
      <span className="sr"> {what}</span>
    </button>
  );
  const job = t('jobText', { hours: hours(employment.urenPerWeek), date: date(employment.begindatum) });
  const measured =
    loonwaardePercentage === null ? '' : `, ${t('wageValueText', { percent: decimals(loonwaardePercentage) })}`;
  return (
    <Facts
      items={[
        { name: t('checkPerson'), value: fullName(person), source: change('medewerker', t('checkPerson')) },
        { name: t('checkJob'), value: `${job}, ${until}`, source: change('baan', t('checkJob')) },
        {
          name: t('checkRoute'),
          value: `${municipality(gemeentecode)}. ${word(`route-${route}`)}${measured}. ${word(`grond-${doelgroepgrond as 'praktijkroute'}`)}.`,
          source: change('route', t('checkRoute')),
        },
        {
          name: t('bijlagen'),
          value: bijlagen.length === 0 ? t('none') : bijlagen.map(attachment).join(', '),
          source: change('bijlagen', t('bijlagen')),
        },
      ]}
    />
  );
}

interface Reckoned {
  readonly bedragCenten: number;
  readonly regels: readonly CalculationLine[];
}

/** What a full month would come to, as the service works it out; it keeps nothing of what it is asked. */
function Money({ application, employment, person }: Pick<Ready, 'application' | 'employment' | 'person'>) {
  const t = useApplyText();
  const known = application.route === 'forfaitair' || application.loonwaardePercentage !== null;
  const question = {
    maand: employment.begindatum.slice(0, 7),
    geboortedatum: person.geboortedatum,
    urenPerWeek: employment.urenPerWeek,
    voltijdUren: employment.voltijdUren,
    route: application.route,
    ...(application.loonwaardePercentage === null ? {} : { loonwaardePercentage: application.loonwaardePercentage }),
  };
  const reckoned = useQuery({
    queryKey: ['berekening', question],
    queryFn: () => send<Reckoned>(at('municipal-review', 'berekeningen'), question),
    enabled: known,
  });
  if (!known) return <p className="quiet">{t('moneyUnknown')}</p>;
  return (
    <Loaded query={reckoned} rows={2}>
      {({ bedragCenten, regels }) => (
        <>
          <Amount cents={bedragCenten} per={t('per')} lines={regels} />
          <p className="small quiet">{t('moneyText')}</p>
        </>
      )}
    </Loaded>
  );
}
