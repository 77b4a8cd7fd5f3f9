import { useState } from 'react';
import { date, roughly } from '../../format.ts';
import { Rich } from '../../text/rich.tsx';
import { Link } from '../../ui/link.tsx';
import { Empty, Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import type { Exposure } from '../answers.ts';
import { AsKnownOn, Figures, PastDay, Whose } from '../known/as-known-on.tsx';
import { useAddress, useForecast } from '../known/known.queries.ts';
import { usePartyKind } from '../parties.ts';
import { useWords } from '../words.messages.ts';
import type { Compared, Scenario } from './answers.ts';
import { atRest, type Draft, draftOf, leversOf, monthsAfter } from './draft.ts';
import { Levers } from './levers.tsx';
import { Saved, SaveScenario } from './saved.tsx';
import { useScenarioText } from './scenarios.messages.ts';
import { useCompared, useRested, useSaved } from './scenarios.queries.ts';
import './scenarios.css';
import { SideBySide, useDifference } from './side-by-side.tsx';

const SIDE_BY_SIDE = 3;

/** What if: levers, what they do beside what is expected now, and scenarios with a name. */
export function ScenariosScreen() {
  const t = useScenarioText();
  const w = useWords();
  const exposure = useForecast<Exposure>('openstaand');
  const on = exposure.data?.bekendOp;
  if (on === undefined || exposure.data?.partijen.length === 0) {
    return (
      <>
        <PastDay on={on} />
        <PageHead over={<Whose on={on} />} title={t('title')} side={<AsKnownOn />} />
        <Figures query={exposure} rows={10}>
          {() => <Empty>{w('emptyNow')}</Empty>}
        </Figures>
      </>
    );
  }
  return <WhatIf key={on} on={on} municipalities={exposure.data?.partijen.map(({ partij }) => partij) ?? []} />;
}

function WhatIf({ on, municipalities }: { on: string; municipalities: readonly string[] }) {
  const t = useScenarioText();
  const address = useAddress();
  const [draft, setDraft] = useState<Draft>(() => atRest(monthsAfter(on, 1)[0] ?? ''));
  const [openedId, setOpenedId] = useState<string>();
  const [said, setSaid] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const saved = useSaved();
  const scenarios = saved.data?.scenarios ?? [];
  const opened = scenarios.find(({ scenarioId }) => scenarioId === openedId);
  const levers = leversOf(draft);
  // What is being moved stands first; what is opened is that, so it is not there twice.
  const isMoved = levers.length > 0;
  const beside = scenarios.filter(
    ({ scenarioId }) => chosen.includes(scenarioId) && !(isMoved && scenarioId === openedId),
  );
  const shown = [
    ...(isMoved || beside.length === 0 ? [{ name: opened?.naam ?? t('draft'), levers }] : []),
    ...beside.map(({ naam, hefbomen }) => ({ name: naam, levers: hefbomen })),
  ].slice(0, SIDE_BY_SIDE);
  const compared = useCompared(useRested(JSON.stringify(shown.map((each) => each.levers))));
  const open = ({ scenarioId, hefbomen }: Scenario): void => {
    setSaid('');
    setOpenedId(scenarioId);
    setDraft(draftOf(hefbomen, monthsAfter(on, 1)[0] ?? ''));
  };
  return (
    <>
      <PastDay on={on} />
      <PageHead
        over={<Whose on={on} />}
        title={t('title')}
        answer={<Answer compared={isMoved ? compared.data : undefined} />}
        side={<AsKnownOn />}
      />
      <div className="whatif">
        <Levers
          draft={draft}
          change={(part) => setDraft((before) => ({ ...before, ...part }))}
          on={on}
          municipalities={municipalities}
        />
        <Loaded query={compared} rows={8}>
          {(data) => <SideBySide compared={data} names={shown.map(({ name }) => name)} />}
        </Loaded>
        {isMoved && (
          <SaveScenario
            key={openedId ?? 'new'}
            levers={levers}
            opened={opened}
            said={said}
            onSaved={(scenarioId, name) => {
              setSaid(t('isSaved', { name }));
              setOpenedId(scenarioId);
              setChosen((before) => [...new Set([...before, scenarioId])].slice(-SIDE_BY_SIDE));
            }}
            onNew={() => {
              setSaid('');
              setOpenedId(undefined);
              setDraft(atRest(draft.from));
            }}
          />
        )}
        <Loaded query={saved} rows={2}>
          {() => <Saved scenarios={scenarios} beside={chosen} most={SIDE_BY_SIDE} onBeside={setChosen} onOpen={open} />}
        </Loaded>
        <Reckoned />
        <p>
          <Link to={address('wet')}>{t('law')}</Link>
        </p>
      </div>
    </>
  );
}

/** What the scenario that is moved does, in words; said once it has come. */
function Answer({ compared }: { compared: Compared | undefined }) {
  const t = useScenarioText();
  const kind = usePartyKind();
  const difference = useDifference();
  const first = compared?.scenarios[0];
  if (first === undefined) return t('answer rest');
  const { perMaandVerschilCenten, laagstePunt } = first;
  return (
    <span role="status">
      <Rich
        text={t(`${kind} answer`, {
          month: difference(perMaandVerschilCenten),
          low: roughly(kind === 'gemeente' ? laagstePunt.centen : -laagstePunt.centen),
          date: date(laagstePunt.datum),
        })}
      />
    </span>
  );
}

function Reckoned() {
  const t = useScenarioText();
  const kind = usePartyKind();
  return (
    <div className="assume">
      <h2 className="utrecht-heading-3">{t('how')}</h2>
      <ul>
        <li>{t('howPositions')}</li>
        <li>{t('howHires')}</li>
        <li>{t('howEnds')}</li>
        {kind === 'gemeente' && <li>{t('howStops')}</li>}
        <li>{t('howMean')}</li>
      </ul>
    </div>
  );
}
