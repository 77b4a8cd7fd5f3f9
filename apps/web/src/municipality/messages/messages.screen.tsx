import { useSignedIn } from '../../api/use-session.ts';
import { Conversations } from '../../correspondence/conversations.tsx';
import { useWords } from '../words.messages.ts';

/** What employers wrote, and what the municipality wrote to them. */
export function MessagesScreen() {
  const w = useWords();
  const { organisatie } = useSignedIn();
  return (
    <Conversations
      side="gemeente"
      over={organisatie}
      otherOf={({ werkgeverId }) => `${w('employer')}, ${w('kvk', { number: werkgeverId })}`}
    />
  );
}
