import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useMunicipalityName } from '../api/municipality-names.ts';
import { Rich } from '../text/rich.tsx';
import { State } from '../ui/badges.tsx';
import { Grid } from '../ui/grid.tsx';
import { ActionLink, Link } from '../ui/link.tsx';
import { Empty, Loaded } from '../ui/loaded.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Pages } from '../ui/pages.tsx';
import type { ListedConversation, Side } from './answers.ts';
import { useCorrespondenceText } from './correspondence.messages.ts';
import { AT_ONCE, conversationsQuery, unreadQuery, type Which } from './correspondence.queries.ts';
import { useAbout, useMoment } from './people.ts';

interface ListParts {
  readonly side: Side;
  readonly over: string;
  /** How the other party is called in a list. */
  readonly otherOf: (listed: ListedConversation) => string;
  readonly trail?: readonly (readonly [name: string, to: string])[];
  readonly children?: ReactNode;
}

/** All conversations of one party, what is new first said in words. */
export function Conversations({ side, over, otherOf, trail = [], children }: ListParts) {
  const t = useCorrespondenceText();
  const [query, setQuery] = useSearchParams();
  const chips: readonly Which[] = side === 'gemeente' ? ['alle', 'ongelezen', 'niet-bezorgd'] : ['alle', 'ongelezen'];
  const chip = chips.find((one) => one === query.get('welke')) ?? 'alle';
  const page = Number(query.get('pagina') ?? 1);
  const list = useQuery({ ...conversationsQuery(side, chip, page), placeholderData: keepPreviousData });
  const labels = { alle: t('all'), ongelezen: t('unread'), 'niet-bezorgd': t('undelivered') };
  return (
    <>
      <PageHead
        trail={trail}
        over={over}
        title={t('title')}
        answer={
          list.data &&
          (list.data.aantalOngelezen === 0 ? (
            t('answerNone')
          ) : (
            <Rich text={t('answer', { count: list.data.aantalOngelezen })} />
          ))
        }
        side={
          <ActionLink to={`/${side}/berichten/nieuw`} main>
            {t('write')}
          </ActionLink>
        }
      />
      <div className="bar">
        <div className="filters" role="group" aria-label={t('which')}>
          {chips.map((one) => (
            <button key={one} type="button" aria-pressed={one === chip} onClick={() => setQuery({ welke: one })}>
              {labels[one]}
            </button>
          ))}
        </div>
      </div>
      <Loaded query={list} rows={6}>
        {(data) =>
          data.gesprekken.length === 0 ? (
            <Empty>{t(chip === 'alle' ? 'emptyAll' : 'emptyChosen')}</Empty>
          ) : (
            <>
              <ConversationGrid side={side} found={data.gesprekken} otherOf={otherOf} />
              <Pages
                page={data.pagina}
                pages={Math.ceil(data.aantalTotaal / AT_ONCE)}
                go={(pagina) => setQuery({ welke: chip, pagina: String(pagina) })}
              />
            </>
          )
        }
      </Loaded>
      {children}
    </>
  );
}

interface GridParts {
  readonly side: Side;
  readonly found: readonly ListedConversation[];
  readonly otherOf: (listed: ListedConversation) => string;
}

function ConversationGrid({ side, found, otherOf }: GridParts) {
  const t = useCorrespondenceText();
  const moment = useMoment();
  const aboutOf = useAbout(found.map(({ over }) => over));
  const cellsOf = (listed: ListedConversation): Record<string, ReactNode> => ({
    about: <Link to={`/${side}/berichten/${listed.gesprekId}`}>{aboutOf(listed.over)}</Link>,
    with: otherOf(listed),
    last: t(listed.laatstVan === side ? 'lastByYou' : 'lastByOther', {
      name: otherOf(listed),
      moment: moment(listed.laatstOp),
    }),
    state: <Standing side={side} listed={listed} />,
  });
  return (
    <Grid
      caption={t('caption')}
      columns={[
        { key: 'about', label: t('about'), lead: true },
        { key: 'with', label: t('withWhom') },
        { key: 'last', label: t('last') },
        { key: 'state', label: t('state') },
      ]}
      rows={found.map((listed) => ({ key: listed.gesprekId, cells: cellsOf(listed) }))}
    />
  );
}

function Standing({ side, listed }: { side: Side; listed: ListedConversation }) {
  const t = useCorrespondenceText();
  const { ongelezen, laatstVan, gelezen, nietBezorgd } = listed;
  if (nietBezorgd > 0) {
    return (
      <State tone="danger" icon="warn">
        {t('stateUndelivered')}
      </State>
    );
  }
  if (ongelezen > 0) {
    return (
      <State tone="warning" icon="stop">
        {t('stateUnread', { count: ongelezen })}
      </State>
    );
  }
  if (laatstVan !== side) return <State>{t(`stateSeen-${side}`)}</State>;
  return gelezen ? (
    <State tone="safe" icon="check">
      {t('stateRead')}
    </State>
  ) : (
    <State icon="clock">{t('stateNotRead')}</State>
  );
}

/** In the menu: how many conversations have something new, after the word. */
export function useUnreadLabel(side: Side, label: string, may: boolean): string {
  const { data = 0 } = useQuery({ ...unreadQuery(side), enabled: may });
  return data === 0 ? label : `${label} (${data})`;
}

/** The municipality of a conversation, in the words of the employer's pages. */
export function useMunicipalityOf(): (listed: Pick<ListedConversation, 'gemeentecode'>) => string {
  const t = useCorrespondenceText();
  const name = useMunicipalityName();
  return ({ gemeentecode }) => t('municipality', { name: name(gemeentecode) });
}
