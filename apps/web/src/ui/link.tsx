import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';

interface To {
  readonly to: string;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A link to another page of ours. */
export function Link({ to, children, className = '' }: To) {
  return (
    <RouterLink className={`utrecht-link utrecht-link--html-a ${className}`} to={to}>
      {children}
    </RouterLink>
  );
}

/** A link that is the main thing, or the second thing, to do on a page; `state` goes along, and not in the address. */
export function ActionLink({ to, children, main = false, state }: To & { main?: boolean; state?: unknown }) {
  const look = `utrecht-button utrecht-button--${main ? 'primary' : 'secondary'}-action`;
  return (
    <RouterLink className={look} to={to} state={state}>
      {children}
    </RouterLink>
  );
}

/** A link out of the pages: a file, or an address that the portal answers itself. */
export function OutLink({ to, children, download = false }: To & { download?: boolean }) {
  return (
    <a className="utrecht-link utrecht-link--html-a tap" href={to} {...(download ? { download: '' } : {})}>
      {children}
    </a>
  );
}
