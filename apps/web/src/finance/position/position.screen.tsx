import { euro, hours } from '../../format.ts';
import { Rich } from '../../text/rich.tsx';
import { Grid } from '../../ui/grid.tsx';
import { Link, OutLink } from '../../ui/link.tsx';
import { Empty } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Section } from '../../ui/section.tsx';
import { AGES, type Age, type Exposure, type PartyExposure, STANDINGS } from '../answers.ts';
import { AsKnownOn, Figures, PastDay, Whose } from '../known/as-known-on.tsx';
import { useAddress, useDay, useFile, useForecast } from '../known/known.queries.ts';
import { usePartyName } from '../parties.ts';
import { WarningsSection } from '../warnings/warnings.tsx';
import { useWords } from '../words.messages.ts';
import { usePositionText } from './position.messages.ts';

const PATH = 'openstaand';

/** What is still to be received, or to be paid: by whom, how old, and where it stands. */
export function PositionScreen() {
  const t = usePositionText();
  const exposure = useForecast<Exposure>(PATH);
  return (
    <>
      <PastDay on={exposure.data?.bekendOp} />
      <PageHead
        over={<Whose on={exposure.data?.bekendOp} />}
        title={t('title')}
        answer={exposure.data?.partijen.length ? <Answer exposure={exposure.data} /> : undefined}
        side={<AsKnownOn />}
      />
      <Figures query={exposure} rows={10}>
        {(data) => (data.partijen.length === 0 ? <Nothing /> : <Position exposure={data} />)}
      </Figures>
    </>
  );
}

function Nothing() {
  const w = useWords();
  return <Empty>{useDay() === undefined ? w('emptyNow') : w('empty')}</Empty>;
}

function Answer({ exposure }: { exposure: Exposure }) {
  const t = usePositionText();
  const nameOf = usePartyName();
  const { partijSoort, totaalCenten, aantal, partijen } = exposure;
  if (aantal === 0) return t(`${partijSoort} nothing`);
  const largest = partijen.reduce((most, each) => (each.totaalCenten > most.totaalCenten ? each : most));
  const { aandeelProcent } = largest;
  return (
    <>
      <Rich text={t(`${partijSoort} answer`, { amount: euro(totaalCenten), months: t('months', { count: aantal }) })} />{' '}
      {partijen.length > 1 && aandeelProcent !== null && (
        <Rich text={t(`${partijSoort} largest`, { party: nameOf(largest.partij), part: hours(aandeelProcent) })} />
      )}
    </>
  );
}

function Position({ exposure }: { exposure: Exposure }) {
  const t = usePositionText();
  const w = useWords();
  const file = useFile();
  const { partijSoort, zonderBedrag, geprojecteerdCenten, partijen } = exposure;
  const undecided = partijen.some(({ aanvragenInBehandeling }) => aanvragenInBehandeling > 0);
  return (
    <>
      <Section title={t(`${partijSoort} matrix`)} aside={t('matrixAside')}>
        <Matrix exposure={exposure} undecided={undecided} />
        <div className="facts-line">
          <p>{t('age')}</p>
          {undecided && <p>{t('undecidedNote')}</p>}
          {zonderBedrag > 0 && <p>{t('withoutAmount', { count: zonderBedrag })}</p>}
          {geprojecteerdCenten > 0 && <p>{t('projected', { amount: euro(geprojecteerdCenten) })}</p>}
          <p>
            <OutLink to={file('openstaand/partijen.csv')} download>
              {w('download')}
            </OutLink>
          </p>
        </div>
      </Section>
      {exposure.aantal > 0 && <Standings exposure={exposure} />}
      <WarningsSection />
    </>
  );
}

function Matrix({ exposure, undecided }: { exposure: Exposure; undecided: boolean }) {
  const t = usePositionText();
  const w = useWords();
  const nameOf = usePartyName();
  const { partijSoort, partijen, ouderdom, totaalCenten, aantal } = exposure;
  const cells = (party?: PartyExposure) =>
    Object.fromEntries(
      (party?.ouderdom ?? ouderdom).map((some) => [
        some.ouderdom,
        <Cell
          key={some.ouderdom}
          cents={some.totaalCenten}
          count={some.aantal}
          name={party === undefined ? w('total') : nameOf(party.partij)}
          party={party?.partij}
          age={some.ouderdom}
        />,
      ]),
    );
  return (
    <Grid
      className="matrix"
      caption={t('matrixCaption')}
      columns={[
        { key: 'party', label: w(partijSoort), lead: true },
        ...AGES.map((age) => ({ key: age, label: w(`short ${age}`), number: true })),
        { key: 'sum', label: t('sum'), number: true },
        { key: 'share', label: t('share'), number: true },
        ...(undecided ? [{ key: 'undecided', label: t('undecided'), number: true }] : []),
      ]}
      rows={partijen.map((party) => ({
        key: party.partij,
        cells: {
          party: nameOf(party.partij),
          ...cells(party),
          sum: (
            <Cell cents={party.totaalCenten} count={party.aantal} name={nameOf(party.partij)} party={party.partij} />
          ),
          share: party.aandeelProcent === null || party.aantal === 0 ? <None /> : `${hours(party.aandeelProcent)}%`,
          undecided: party.aanvragenInBehandeling === 0 ? <None /> : party.aanvragenInBehandeling,
        },
      }))}
      foot={{
        party: w('total'),
        ...cells(),
        sum: <Cell cents={totaalCenten} count={aantal} name={w('total')} />,
      }}
    />
  );
}

const None = () => <span className="none">–</span>;

interface CellParts {
  readonly cents: number;
  readonly count: number;
  readonly name: string;
  readonly party?: string | undefined;
  readonly age?: Age;
}

/** An amount that opens to its months; nothing to open is a dash. */
function Cell({ cents, count, name, party, age }: CellParts) {
  const t = usePositionText();
  const w = useWords();
  const address = useAddress();
  if (count === 0) return <None />;
  const label = t('open', { amount: euro(cents), party: name, age: age === undefined ? t('sum') : w(age) });
  return (
    <Link to={address('positie/maanden', { partij: party, ouderdom: age })}>
      <span aria-hidden="true">{euro(cents)}</span>
      <span className="sr">{label}</span>
    </Link>
  );
}

/** From what is furthest from being paid to what is nearest. */
function inOrder(standen: Exposure['standen']): Exposure['standen'] {
  return standen.toSorted((a, b) => STANDINGS.indexOf(a.stand) - STANDINGS.indexOf(b.stand));
}

function Standings({ exposure }: { exposure: Exposure }) {
  const t = usePositionText();
  const w = useWords();
  const address = useAddress();
  return (
    <Section title={t('standings')}>
      <Grid
        keep
        className="home__path"
        caption={t('standings')}
        columns={[
          { key: 'standing', label: t('standing'), lead: true },
          { key: 'count', label: t('count'), number: true },
          { key: 'amount', label: t('amount'), number: true },
        ]}
        rows={inOrder(exposure.standen).map(({ stand, aantal, totaalCenten }) => ({
          key: stand,
          cells: {
            standing: <Link to={address('positie/maanden', { stand })}>{w(stand)}</Link>,
            count: aantal,
            amount: euro(totaalCenten),
          },
        }))}
      />
    </Section>
  );
}
