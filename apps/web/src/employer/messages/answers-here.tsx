import { useQuery } from '@tanstack/react-query';
import { ContactPanel, PromisePanel } from '../../correspondence/contact.tsx';
import { useCorrespondenceText } from '../../correspondence/correspondence.messages.ts';
import { promisedQuery } from '../../correspondence/correspondence.queries.ts';
import { ActionLink } from '../../ui/link.tsx';
import type { Application } from '../answers.ts';

/** Who of the municipality answers about an application, and the day that was promised. */
export function AnswersHere({
  application,
}: {
  application: Pick<Application, 'aanvraagId' | 'gemeentecode' | 'status'>;
}) {
  const t = useCorrespondenceText();
  const { aanvraagId, gemeentecode, status } = application;
  const { data } = useQuery(promisedQuery(aanvraagId, gemeentecode));
  if (data === undefined) return null;
  return (
    <>
      {status !== 'ingetrokken' && <PromisePanel promise={data.belofte} side="werkgever" />}
      <ContactPanel contact={data.contactpersoon} side="werkgever">
        <div className="actions">
          <ActionLink to={`/werkgever/berichten/nieuw?aanvraag=${aanvraagId}`}>{t('write')}</ActionLink>
        </div>
      </ContactPanel>
    </>
  );
}
