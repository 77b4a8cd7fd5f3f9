import { euro } from '../../format.ts';
import { Grid } from '../../ui/grid.tsx';
import { Link } from '../../ui/link.tsx';
import { Empty, Loaded } from '../../ui/loaded.tsx';
import { Section } from '../../ui/section.tsx';
import { useAddress, useForecast } from '../known/known.queries.ts';
import { usePartyKind } from '../parties.ts';
import { useWords } from '../words.messages.ts';
import type { Differences } from './answers.ts';
import { useDifferencesText } from './differences.messages.ts';

/** What was granted against what came, by cause: each opens to its months. */
export function Causes() {
  const t = useDifferencesText();
  const kind = usePartyKind();
  const differences = useForecast<Differences>('verschillen', { aantal: 1 });
  return (
    <Section title={t('section')} aside={t(`${kind} aside`)}>
      <Loaded query={differences} rows={4}>
        {(found) => (found.metVerschil === 0 ? <Empty>{t('none')}</Empty> : <ByCause differences={found} />)}
      </Loaded>
    </Section>
  );
}

function ByCause({ differences }: { differences: Differences }) {
  const t = useDifferencesText();
  const w = useWords();
  const address = useAddress();
  const { oorzaken, verschilCenten, metVerschil } = differences;
  return (
    <>
      <Grid
        keep
        caption={t('caption')}
        columns={[
          { key: 'cause', label: t('cause'), lead: true },
          { key: 'count', label: t('count'), number: true },
          { key: 'amount', label: t('difference'), number: true },
        ]}
        rows={oorzaken.map(({ oorzaak, centen, aantal }) => ({
          key: oorzaak,
          cells: {
            cause: <Link to={address('ontvangsten/verschillen', { oorzaak })}>{t(oorzaak)}</Link>,
            count: aantal,
            amount: euro(centen),
          },
        }))}
        foot={{ cause: w('total'), count: metVerschil, amount: euro(verschilCenten) }}
      />
      <div className="facts-line">
        <p>{t('note')}</p>
        {oorzaken.some(({ oorzaak }) => oorzaak === 'onbekend') && <p>{t('unknownNote')}</p>}
        <p>
          <Link to={address('ontvangsten/verschillen')}>{t('list')}</Link>
        </p>
      </div>
    </>
  );
}
