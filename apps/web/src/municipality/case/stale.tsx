import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@utrecht/component-library-react';
import { asProblem } from '../../api/problem.ts';
import { date } from '../../format.ts';
import { Notice } from '../../ui/loaded.tsx';
import type { CaseFile } from '../answers.ts';
import { useColleague } from '../people.ts';
import { useCaseText } from './case.messages.ts';
import { caseQuery, historyQuery } from './case.queries.ts';
import { useClocksText } from './clocks.messages.ts';

/** When somebody else was first: what changed since this page was opened. What was filled in stays. */
export function Stale({ file, error }: { file: CaseFile; error: Error | null }) {
  const version = error === null ? null : asProblem(error).version;
  return version === null || version === file.versie ? null : <Difference file={file} now={version} />;
}

function Difference({ file: { zaakId, versie }, now }: { file: CaseFile; now: number }) {
  const t = useCaseText();
  const c = useClocksText();
  const colleague = useColleague();
  const client = useQueryClient();
  const history = useQuery(historyQuery(zaakId, now));
  const since = (history.data?.gebeurtenissen ?? []).filter((one) => one.versie > versie);
  return (
    <Notice tone="warning" title={c('stale')} text={c('staleText')}>
      <ul className="mun-log">
        {since.map(({ wat, op, door, datum, versie: led }) => (
          <li key={`${led} ${wat}`}>
            <span className="mun-log__day">{date(op)}</span>
            <span>
              {t(`log-${wat}`, { date: datum === null ? '' : date(datum) })}
              {door !== null && t('logBy', { name: colleague(door) })}
            </span>
          </li>
        ))}
      </ul>
      <Button
        appearance="secondary-action-button"
        onClick={() => {
          void client.invalidateQueries({ queryKey: caseQuery(zaakId).queryKey });
          void client.invalidateQueries({ queryKey: historyQuery(zaakId).queryKey });
        }}
      >
        {c('staleShow')}
      </Button>
    </Notice>
  );
}
