import { useSignedIn } from '../../api/use-session.ts';
import { Conversations, useMunicipalityOf } from '../../correspondence/conversations.tsx';
import { NoticeChoice } from '../../correspondence/notices.tsx';

/** What municipalities wrote, and what the employer wrote to them. */
export function MessagesScreen() {
  const { organisatie } = useSignedIn();
  return (
    <Conversations side="werkgever" over={organisatie} otherOf={useMunicipalityOf()}>
      <NoticeChoice />
    </Conversations>
  );
}
