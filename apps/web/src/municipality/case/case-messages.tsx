import { useQuery } from '@tanstack/react-query';
import { useCorrespondenceText } from '../../correspondence/correspondence.messages.ts';
import { conversationsOfCaseQuery } from '../../correspondence/correspondence.queries.ts';
import { useMoment } from '../../correspondence/people.ts';
import { ActionLink, Link } from '../../ui/link.tsx';

/** What was written about a case, and the way to write. */
export function CaseMessages({ caseId }: { caseId: string }) {
  const t = useCorrespondenceText();
  const moment = useMoment();
  const { data } = useQuery(conversationsOfCaseQuery('gemeente', caseId));
  return (
    <>
      {data !== undefined && data.gesprekken.length > 0 && (
        <ul className="cor-list">
          {data.gesprekken.map(({ gesprekId, laatstOp, ongelezen }) => (
            <li key={gesprekId}>
              <Link to={`/gemeente/berichten/${gesprekId}`}>{t('threadOf', { moment: moment(laatstOp) })}</Link>
              {ongelezen > 0 && <strong> {t('stateUnread', { count: ongelezen })}</strong>}
            </li>
          ))}
        </ul>
      )}
      <div className="actions">
        <ActionLink to={`/gemeente/berichten/nieuw?zaak=${caseId}`}>{t('writeEmployer')}</ActionLink>
      </div>
    </>
  );
}
