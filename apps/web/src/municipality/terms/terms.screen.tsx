import { queryOptions, useQuery } from '@tanstack/react-query';
import { ask, at } from '../../api/request.ts';
import { date, euro } from '../../format.ts';
import { Rich } from '../../text/rich.tsx';
import { State, TermClock, type Tone } from '../../ui/badges.tsx';
import { Grid } from '../../ui/grid.tsx';
import type { IconName } from '../../ui/icon.tsx';
import { KeyedList } from '../../ui/keyed-list.tsx';
import { Link } from '../../ui/link.tsx';
import { Empty, Loaded } from '../../ui/loaded.tsx';
import { PageHead, waiting } from '../../ui/page-head.tsx';
import type { ListedTerm, Penalty, TermList } from '../answers.ts';
import { short, useColleague, usePersonNames } from '../people.ts';
import { useWords } from '../words.messages.ts';
import { useTermsText } from './terms.messages.ts';
import '../municipality.css';

const termsQuery = queryOptions({
  queryKey: ['termijnen'],
  queryFn: ({ signal }) => ask<TermList>(at('municipal-review', 'termijnen'), signal),
  refetchInterval: 60_000,
});

/** Clocks that need a lawyer, and penalties: days, the amount so far, at most. */
export function TermsScreen() {
  const t = useTermsText();
  const found = useQuery(termsQuery);
  return (
    <>
      <PageHead
        over={found.data && t('over', { date: date(found.data.peildatum) })}
        title={t('title')}
        answer={found.data === undefined ? waiting(found) : <Answer list={found.data} />}
      />
      <Loaded query={found} rows={6}>
        {({ termijnen }) => (termijnen.length === 0 ? <Empty>{t('empty')}</Empty> : <Terms terms={termijnen} />)}
      </Loaded>
    </>
  );
}

function Answer({ list: { teLaat, inGebreke, totNuCenten, hoogstensCenten } }: { list: TermList }) {
  const t = useTermsText();
  const money = { sum: euro(totNuCenten), most: euro(hoogstensCenten) };
  return (
    <>
      {teLaat === 0 ? t('onTime') : <Rich text={t('late', { count: teLaat })} />}{' '}
      {inGebreke === 0 ? t('noNotice') : <Rich text={t('noticed', { count: inGebreke, ...money })} />}
    </>
  );
}

function Terms({ terms }: { terms: readonly ListedTerm[] }) {
  const t = useTermsText();
  const w = useWords();
  const colleague = useColleague();
  const nameOf = usePersonNames(
    terms.map(({ persoonRef }) => persoonRef),
    'termijnen',
  );
  const owed = ({ dwangsom }: ListedTerm, text: (penalty: Penalty) => string): string | null =>
    dwangsom === null || dwangsom.stand === 'kan' ? null : text(dwangsom);
  return (
    <KeyedList>
      <Grid
        caption={t('caption')}
        columns={[
          { key: 'case', label: t('case'), lead: true },
          { key: 'standing', label: t('standing') },
          { key: 'date', label: t('date') },
          { key: 'decideBy', label: t('decideBy') },
          { key: 'who', label: t('who') },
          { key: 'days', label: t('days'), number: true },
          { key: 'sum', label: t('sum'), number: true },
          { key: 'most', label: t('most'), number: true },
        ]}
        rows={terms.map((term) => ({
          key: term.zaakId,
          cells: {
            standing: <Standing term={term} />,
            case: (
              <span>
                <Link to={`/gemeente/zaken/${term.zaakId}`}>{nameOf(term.persoonRef)}</Link>
                <small>
                  {w('kvk', { number: term.werkgeverId })} · <span className="nowrap">{short(term.zaakId)}</span>
                </small>
              </span>
            ),
            date: term.uiterlijk === null ? null : date(term.uiterlijk),
            decideBy: term.beslissenUiterlijk === null ? null : date(term.beslissenUiterlijk),
            who: term.toegewezenAan === null ? t('team') : colleague(term.toegewezenAan),
            days: owed(term, ({ dagen }) => String(dagen)),
            sum: owed(term, ({ totNuCenten }) => euro(totNuCenten)),
            most: owed(term, ({ stand, totNuCenten, hoogstensCenten }) =>
              euro(stand === 'gestopt' || stand === 'vervallen' ? totNuCenten : hoogstensCenten),
            ),
          },
        }))}
      />
    </KeyedList>
  );
}

const LOOK: Readonly<Record<Penalty['stand'], readonly [Tone, IconName]>> = {
  kan: ['danger', 'stop'],
  dreigt: ['warning', 'clock'],
  loopt: ['danger', 'stop'],
  gestopt: ['active', 'clock'],
  vervallen: ['neutral', 'check'],
};

function Standing({ term: { dwangsom, dagenOver, vaststellenUiterlijk } }: { term: ListedTerm }) {
  const t = useTermsText();
  if (dwangsom === null || dwangsom.stand === 'kan') {
    const stand = (dagenOver ?? 0) < 0 ? 'overschreden' : 'loopt';
    return (
      <span>
        <TermClock term={{ stand, uiterlijk: null, dagenOver }} />
        {dwangsom !== null && <small>{t('canFrom', { date: date(dwangsom.vanaf) })}</small>}
      </span>
    );
  }
  const [tone, icon] = LOOK[dwangsom.stand];
  return (
    <span>
      <State tone={tone} icon={icon}>
        {t(dwangsom.stand)}
      </State>
      {dwangsom.stand === 'dreigt' && <small>{t('from', { date: date(dwangsom.vanaf) })}</small>}
      {vaststellenUiterlijk !== null && <small>{t('fixBy', { date: date(vaststellenUiterlijk) })}</small>}
    </span>
  );
}
