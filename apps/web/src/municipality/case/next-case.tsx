import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { keysAreOn, typedIn } from '../../ui/keyed-list.tsx';
import { Link } from '../../ui/link.tsx';
import type { CaseFile } from '../answers.ts';
import { useRole } from '../people.ts';
import { nextCaseQuery } from './case.queries.ts';
import { useClocksText } from './clocks.messages.ts';

/** The next case of the same kind, by its statutory date: one key leads to it, and nothing is done to it. */
export function NextCase({ file }: { file: CaseFile }) {
  const t = useClocksText();
  const navigate = useNavigate();
  const kind = useKind(file);
  const { data } = useQuery({ ...nextCaseQuery(kind ?? 'akkoord', file.zaakId), enabled: kind !== null });
  const to = data?.zaakId == null ? null : `/gemeente/zaken/${data.zaakId}`;
  useEffect(() => {
    if (to === null) return;
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'n' && keysAreOn() && !typedIn(event)) void navigate(to);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [to, navigate]);
  if (to === null) return null;
  return (
    <p className="small mun-next">
      <Link to={to}>{t('next', { count: data?.aantal ?? 0 })}</Link>{' '}
      {keysAreOn() && <span className="quiet">{t('nextKey')}</span>}
    </p>
  );
}

function useKind({ voorstel, besluit }: CaseFile): 'behandelen' | 'akkoord' | null {
  const reviews = useRole('behandelaar');
  const decides = useRole('beslisser');
  if (decides && (!reviews || voorstel !== null || besluit !== null)) return 'akkoord';
  return reviews ? 'behandelen' : null;
}
