import { useSearchParams } from 'react-router';
import { euro, month } from '../../format.ts';
import { Rich } from '../../text/rich.tsx';
import { SelectField } from '../../ui/form.tsx';
import { Grid } from '../../ui/grid.tsx';
import { OutLink } from '../../ui/link.tsx';
import { Empty } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Pages } from '../../ui/pages.tsx';
import { AsKnownOn, Figures, PastDay, Whose } from '../known/as-known-on.tsx';
import { useAddress, useFile, useForecast } from '../known/known.queries.ts';
import { usePageInAddress } from '../page-in-address.ts';
import { useMayName, usePartyKind, usePartyLabel, useWorkerName } from '../parties.ts';
import { useReceiptsText } from '../receipts/receipts.messages.ts';
import { useWords } from '../words.messages.ts';
import { CAUSES, type Differences } from './answers.ts';
import { useDifferencesText } from './differences.messages.ts';

const AT_ONCE = 50;

/** The months that differ from what was granted, each with its causes. */
export function DifferencesScreen() {
  const t = useDifferencesText();
  const r = useReceiptsText();
  const kind = usePartyKind();
  const address = useAddress();
  const [search, change] = useSearchParams();
  const { page } = usePageInAddress();
  const chosen = { oorzaak: search.get('oorzaak') ?? undefined };
  const differences = useForecast<Differences>('verschillen', { ...chosen, pagina: page, aantal: AT_ONCE });
  const { data } = differences;
  const sum = data?.oorzaken.find(({ oorzaak }) => oorzaak === chosen.oorzaak)?.centen ?? data?.verschilCenten ?? 0;
  const choose = (cause: string) =>
    change((before) => {
      const next = new URLSearchParams(before);
      next.delete('pagina');
      if (cause === '') next.delete('oorzaak');
      else next.set('oorzaak', cause);
      return next;
    });
  return (
    <>
      <PastDay on={data?.bekendOp} />
      <PageHead
        trail={[[r(`${kind} title`), address('ontvangsten')]]}
        over={<Whose on={data?.bekendOp} />}
        title={t('title')}
        answer={data && <Rich text={t('answer', { months: t('months', { count: data.aantal }), amount: euro(sum) })} />}
        side={<AsKnownOn />}
      />
      <div className="choose">
        <SelectField
          name="oorzaak"
          label={t('cause')}
          value={search.get('oorzaak') ?? ''}
          onChange={choose}
          choices={[{ value: '', label: t('all') }, ...CAUSES.map((cause) => ({ value: cause, label: t(cause) }))]}
        />
      </div>
      <Figures query={differences} rows={12}>
        {(found) => (found.aantal === 0 ? <Empty>{t('none')}</Empty> : <Found differences={found} chosen={chosen} />)}
      </Figures>
    </>
  );
}

interface FoundParts {
  readonly differences: Differences;
  readonly chosen: Readonly<Record<string, string | undefined>>;
}

function Found({ differences, chosen }: FoundParts) {
  const t = useDifferencesText();
  const w = useWords();
  const kind = usePartyKind();
  const file = useFile();
  const partyName = usePartyLabel();
  const mayName = useMayName();
  const { page, go } = usePageInAddress();
  const nameOf = useWorkerName(differences.regels.map(({ persoonRef }) => persoonRef));
  return (
    <>
      <Grid
        caption={t('listCaption')}
        columns={[
          { key: 'worker', label: t('worker'), lead: true },
          { key: 'month', label: t('wageMonth') },
          { key: 'party', label: w(kind) },
          { key: 'expected', label: t('expected'), number: true },
          { key: 'received', label: t(`${kind} received`), number: true },
          { key: 'difference', label: t('difference'), number: true },
          { key: 'causes', label: t('causes') },
        ]}
        rows={differences.regels.map((line) => ({
          key: line.declaratieId,
          cells: {
            worker: nameOf(line.persoonRef),
            month: month(line.maand),
            party: partyName(kind === 'gemeente' ? line.gemeentecode : line.werkgeverId),
            expected: euro(line.verwachtCenten),
            received: euro(line.ontvangenCenten),
            difference: euro(line.verschilCenten),
            causes: line.oorzaken.map(({ oorzaak, centen }) => (
              <div key={oorzaak}>
                {t(oorzaak)}
                {line.oorzaken.length > 1 && ` ${euro(centen)}`}
              </div>
            )),
          },
        }))}
      />
      <Pages page={page} pages={Math.ceil(differences.aantal / AT_ONCE)} go={go} />
      <div className="facts-line">
        {!mayName && <p>{w('noNames')}</p>}
        <p>
          <OutLink to={file('verschillen/regels.csv', chosen)} download>
            {w('download')}
          </OutLink>
        </p>
        <p>
          <OutLink to={file('verschillen/regels.xlsx', chosen)} download>
            {t('xlsx')}
          </OutLink>
        </p>
      </div>
    </>
  );
}
