import { Navigate } from 'react-router';
import { useSignedIn } from '../api/use-session.ts';
import { pagesFor } from './pages.ts';

/** Where the work of a role begins: cases for who decides, the month for who pays. */
export function Begin() {
  const { rollen } = useSignedIn();
  const pays = rollen.some((role) => role === 'betaling' || role === 'vrijgave');
  const decides = rollen.some((role) => role === 'behandelaar' || role === 'beslisser');
  const [first] = pagesFor(rollen);
  const to = pays && !decides ? '/gemeente/maandbetaling' : (first?.[1] ?? '/');
  return <Navigate to={to} replace />;
}
