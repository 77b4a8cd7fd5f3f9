import { useQuery } from '@tanstack/react-query';
import { ContactPanel, PromisePanel } from '../../correspondence/contact.tsx';
import { useCorrespondenceText } from '../../correspondence/correspondence.messages.ts';
import { ActionLink } from '../../ui/link.tsx';
import type { Application } from '../answers.ts';
import { municipalityCaseQuery } from '../application/municipality-case.queries.ts';

/** Who of the municipality answers about an application, and the day that was promised. */
export function AnswersHere({ application }: { application: Pick<Application, 'aanvraagId' | 'status'> }) {
  const t = useCorrespondenceText();
  const { aanvraagId, status } = application;
  const { data } = useQuery(municipalityCaseQuery(aanvraagId));
  if (data === undefined) return null;
  return (
    <>
      {status !== 'ingetrokken' && data.belofte !== null && <PromisePanel promise={data.belofte} side="werkgever" />}
      <ContactPanel contact={data.contactpersoon} side="werkgever">
        <div className="actions">
          <ActionLink to={`/werkgever/berichten/nieuw?aanvraag=${aanvraagId}`}>{t('write')}</ActionLink>
        </div>
      </ContactPanel>
    </>
  );
}
