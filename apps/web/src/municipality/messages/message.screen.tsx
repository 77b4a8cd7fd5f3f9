import { useParams } from 'react-router';
import { useCorrespondenceText } from '../../correspondence/correspondence.messages.ts';
import { Thread } from '../../correspondence/thread.tsx';
import { ActionLink } from '../../ui/link.tsx';
import { useWords } from '../words.messages.ts';

export function MessageScreen() {
  const t = useCorrespondenceText();
  const w = useWords();
  const { gesprekId = '' } = useParams();
  return (
    <Thread
      side="gemeente"
      id={gesprekId}
      employerOf={(number) => `${w('employer')}, ${w('kvk', { number })}`}
      subject={({ over: { zaakId } }) =>
        zaakId !== null && (
          <div className="actions">
            <ActionLink to={`/gemeente/zaken/${zaakId}`}>{t('seeCase')}</ActionLink>
          </div>
        )
      }
    />
  );
}
