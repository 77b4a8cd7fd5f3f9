import { Button } from '@utrecht/component-library-react';
import { type UseQueryResult, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useCommand } from '../../api/command.ts';
import { at, send } from '../../api/request.ts';
import { useSignedIn } from '../../api/use-session.ts';
import { date, decimals } from '../../format.ts';
import { Grid } from '../../ui/grid.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Empty, Loaded } from '../../ui/loaded.tsx';
import { Section } from '../../ui/section.tsx';
import type { Flag, Profile, Setting } from '../answers.ts';
import { Ask, sentence } from '../asking.tsx';
import { useColleague } from '../people.ts';
import { Standing, Withdraw, Withdrawn } from '../register-row.tsx';
import { SettingForm } from './setting-form.tsx';
import { useSettingWords } from './settings.messages.ts';
import { useSetupText } from './setup.messages.ts';
import { profileQuery } from './setup.queries.ts';

interface ProfileParts {
  readonly query: UseQueryResult<Profile>;
  readonly proposing: boolean;
  readonly close: () => void;
}

/** What waits for somebody first, then what holds, then what was decided before. */
export function ProfileSections({ query, proposing, close }: ProfileParts) {
  const t = useSetupText();
  return (
    <Loaded query={query} rows={8}>
      {(profile) => {
        const waiting = profile.voorstellen.filter(({ status }) => status === 'voorgesteld');
        const settled = profile.voorstellen.filter(({ status }) => status !== 'voorgesteld');
        return (
          <>
            {proposing && <SettingForm profile={profile} close={close} />}
            {waiting.length > 0 && <Proposals title={t('waiting')} settings={waiting} />}
            <Choices choices={profile.keuzes} />
            <Rules rules={profile.regels} />
            {settled.length > 0 && <Proposals title={t('earlier')} settings={settled} />}
          </>
        );
      }}
    </Loaded>
  );
}

function Choices({ choices }: { choices: Profile['keuzes'] }) {
  const t = useSetupText();
  const word = useSettingWords();
  const cellsOf = ({
    naam,
    vraag,
    tekst,
    waarde,
    vanaf,
    bron,
  }: Profile['keuzes'][number]): Record<string, ReactNode> => ({
    what: (
      <span>
        {word.name(naam)}
        <small lang="nl">
          {tekst} ({t('question', { number: vraag })})
        </small>
      </span>
    ),
    value: word.value(waarde),
    since: vanaf === null ? t('standard') : date(vanaf),
    source: bron ?? '',
  });
  return (
    <Section title={t('choices')} aside={t('choicesAside')}>
      <Grid
        caption={t('choices')}
        columns={[
          { key: 'what', label: t('what'), lead: true },
          { key: 'value', label: t('value') },
          { key: 'since', label: t('since') },
          { key: 'source', label: t('source') },
        ]}
        rows={choices.map((choice) => ({ key: choice.naam, cells: cellsOf(choice) }))}
      />
    </Section>
  );
}

function Rules({ rules }: { rules: Profile['regels'] }) {
  const t = useSetupText();
  const word = useSettingWords();
  return (
    <Section title={t('rules')} aside={t('rulesAside')}>
      {rules.length === 0 ? (
        <Empty>{t('noRules')}</Empty>
      ) : (
        <Grid
          caption={t('rules')}
          columns={[
            { key: 'what', label: t('what'), lead: true },
            { key: 'value', label: t('value') },
            { key: 'since', label: t('since') },
            { key: 'source', label: t('source') },
          ]}
          rows={rules.map(({ naam, waarde, vanaf, bron, vlag }) => ({
            key: naam,
            cells: {
              what: (
                <span>
                  {word.name(naam)}
                  <Contrary flag={vlag} />
                </span>
              ),
              value: decimals(word.value(waarde)),
              since: date(vanaf),
              source: bron,
            },
          }))}
        />
      )}
    </Section>
  );
}

/** The service begins with what the badge and the value beside it say. */
const SAID_ALREADY = /^[^:]*: (\S+ = \S+\. )?/;

/** What asks more or gives less than the statute says so, always. */
function Contrary({ flag }: { flag: Flag | null }) {
  const t = useSetupText();
  if (flag === null) return null;
  return (
    <span className="mun-flag">
      <Icon name="warn" size={16} /> <strong>{t('contrary')}</strong>{' '}
      <span lang="nl">{t('contraryText', { text: flag.tekst.replace(SAID_ALREADY, ''), article: flag.artikel })}</span>
    </span>
  );
}

function Proposals({ title, settings }: { title: string; settings: readonly Setting[] }) {
  const t = useSetupText();
  return (
    <Section title={title} aside={t('proposalsAside')}>
      <ol className="mun-steps">
        {settings.map((setting) => (
          <li key={setting.voorstelId}>
            <Proposal setting={setting} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Proposal({ setting }: { setting: Setting }) {
  const t = useSetupText();
  const word = useSettingWords();
  const colleague = useColleague();
  const client = useQueryClient();
  const { sub } = useSignedIn();
  const [asking, setAsking] = useState(false);
  const approve = useCommand(
    (body: object, key) =>
      send<Setting>(at('municipal-review', `inrichting/${setting.voorstelId}/_goedkeuren`), body, { key }),
    () => void client.invalidateQueries({ queryKey: profileQuery.queryKey }),
  );
  const { naam, waarde, vanaf, bron, status, gevolg, vlag } = setting;
  const words = { name: word.name(naam), value: decimals(word.value(waarde)), date: date(vanaf) };
  const waits = status === 'voorgesteld';
  const may = setting.acties.includes('goedkeuren');
  return (
    <>
      <div className="mun-steps__row">
        <p className="mun-steps__what">{t('line', words)}</p>
        <Standing status={status} waits={t('waits')} approved={t('approved')} />
      </div>
      <p className="mun-steps__known">
        <span lang="nl">{gevolg}</span> {t('fromSource', { source: bron })}
      </p>
      <p className="mun-steps__known">
        {sentence(t('by', { name: colleague(setting.voorgesteldDoor), date: date(setting.voorgesteldOp) }))}{' '}
        {setting.goedgekeurdOp !== null &&
          t('approvedBy', { name: colleague(setting.goedgekeurdDoor), date: date(setting.goedgekeurdOp) })}{' '}
        {waits && setting.voorgesteldDoor === sub && t('own')}
      </p>
      <Withdrawn row={setting} />
      <Contrary flag={vlag} />
      <Withdraw row={setting} path={`inrichting/${setting.voorstelId}`} queryKey={profileQuery.queryKey} />
      {may && !asking && (
        <div className="mun-steps__do">
          <Button appearance="secondary-action-button" onClick={() => setAsking(true)}>
            {t('doApprove')}
          </Button>
        </div>
      )}
      {may && asking && (
        <Ask
          question={t('approveAsk', words)}
          text={gevolg}
          yes={t('approveYes')}
          busy={approve.isPending}
          error={approve.error}
          onYes={() => approve.mutate({})}
          onNo={() => setAsking(false)}
        />
      )}
    </>
  );
}
