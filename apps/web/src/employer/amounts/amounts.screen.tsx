import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { useMunicipalityName } from '../../api/municipality-names.ts';
import { useNames } from '../../api/names.ts';
import { at } from '../../api/request.ts';
import { date, euro } from '../../format.ts';
import { Rich } from '../../text/rich.tsx';
import { Amount } from '../../ui/amount.tsx';
import { Grid } from '../../ui/grid.tsx';
import { Link, OutLink } from '../../ui/link.tsx';
import { Loaded, Notice } from '../../ui/loaded.tsx';
import { PageHead, waiting } from '../../ui/page-head.tsx';
import { Pages } from '../../ui/pages.tsx';
import { Section } from '../../ui/section.tsx';
import { useWords } from '../words.messages.ts';
import { type nl, useAmountsText } from './amounts.messages.ts';
import { type NewAmount, type NewAmounts, newAmountsQuery, PER_PAGE } from './amounts.queries.ts';

/** What 1 January does to every amount: was, becomes, difference; and the same as a file for payroll. */
export function AmountsScreen() {
  const t = useAmountsText();
  const { jaar = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const page = Math.max(1, Number(params.get('pagina') ?? 1) || 1);
  const amounts = useQuery(newAmountsQuery(jaar, page));
  return (
    <>
      <PageHead
        trail={[[t('start'), '/werkgever']]}
        title={t('title', { year: jaar })}
        answer={amounts.data === undefined ? waiting(amounts) : <Answer amounts={amounts.data} />}
      />
      <Loaded query={amounts} rows={10} what={t('what')}>
        {(data) => (
          <>
            <Missing amounts={data} />
            {data.aantalTotaal > 0 && (
              <>
                <Files year={data.jaar} />
                <Table amounts={data} />
              </>
            )}
            <Pages
              page={page}
              pages={Math.ceil(data.aantalTotaal / PER_PAGE)}
              go={(to) => setParams({ pagina: String(to) })}
            />
            <Reasons year={data.jaar} />
          </>
        )}
      </Loaded>
    </>
  );
}

function useDifference(): (cents: number) => string {
  const t = useAmountsText();
  return (cents) => {
    if (cents === 0) return t('equal');
    return cents > 0 ? t('more', { amount: euro(cents) }) : t('less', { amount: euro(-cents) });
  };
}

function Answer({ amounts }: { amounts: NewAmounts }) {
  const t = useAmountsText();
  const { jaar, aantalTotaal, aantalBekend, wasCenten, wordtCenten } = amounts;
  const difference = useDifference()(wordtCenten - wasCenten);
  if (aantalTotaal === 0) return t('answerNobody', { year: jaar });
  if (aantalBekend === 0) return t('answerUnknown');
  const people = t('people', { count: aantalBekend });
  return <Rich text={t('answer', { people, was: euro(wasCenten), becomes: euro(wordtCenten), difference })} />;
}

const FIGURES = ['wmlMaand', 'werkgeverslastenPercentage'] as const;

function Missing({ amounts: { ontbreekt } }: { amounts: NewAmounts }) {
  const t = useAmountsText();
  return ontbreekt.map(({ parameter, datum }) => {
    const known = FIGURES.find((name) => name === parameter);
    const figure = known === undefined ? t('figure-other') : t(`figure-${known}`);
    const title = t('missing', { figure, date: date(datum) });
    return <Notice key={`${parameter} ${datum}`} tone="info" title={title} text={t('missingText')} />;
  });
}

function Table({ amounts }: { amounts: NewAmounts }) {
  const t = useAmountsText();
  const word = useWords();
  const municipality = useMunicipalityName();
  const difference = useDifference();
  const { bedragen, aantalBekend, wasCenten, wordtCenten } = amounts;
  const refs = bedragen.map(({ persoonRef }) => persoonRef);
  const name = useNames(refs, 'nieuwe-bedragen-tonen', word('employee'));
  const foot =
    aantalBekend === 0
      ? {}
      : {
          foot: {
            name: t('total'),
            was: euro(wasCenten),
            becomes: euro(wordtCenten),
            difference: difference(wordtCenten - wasCenten),
          },
        };
  return (
    <Grid
      className="amounts"
      caption={t('caption')}
      columns={[
        { key: 'name', label: t('name'), lead: true },
        { key: 'was', label: t('was'), number: true },
        { key: 'becomes', label: t('becomes'), number: true },
        { key: 'difference', label: t('difference'), number: true },
        { key: 'why', label: t('why') },
      ]}
      rows={bedragen.map((one) => ({
        key: one.aanvraagId,
        cells: {
          name: (
            <span>
              <Link to={`/werkgever/mensen/${one.dienstverbandId}`}>{name(one.persoonRef)}</Link>
              <small>
                {one.personeelsnummer} · {municipality(one.gemeentecode)}
              </small>
            </span>
          ),
          was: <Sum month={one.was} />,
          becomes: <Sum month={one.wordt} />,
          difference: one.verschilCenten === null ? '–' : difference(one.verschilCenten),
          why: <Why one={one} />,
        },
      }))}
      {...foot}
    />
  );
}

function Sum({ month }: { month: NewAmount['was'] }) {
  const t = useAmountsText();
  if (month === null) return <span className="quiet">{t('unknown')}</span>;
  return <Amount small cents={month.bedragCenten} lines={month.regels} />;
}

function Why({ one: { status, oorzaken } }: { one: NewAmount }) {
  const t = useAmountsText();
  if (status === 'gegevens-ontbreken') return <span className="small">{t('noTerms')}</span>;
  return oorzaken.map((cause) => t(`cause-${cause}` satisfies keyof typeof nl)).join(', ');
}

function Files({ year }: { year: number }) {
  const t = useAmountsText();
  const file = (name: string): string => at('claim-intake', `nieuwe-bedragen/${year}/loonadministratie.${name}`);
  return (
    <p>
      {t('files')}{' '}
      <OutLink to={file('csv')} download>
        {t('csv')}
      </OutLink>{' '}
      <OutLink to={file('xlsx')} download>
        {t('xlsx')}
      </OutLink>
    </p>
  );
}

function Reasons({ year }: { year: number }) {
  const t = useAmountsText();
  return (
    <Section title={t('reasons')}>
      <ul className="bullets">
        <li>{t('law')}</li>
        <li>{t('july')}</li>
        <li>{t('estimate')}</li>
      </ul>
      <p className="keys">
        <Link to={`/werkgever/nieuwe-bedragen/${year - 1}`}>{t('previous', { year: year - 1 })}</Link>
      </p>
    </Section>
  );
}
