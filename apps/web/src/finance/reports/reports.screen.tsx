import { useState } from 'react';
import { count, euro, month } from '../../format.ts';
import { State } from '../../ui/badges.tsx';
import { Facts } from '../../ui/facts.tsx';
import { SelectField } from '../../ui/form.tsx';
import { OutLink } from '../../ui/link.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Section } from '../../ui/section.tsx';
import { AsKnownOn, Figures, PastDay, Whose } from '../known/as-known-on.tsx';
import { useDay, useFile, useForecast, useKnownDays } from '../known/known.queries.ts';
import { usePartyKind } from '../parties.ts';
import { useReportsText } from './reports.messages.ts';
import { addToMonth, monthOf } from '#libs/kernel/dates';

interface Account {
  readonly bekendOp: string;
  readonly toekenningen: number;
  readonly maanden: number;
  readonly kostenCenten: number;
  readonly betaaldCenten: number;
  readonly openstaandCenten: number;
}

interface Statistics {
  readonly bekendOp: string;
  readonly toekenningen: number;
  readonly lksp: number;
  readonly lksf: number;
}

const TABLES = [
  ...(['openstaand/regels.csv', 'ontvangen/regels.csv', 'vooruitzicht/maanden.csv'] as const),
  ...(['vooruitzicht/dagen.csv', 'stiptheid/gemeenten.csv', 'impact/partijen.csv'] as const),
] as const;
const [YEARS, MONTHS] = [3, 12];

/** The files that go out of the suite: what is in them, and how sure their form is. */
export function ReportsScreen() {
  const t = useReportsText();
  const day = useDay();
  const { data } = useKnownDays();
  const kind = usePartyKind();
  const on = day ?? data?.vandaag;
  return (
    <>
      <PastDay on={on} />
      <PageHead over={<Whose on={on} />} title={t('title')} answer={t(`${kind} answer`)} side={<AsKnownOn />} />
      {kind === 'gemeente' && <Bank />}
      {kind === 'werkgever' && on !== undefined && /^\d{4}-\d\d-\d\d$/.test(on) && (
        <div className="pair">
          <Year on={on} />
          <Month on={on} />
        </div>
      )}
      <Tables />
    </>
  );
}

function Bank() {
  const t = useReportsText();
  const file = useFile();
  return (
    <Section title={t('bank')}>
      <p>{t('bankText')}</p>
      <p>
        <OutLink to={file('rapporten/bank.pdf')} download>
          {t('bankFile')}
        </OutLink>
      </p>
    </Section>
  );
}

function Year({ on }: { on: string }) {
  const t = useReportsText();
  const last = Number(on.slice(0, 4));
  const [year, setYear] = useState(String(last));
  const account = useForecast<Account>('verantwoording/jaar', { jaar: year });
  return (
    <Section title={t('year')} aside={<State tone="warning">{t('concept')}</State>}>
      <SelectField
        name="jaar"
        label={t('chooseYear')}
        value={year}
        onChange={setYear}
        choices={Array.from({ length: YEARS }, (_, nth) => String(last - nth)).map((value) => ({
          value,
          label: value,
        }))}
      />
      <Figures query={account} rows={5}>
        {(data) => (
          <Facts
            items={[
              { name: t('grants'), value: count(data.toekenningen) },
              { name: t('personMonths'), value: count(data.maanden) },
              { name: t('cost'), value: euro(data.kostenCenten), source: t('costHint') },
              { name: t('paid'), value: euro(data.betaaldCenten), source: t('paidHint') },
              { name: t('owed'), value: euro(data.openstaandCenten), source: t('owedHint') },
            ]}
          />
        )}
      </Figures>
      <Downloads path="verantwoording/jaar" query={{ jaar: year }} note={t('sisaNote')} />
    </Section>
  );
}

function Month({ on }: { on: string }) {
  const t = useReportsText();
  const last = addToMonth(monthOf(on), -1);
  const [chosen, setChosen] = useState(last);
  const statistics = useForecast<Statistics>('verantwoording/maand', { maand: chosen });
  return (
    <Section title={t('month')} aside={<State tone="warning">{t('concept')}</State>}>
      <SelectField
        name="maand"
        label={t('chooseMonth')}
        value={chosen}
        onChange={setChosen}
        choices={Array.from({ length: MONTHS }, (_, nth) => addToMonth(last, -nth)).map((value) => ({
          ...{ value, label: month(value) },
        }))}
      />
      <Figures query={statistics} rows={3}>
        {(data) => (
          <Facts
            items={[
              { name: t('grants'), value: count(data.toekenningen) },
              { name: t('lksp'), value: count(data.lksp) },
              { name: t('lksf'), value: count(data.lksf) },
            ]}
          />
        )}
      </Figures>
      <Downloads path="verantwoording/maand" query={{ maand: chosen }} note={t('srgNote')} />
    </Section>
  );
}

interface DownloadsParts {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly note: string;
}

function Downloads({ path, query, note }: DownloadsParts) {
  const t = useReportsText();
  const file = useFile();
  return (
    <div className="facts-line">
      <p>{note}</p>
      <p>
        <OutLink to={file(`${path}.csv`, query)} download>
          {t('csv')}
        </OutLink>
      </p>
      <p>
        <OutLink to={file(`${path}.xlsx`, query)} download>
          {t('xlsx')}
        </OutLink>
      </p>
    </div>
  );
}

function Tables() {
  const t = useReportsText();
  const file = useFile();
  return (
    <Section title={t('tables')}>
      <p>{t('tablesText')}</p>
      <ul>
        {TABLES.map((path) => (
          <li key={path}>
            <OutLink to={file(path)} download>
              {t(`file ${path}`)}
            </OutLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
