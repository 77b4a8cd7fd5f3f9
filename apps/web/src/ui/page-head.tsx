import { Heading1, Paragraph } from '@utrecht/component-library-react';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { Link as RouterLink, useLocation } from 'react-router';
import { useUiText } from './ui.messages.ts';

interface Head {
  /** Where this page is, from the start of the workspace: name and address. */
  readonly trail?: readonly (readonly [name: string, to: string])[];
  /** Small, above the title: for whom, when. */
  readonly over?: ReactNode;
  readonly title: string;
  /** In the browser's tab, when it differs: "3 fouten: …". */
  readonly tab?: string;
  /** The answer to what somebody came for, in one or two sentences. */
  readonly answer?: ReactNode;
  /** What can be done here: the main thing first. */
  readonly side?: ReactNode;
}

let shownBefore: string | undefined;
let lostAt: string | undefined;

/** Where you are, for whom, and the answer. After a change of page it has the focus. */
export function PageHead({ trail = [], over, title, tab, answer, side }: Head) {
  const t = useUiText();
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    if (shownBefore !== undefined && shownBefore !== pathname) {
      heading.current?.focus();
      scrollTo(0, 0);
    }
    shownBefore = pathname;
  }, [pathname]);
  // While a page loads it may have another head than afterwards: the focus goes along.
  useLayoutEffect(() => {
    const { current } = heading;
    if (lostAt === pathname) current?.focus();
    lostAt = undefined;
    return () => {
      if (document.activeElement === current) lostAt = pathname;
    };
  }, [pathname]);
  return (
    <div className="head">
      <title>{`${tab ?? title} – Loonbrug`}</title>
      {trail.length > 0 && (
        <nav className="utrecht-breadcrumb-nav" aria-label={t('trail')}>
          <ol className="utrecht-breadcrumb-nav__list">
            {trail.map(([name, to]) => (
              <li key={to} className="utrecht-breadcrumb-nav__item">
                <RouterLink className="utrecht-link utrecht-link--html-a utrecht-breadcrumb-nav__link" to={to}>
                  {name}
                </RouterLink>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="head__row">
        <div>
          {over !== undefined && <p className="head__over">{over}</p>}
          <Heading1 ref={heading} tabIndex={-1}>
            {title}
          </Heading1>
          {answer !== undefined && (
            <Paragraph appearance="lead" className="head__answer">
              {answer}
            </Paragraph>
          )}
        </div>
        {side !== undefined && <div className="head__side">{side}</div>}
      </div>
    </div>
  );
}

/** Stands for an answer that is on its way, so that the page does not jump; nothing when it will not come. */
export function waiting({ error }: { readonly error: Error | null }): string | undefined {
  return error === null ? '…' : undefined;
}
