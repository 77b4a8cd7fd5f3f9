import { useParams } from 'react-router';
import { useCorrespondenceText } from '../../correspondence/correspondence.messages.ts';
import { Thread } from '../../correspondence/thread.tsx';
import { ActionLink } from '../../ui/link.tsx';

export function MessageScreen() {
  const t = useCorrespondenceText();
  const { gesprekId = '' } = useParams();
  return (
    <Thread
      side="werkgever"
      id={gesprekId}
      employerOf={(id) => id}
      subject={({ over: { zaakId } }) =>
        zaakId !== null && (
          <div className="actions">
            <ActionLink to={`/werkgever/aanvragen/${zaakId}`}>{t('seeApplication')}</ActionLink>
          </div>
        )
      }
    />
  );
}
