import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import type { WorkspaceName } from '../api/session.ts';
import { asProblem } from '../api/problem.ts';
import { sessionQuery } from '../api/use-session.ts';
import { ActionLink } from '../ui/link.tsx';
import { Failed, Loading } from '../ui/loaded.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { useFrameText } from './frame.messages.ts';
import { SignInLinks } from './sign-in-links.tsx';

/** Lets through who is signed in for a workspace, and says to others what they can do. */
export function Guard({ workspace }: { workspace: WorkspaceName }) {
  const t = useFrameText();
  const { data: session, error, refetch } = useQuery(sessionQuery);
  const { pathname, search } = useLocation();
  const [seen, setSeen] = useState(false);
  if (!seen && session?.aangemeld === true) setSeen(true);
  if (session === undefined) {
    return error === null ? <Loading rows={6} /> : <Failed problem={asProblem(error)} again={() => void refetch()} />;
  }
  if (!session.aangemeld) {
    // Who was here keeps the page, with the question to sign in over it.
    if (seen) return <Outlet />;
    const choose = (
      <ActionLink to="/" main>
        {t('needChoose')}
      </ActionLink>
    );
    const signIn = <SignInLinks session={session} to={pathname + search} />;
    return <PageHead title={t('needTitle')} answer={t('needText')} side={session.demo ? choose : signIn} />;
  }
  if (!session.werkruimten.includes(workspace)) {
    const who = { name: session.naam, organisation: session.organisatie };
    return (
      <PageHead
        title={t('noRightTitle')}
        answer={t('noRightText', who)}
        side={<ActionLink to="/">{t('otherRole')}</ActionLink>}
      />
    );
  }
  return <Outlet />;
}
