import type { UseQueryResult } from '@tanstack/react-query';
import { date } from '../../format.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Section } from '../../ui/section.tsx';
import type { Happening } from '../answers.ts';
import { useColleague } from '../people.ts';
import { useCaseText } from './case.messages.ts';

interface HistoryParts {
  readonly query: UseQueryResult<{ readonly gebeurtenissen: readonly Happening[] }>;
}

/** What happened, the newest first: when, and who did it. */
export function History({ query }: HistoryParts) {
  const t = useCaseText();
  const colleague = useColleague();
  return (
    <Section title={t('log')}>
      <Loaded query={query}>
        {({ gebeurtenissen }) => (
          <ol className="mun-log" reversed>
            {gebeurtenissen.toReversed().map(({ wat, op, door, datum }, nth) => (
              <li key={`${nth} ${wat}`}>
                <span className="mun-log__day">{date(op)}</span>
                <span>
                  {t(`log-${wat}`, { date: datum === null ? '' : date(datum) })}
                  {door !== null && t('logBy', { name: colleague(door) })}
                </span>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Section>
  );
}
