import { SkipLink } from '@utrecht/component-library-react';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { Link as RouterLink, NavLink, Outlet, useLocation } from 'react-router';
import { dutchDate } from '#libs/kernel/clock';
import { connectedUntil, useOnline } from '../api/online.ts';
import { type Session, signInAddress } from '../api/session.ts';
import { useSession } from '../api/use-session.ts';
import { date, time } from '../format.ts';
import { type Language, language, speak } from '../text/language.ts';
import { Icon, Mark } from '../ui/icon.tsx';
import { useFrameText } from './frame.messages.ts';
import { SessionEnd } from './session-end.tsx';
import { useSignOut } from './sign-out.ts';
import { nextTheme } from './theme.ts';
import { WORKSPACES, workspaceAt } from './workspaces.ts';

/** What is around every page: skip link, header with menu, footer; and what may befall a session. */
export function Shell() {
  const t = useFrameText();
  const session = useSession();
  return (
    <div className="frame">
      <SkipLink href="#inhoud">{t('skip')}</SkipLink>
      <Offline />
      <Header session={session} />
      <main id="inhoud" className="page" tabIndex={-1}>
        <Outlet />
      </main>
      <Printed />
      <Footer demo={session?.demo === true} />
      <SessionEnd />
    </div>
  );
}

/** On paper only: for whom this is, and what it was when it was printed. */
function Printed() {
  const t = useFrameText();
  const session = useSession();
  const [now, setNow] = useState(new Date());
  useEffect(() => {
    const print = (): void => flushSync(() => setNow(new Date()));
    addEventListener('beforeprint', print);
    return () => removeEventListener('beforeprint', print);
  }, []);
  const moment = { date: date(dutchDate(now)), time: time(now) };
  const organisation = session?.aangemeld === true ? session.organisatie : '';
  return <p className="printed">{t('printed', { organisation, ...moment })}</p>;
}

function Offline() {
  const t = useFrameText();
  const online = useOnline();
  return (
    <div role="status">{!online && <p className="offline">{t('offline', { time: time(connectedUntil()) })}</p>}</div>
  );
}

function Header({ session }: { session: Session | undefined }) {
  const t = useFrameText();
  const { pathname } = useLocation();
  const [openAt, setOpenAt] = useState<string | null>(null);
  const open = openAt === pathname; // another page closes it
  const workspace = workspaceAt(pathname);
  const isEmpty = workspace === undefined && (session === undefined || (session.demo && !session.aangemeld));
  return (
    <header className="top">
      <div className="top__in">
        <RouterLink className="top__brand" to="/">
          <Mark />
          <span>Loonbrug</span>
          {session?.demo === true && <span className="top__demo">{t('demo')}</span>}
        </RouterLink>
        <button
          type="button"
          hidden={isEmpty}
          className="top__menu"
          aria-expanded={open}
          aria-controls="hoofdmenu"
          onClick={() => setOpenAt(open ? null : pathname)}
        >
          <Icon name="menu" /> {t('menu')}
        </button>
        <nav
          id="hoofdmenu"
          hidden={isEmpty}
          className={open ? 'top__nav is-open' : 'top__nav'}
          aria-label={t('mainMenu')}
        >
          {workspace === undefined ? <span /> : <Menu key={workspace.path} useMenu={workspace.useMenu} />}
          <Who session={session} />
        </nav>
      </div>
    </header>
  );
}

function Menu({ useMenu }: { useMenu: (typeof WORKSPACES)[number]['useMenu'] }) {
  const items = useMenu();
  return (
    <ul>
      {items.map(({ to, label, end = false }) => (
        <li key={to}>
          <NavLink to={to} end={end}>
            {label}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}

function Who({ session }: { session: Session | undefined }) {
  const t = useFrameText();
  const { pathname } = useLocation();
  const signOut = useSignOut();
  if (session === undefined) return null;
  if (!session.aangemeld) {
    const to = pathname === '/' ? '/' : pathname;
    return session.demo ? null : (
      <p className="top__who">
        <a href={signInAddress(to)}>{t('signIn')}</a>
      </p>
    );
  }
  const others = WORKSPACES.filter(
    ({ name, path }) => session.werkruimten.includes(name) && !pathname.startsWith(path),
  );
  return (
    <div className="top__who">
      <p className="top__org">
        {session.gemachtigde === undefined ? session.organisatie : t('onBehalf', { organisation: session.organisatie })}
      </p>
      <p className="top__out">
        <span>{session.naam}</span>
        {others.map(({ name, path }) => (
          <RouterLink key={name} to={path}>
            {t(name)}
          </RouterLink>
        ))}
        <button type="button" onClick={() => signOut.mutate()}>
          {t('signOut')}
        </button>
      </p>
    </div>
  );
}

const OTHER: Readonly<Record<Language, readonly [Language, string]>> = {
  nl: ['en', 'English'],
  en: ['nl', 'Nederlands'],
};

const ABOUT = [
  ['/hulp', 'help'],
  ['/toegankelijkheid', 'accessibility'],
  ['/privacy', 'privacy'],
] as const;

function Footer({ demo }: { demo: boolean }) {
  const t = useFrameText();
  const [other, itsName] = OTHER[language()];
  return (
    <footer className="foot">
      <div className="foot__in">
        <p>{demo ? t('fictive') : t('open')}</p>
        <ul>
          {ABOUT.map(([path, name]) => (
            <li key={path}>
              <RouterLink to={path}>{t(name)}</RouterLink>
            </li>
          ))}
          <li>
            <RouterLink to="/storingen">{t('outages')}</RouterLink>
          </li>
          <li>
            <button type="button" lang={other} onClick={() => speak(other)}>
              {itsName}
            </button>
          </li>
          {demo && (
            <li>
              <button type="button" onClick={nextTheme}>
                {t('theme')}
              </button>
            </li>
          )}
        </ul>
      </div>
    </footer>
  );
}
