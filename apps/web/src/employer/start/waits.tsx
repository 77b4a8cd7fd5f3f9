import { useQuery } from '@tanstack/react-query';
import { useMunicipalityName } from '../../api/municipality-names.ts';
import { useNames } from '../../api/names.ts';
import { date, month } from '../../format.ts';
import { TermClock } from '../../ui/badges.tsx';
import { Link } from '../../ui/link.tsx';
import { Empty, Loaded } from '../../ui/loaded.tsx';
import { Section } from '../../ui/section.tsx';
import type { Claim, ListedApplication } from '../answers.ts';
import { applicationsQuery, claimsQuery } from '../employer.queries.ts';
import { useWords } from '../words.messages.ts';
import { useStartText } from './start.messages.ts';

/** What lies with a municipality: applications that wait for a decision, payments that failed. */
export function Waits() {
  const t = useStartText();
  const applications = useQuery(applicationsQuery({ status: 'ingediend' }));
  const failed = useQuery(claimsQuery({ status: 'gestorneerd' }));
  return (
    <Section title={t('waits')}>
      <Loaded query={applications}>{(asked) => <WaitList applications={asked} failed={failed.data ?? []} />}</Loaded>
    </Section>
  );
}

interface Waiting {
  readonly applications: readonly ListedApplication[];
  readonly failed: readonly Claim[];
}

function WaitList({ applications, failed }: Waiting) {
  const t = useStartText();
  const word = useWords();
  const municipality = useMunicipalityName();
  const refs = [...applications, ...failed].map(({ persoonRef }) => persoonRef);
  const name = useNames(refs, 'wachten-tonen', word('employee'));
  if (refs.length === 0) return <Empty>{t('waitsEmpty')}</Empty>;
  return (
    <ul className="waits">
      {applications.map(({ aanvraagId, persoonRef, gemeentecode, ontvangstdatum, termijn }) => (
        <li key={aanvraagId}>
          <Link to={`/werkgever/aanvragen/${aanvraagId}`}>{t('decision', { name: name(persoonRef) })}</Link>
          <p className="quiet">{word('municipality', { name: municipality(gemeentecode) })}</p>
          {ontvangstdatum !== null && <p className="quiet small">{t('askedOn', { date: date(ontvangstdatum) })}</p>}
          {termijn !== null && <TermClock term={termijn} />}
        </li>
      ))}
      {failed.map(({ declaratieId, dienstverbandId, persoonRef, gemeentecode, maand }) => (
        <li key={declaratieId}>
          <Link to={`/werkgever/mensen/${dienstverbandId}`}>
            {t('repair', { name: name(persoonRef), month: month(maand) })}
          </Link>
          <p className="quiet">{word('municipality', { name: municipality(gemeentecode) })}</p>
          <p className="quiet small">{t('repairWhy')}</p>
        </li>
      ))}
    </ul>
  );
}
