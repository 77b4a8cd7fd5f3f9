import { Button } from '@utrecht/component-library-react';
import { Fragment, type ReactNode, useState } from 'react';
import { useMunicipalityName } from '../../api/municipality-names.ts';
import { date, euro, hours, month } from '../../format.ts';
import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/section.tsx';
import type { ClaimDetail, EmploymentDetail } from '../answers.ts';
import { type Moment, type Sort, sortOf } from './moments.ts';
import { usePersonText } from './person.messages.ts';

interface TimeParts {
  readonly moments: readonly Moment[];
  readonly employment: EmploymentDetail;
  readonly today: string;
  /** How many months of long ago are not shown yet. */
  readonly earlier: number;
  readonly showEarlier: () => void;
}

const FILTERS = [
  ['all', undefined],
  ['money', 'money'],
  ['decisions', 'decision'],
  ['yours', 'you'],
] as const satisfies readonly (readonly [string, Sort | undefined])[];

/** Somebody's subsidy in time, latest first, with today as a line between what was and what is to come. */
export function TimeLine({ moments, employment, today, earlier, showEarlier }: TimeParts) {
  const t = usePersonText();
  const [only, setOnly] = useState<Sort | undefined>(undefined);
  const shown = moments.filter((moment) => only === undefined || sortOf(moment) === only);
  const future = shown.filter(({ on }) => on > today);
  const past = shown.filter(({ on }) => on <= today);
  const oldest = past.findLastIndex(({ kind }) => kind === 'claim');
  const filters = (
    <span className="filters" role="group" aria-label={t('filter')}>
      {FILTERS.map(([key, sort]) => (
        <button key={key} type="button" aria-pressed={only === sort} onClick={() => setOnly(sort)}>
          {t(key)}
        </button>
      ))}
    </span>
  );
  return (
    <Section title={t('time')} aside={filters}>
      <ol className="time">
        {future.map((moment) => (
          <MomentRow key={keyOf(moment)} moment={moment} employment={employment} next />
        ))}
        <li className="time__now">
          <span>{t('today', { date: date(today) })}</span>
        </li>
        {past.map((moment, nth) => (
          <Fragment key={keyOf(moment)}>
            <MomentRow moment={moment} employment={employment} />
            {earlier > 0 && nth === oldest && (
              <li className="time__more">
                <Button appearance="secondary-action-button" onClick={showEarlier}>
                  {t('earlier', { count: earlier })}
                </Button>
              </li>
            )}
          </Fragment>
        ))}
      </ol>
      {shown.length === 0 && <p className="quiet">{t('emptyTime')}</p>}
    </Section>
  );
}

function keyOf(moment: Moment): string {
  if (moment.kind === 'claim') return moment.claim.declaratieId;
  return 'applicationId' in moment ? `${moment.kind} ${moment.applicationId}` : moment.kind;
}

interface RowParts {
  readonly moment: Moment;
  readonly employment: EmploymentDetail;
  readonly next?: boolean;
}

function MomentRow({ moment, employment, next = false }: RowParts) {
  const { what, text, sum, under } = useTold(moment, employment, next);
  return (
    <li className={`is-${sortOf(moment)} ${next ? 'is-next' : ''}`}>
      <span className="time__date">{date(moment.on)}</span>
      <span className="time__dot">
        <i />
      </span>
      <div className="time__body">
        <p className="time__what">{what}</p>
        {text !== undefined && <p className="time__text">{text}</p>}
      </div>
      <p className="time__sum">
        {sum !== undefined && euro(sum)}
        {under !== undefined && <small>{under}</small>}
      </p>
    </li>
  );
}

interface Told {
  readonly what: string;
  readonly text?: ReactNode;
  readonly sum?: number | undefined;
  readonly under?: string;
}

function useTold(moment: Moment, employment: EmploymentDetail, next: boolean): Told {
  const t = usePersonText();
  const municipality = useMunicipalityName();
  switch (moment.kind) {
    case 'employed': {
      const key = employment.wisselendeUren ? 'employedVariable' : 'employedText';
      return { what: t('employed'), text: t(key, { hours: hours(employment.urenPerWeek) }) };
    }
    case 'ends':
      return next ? { what: t('endsFuture'), text: t('endsFutureText') } : { what: t('ended') };
    case 'asked': {
      const where = t('askedText', { municipality: municipality(moment.application.gemeentecode) });
      const see = <Link to={`/werkgever/aanvragen/${moment.applicationId}`}>{t('seeApplication')}</Link>;
      return {
        what: t('asked'),
        text: (
          <>
            {where} {see}
          </>
        ),
      };
    }
    case 'decided': {
      const what = { toegekend: t('granted'), afgewezen: t('refused'), 'buiten-behandeling': t('dropped') };
      const cents = moment.application.besluit?.bedragCenten ?? undefined;
      return {
        what: what[moment.outcome as keyof typeof what],
        sum: cents,
        ...(cents === undefined ? {} : { under: t('perMonth') }),
      };
    }
    case 'claim':
      return claimTold(t, moment.claim, moment.cents);
  }
}

function claimTold(t: ReturnType<typeof usePersonText>, claim: ClaimDetail, cents: number | null): Told {
  const of = { month: month(claim.maand) };
  const sum = cents ?? undefined;
  switch (claim.status) {
    case 'betaald':
      return { what: t('paid', of), sum, under: t('received') };
    case 'opgedragen':
      return { what: t('onItsWay', of), sum, under: t('planned') };
    case 'gestorneerd':
      return { what: t('returned', of), text: t('returnedText'), sum };
    case 'beoordeeld':
      if (claim.uitkomst === 'akkoord') return { what: t('approved', of), sum };
      return { what: t(claim.uitkomst === 'afgekeurd' ? 'notApproved' : 'looking', of), text: claim.redenen.join(' ') };
    case 'ingediend':
      return { what: t('looking', of) };
    case 'te-declareren':
      return { what: t('hoursNeeded', of), text: <Link to="/werkgever/uren">{t('handIn')}</Link> };
  }
}
