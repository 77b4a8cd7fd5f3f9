import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMunicipalityName } from '../../api/municipality-names.ts';
import { count, date } from '../../format.ts';
import { Rich } from '../../text/rich.tsx';
import { State } from '../../ui/badges.tsx';
import { Grid } from '../../ui/grid.tsx';
import { Link } from '../../ui/link.tsx';
import { Empty, Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Pages } from '../../ui/pages.tsx';
import { Section } from '../../ui/section.tsx';
import type { PayrollFile } from '../answers.ts';
import { claimsQuery, payrollFilesQuery } from '../employer.queries.ts';
import { FileDrop } from './file-drop.tsx';
import { useHoursText } from './hours.messages.ts';
import { OpenHours } from './open-hours.tsx';

const FILES = 20;

/** Hours come by file, or one by one where that is easier. */
export function HoursScreen() {
  const t = useHoursText();
  const municipality = useMunicipalityName();
  const open = useQuery(claimsQuery({ status: 'te-declareren' }));
  const waiting = open.data?.length ?? 0;
  return (
    <>
      <PageHead
        trail={[[t('start'), '/werkgever']]}
        title={t('title')}
        answer={<Rich text={waiting > 0 ? t('answerOpen', { count: waiting }) : t('answer')} />}
      />
      <FileDrop />
      <Section title={t('open')}>
        <Loaded query={open}>
          {(claims) =>
            claims.length === 0 ? <Empty>{t('openEmpty')}</Empty> : <OpenHours claims={claims} place={municipality} />
          }
        </Loaded>
      </Section>
      <Files />
    </>
  );
}

function Files() {
  const t = useHoursText();
  const [page, setPage] = useState(1);
  const files = useQuery(payrollFilesQuery(page));
  return (
    <Section title={t('files')}>
      <Loaded query={files} rows={6}>
        {({ loonbestanden }) =>
          loonbestanden.length === 0 ? <Empty>{t('filesEmpty')}</Empty> : <FileTable files={loonbestanden} />
        }
      </Loaded>
      <Pages page={page} pages={Math.ceil((files.data?.aantalTotaal ?? 0) / FILES)} go={setPage} />
    </Section>
  );
}

function FileTable({ files }: { files: readonly PayrollFile[] }) {
  const t = useHoursText();
  return (
    <Grid
      caption={t('filesCaption')}
      columns={[
        { key: 'receivedOn', label: t('receivedOn'), lead: true },
        { key: 'kind', label: t('kind') },
        { key: 'rows', label: t('rows'), number: true },
        { key: 'good', label: t('good'), number: true },
        { key: 'doubt', label: t('doubt'), number: true },
        { key: 'fault', label: t('fault'), number: true },
        { key: 'state', label: t('state') },
      ]}
      rows={files.map((file) => ({
        key: file.loonbestandId,
        cells: {
          receivedOn: (
            <Link to={`/werkgever/uren/${file.loonbestandId}`}>{t('fileOf', { date: date(file.ontvangenOp) })}</Link>
          ),
          kind: file.soort.toUpperCase(),
          rows: count(file.aantalRijen),
          good: count(file.goed),
          doubt: count(file.twijfel),
          fault: count(file.fout),
          state: <FileState file={file} />,
        },
      }))}
    />
  );
}

function FileState({ file: { status, wachtend } }: { file: PayrollFile }) {
  const t = useHoursText();
  if (status === 'wacht') {
    return (
      <State tone="warning" icon="clock">
        {t('state-wacht', { count: wachtend })}
      </State>
    );
  }
  if (status === 'ingediend') {
    return (
      <State tone="safe" icon="check">
        {t('state-ingediend')}
      </State>
    );
  }
  return <State>{t(`state-${status}`)}</State>;
}
