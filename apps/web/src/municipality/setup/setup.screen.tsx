import { Button } from '@utrecht/component-library-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSignedIn } from '../../api/use-session.ts';
import { Rich } from '../../text/rich.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { LetterTextsSection } from '../letters/letter-texts.tsx';
import { useRole } from '../people.ts';
import { ContactPersons } from './contacts.tsx';
import { PayerAccount } from './payer-account.tsx';
import { ProfileSections } from './profile.tsx';
import { useSetupText } from './setup.messages.ts';
import { profileQuery } from './setup.queries.ts';
import '../municipality.css';

/** How the municipality does it: its choices and rules, and the account that it pays from. */
export function SetupScreen() {
  const t = useSetupText();
  const { organisatie } = useSignedIn();
  const reads = useRole('behandelaar', 'beslisser', 'controller');
  const proposes = useRole('behandelaar', 'beslisser');
  const pays = useRole('betaling', 'vrijgave');
  const [proposing, setProposing] = useState(false);
  const profile = useQuery({ ...profileQuery, enabled: reads });
  const waiting = profile.data?.voorstellen.filter(({ status }) => status === 'voorgesteld').length ?? 0;
  return (
    <>
      <PageHead
        over={organisatie}
        title={t('title')}
        answer={
          <>
            {t('answer')} {waiting > 0 && <Rich text={t('answerWaits', { count: waiting })} />}
          </>
        }
        side={
          proposes &&
          !proposing && (
            <Button appearance="primary-action-button" onClick={() => setProposing(true)}>
              {t('doPropose')}
            </Button>
          )
        }
      />
      {reads && <ProfileSections query={profile} proposing={proposing} close={() => setProposing(false)} />}
      {proposes && <LetterTextsSection />}
      {pays && <PayerAccount />}
      {proposes && <ContactPersons />}
    </>
  );
}
