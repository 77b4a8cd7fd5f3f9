import { Button, Heading2, Paragraph } from '@utrecht/component-library-react';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { client } from '../api/client.ts';
import { send } from '../api/request.ts';
import { SESSION, type SignedIn, signInAddress } from '../api/session.ts';
import { useSession } from '../api/use-session.ts';
import { time } from '../format.ts';
import { useFrameText } from './frame.messages.ts';
import { useSignOut } from './sign-out.ts';

const WARN_BEFORE_MS = 120_000;
const LOOK_EVERY_MS = 5_000;
const TELL_EVERY_MS = 60_000;
const SIGNS = ['pointerdown', 'keydown', 'wheel'] as const;

/** Asks in time whether somebody is still there, and keeps the page as it is when the session did end. */
export function SessionEnd() {
  const session = useSession();
  const [last, setLast] = useState<SignedIn | null>(null);
  const isOther = last !== null && session?.aangemeld === true && session.sub !== last.sub;
  if (session?.aangemeld === true && session !== last && !isOther) setLast(session);
  useEffect(() => {
    if (isOther) location.assign('/'); // what is on this page was somebody else's
  }, [isOther]);
  if (isOther) return null;
  if (session?.aangemeld === true) return <StillThere session={session} />;
  return last === null || session === undefined ? null : <Ended last={last} />;
}

/** Another tab makes the session longer too, so the portal is asked before anybody is disturbed. */
function StillThere({ session }: { session: SignedIn }) {
  const t = useFrameText();
  const now = useNow();
  const signOut = useSignOut();
  const extend = useMutation({
    mutationFn: () => send<SignedIn>('/sessie/verlengen', {}),
    onSuccess: (longer) => client.setQueryData(SESSION, longer),
  });
  const endsAt = Math.min(Date.parse(session.verlooptOp), Date.parse(session.uiterlijkTot));
  const near = now.getTime() >= endsAt - WARN_BEFORE_MS;
  useTouched(extend.mutate, !near); // once asked, somebody answers
  useEffect(() => {
    if (near) void client.invalidateQueries({ queryKey: SESSION });
  }, [near]);
  if (!near) return null;
  return (
    <Dialog title={t('stillThere')}>
      <Paragraph>{t('stillThereText', { time: time(new Date(endsAt)) })}</Paragraph>
      <div className="actions">
        <Button appearance="primary-action-button" onClick={() => extend.mutate()}>
          {t('stay')}
        </Button>
        <Button appearance="secondary-action-button" onClick={() => signOut.mutate()}>
          {t('signOut')}
        </Button>
      </div>
    </Dialog>
  );
}

/** In another tab, so that what was typed here stays; this page sees it when it is looked at again. */
function Ended({ last }: { last: SignedIn }) {
  const t = useFrameText();
  return (
    <Dialog title={t('ended')}>
      <Paragraph>{t('endedText')}</Paragraph>
      <div className="actions">
        <a
          className="utrecht-button utrecht-button--primary-action"
          href={signInAddress('/aangemeld', last.demo ? last.sub : undefined)}
          target="_blank"
          rel="noopener"
        >
          {t('signInAgain')}
        </a>
        <Button
          appearance="secondary-action-button"
          onClick={() => void client.invalidateQueries({ queryKey: SESSION })}
        >
          {t('signedInAgain')}
        </Button>
      </div>
    </Dialog>
  );
}

/** Tells that somebody is there, at most once a minute: what a page asks by itself says nothing of that. */
function useTouched(tell: () => void, listening: boolean): void {
  useEffect(() => {
    if (!listening) return undefined;
    let told = 0;
    const touch = (): void => {
      if (Date.now() - told < TELL_EVERY_MS) return;
      told = Date.now();
      tell();
    };
    for (const sign of SIGNS) document.addEventListener(sign, touch, { passive: true });
    return () => {
      for (const sign of SIGNS) document.removeEventListener(sign, touch);
    };
  }, [tell, listening]);
}

function Dialog({ title, children }: { title: string; children: ReactNode }) {
  const node = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { current } = node;
    if (current !== null && !current.open) current.showModal();
    return () => current?.close();
  }, []);
  return (
    <dialog ref={node} className="dialog" aria-labelledby="vraag" onCancel={(event) => event.preventDefault()}>
      <Heading2 id="vraag">{title}</Heading2>
      {children}
    </dialog>
  );
}

function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
