import { Button } from '@utrecht/component-library-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useSignedIn } from '../../api/use-session.ts';
import { date, euro, month } from '../../format.ts';
import { Rich } from '../../text/rich.tsx';
import { Lines } from '../../ui/amount.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Grid } from '../../ui/grid.tsx';
import { ActionLink, Link } from '../../ui/link.tsx';
import { Empty, Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Panel, Section } from '../../ui/section.tsx';
import type { Grant, GrantProposal, GrantVersion } from '../answers.ts';
import { Ask, Decide, sentence, SentBack } from '../asking.tsx';
import { Month, Sum, Warnings } from '../money.tsx';
import { CaseMeasurement } from '../measurement/case-measurement.tsx';
import { Opened } from '../opened.tsx';
import { short, useColleague, usePersonNames, useRole } from '../people.ts';
import { ClaimState, GrantState } from '../standing.tsx';
import { useWords } from '../words.messages.ts';
import { ChangeForm } from './change-form.tsx';
import { useGrantText } from './grant.messages.ts';
import { claimsOfGrantQuery, grantQuery, useGrantDeed } from './grant.queries.ts';
import { usePartsOfVersion } from './parts-of-version.ts';

/** One grant with all its versions, what changed, and the change that waits. */
export function GrantScreen() {
  const t = useGrantText();
  const { id = '' } = useParams();
  const found = useQuery(grantQuery(id));
  return (
    <Opened query={found} title={t('thing')} trail={[[t('trail'), '/gemeente/toekenningen']]}>
      {(data) => <Found key={id} grant={data} />}
    </Opened>
  );
}

function Found({ grant }: { grant: Grant }) {
  const t = useGrantText();
  const w = useWords();
  const [changing, setChanging] = useState(false);
  const nameOf = usePersonNames([grant.persoonRef], 'toekenning-bekijken');
  const seesCases = useRole('behandelaar', 'beslisser');
  const newest = grant.versies.at(-1);
  const mayChange = grant.acties.includes('voorstellen');
  if (newest === undefined) return null;
  return (
    <>
      <PageHead
        trail={[[t('trail'), '/gemeente/toekenningen']]}
        over={t('over', { number: short(grant.toekenningId), kvk: w('kvk', { number: grant.werkgeverId }) })}
        title={t('title', { name: nameOf(grant.persoonRef), date: date(newest.toekenningVanaf) })}
        answer={<Answer grant={grant} newest={newest} />}
        side={
          <>
            {mayChange && !changing && (
              <Button appearance="primary-action-button" onClick={() => setChanging(true)}>
                {t('doChange')}
              </Button>
            )}
            {seesCases && <ActionLink to={`/gemeente/zaken/${grant.aanvraagId}`}>{t('seeCase')}</ActionLink>}
          </>
        }
      />
      <div className="cols">
        <div>
          {grant.teruggegeven !== null && mayChange && <SentBack returned={grant.teruggegeven} />}
          {changing && mayChange && <ChangeForm grant={grant} close={() => setChanging(false)} />}
          {grant.voorstel !== null && <Proposed grant={grant} proposal={grant.voorstel} newest={newest} />}
          <Section title={t('now')} aside={t('nowAside', { number: newest.versie })}>
            <Month calculation={newest.berekening} missing={newest.ontbreekt} />
          </Section>
          {seesCases && <CaseMeasurement zaakId={grant.aanvraagId} />}
          <Months toekenningId={grant.toekenningId} />
          <Versions versions={grant.versies} />
        </div>
        <Beside grant={grant} newest={newest} />
      </div>
    </>
  );
}

function Answer({ grant, newest }: { grant: Grant; newest: GrantVersion }) {
  const t = useGrantText();
  const { sub } = useSignedIn();
  const { voorstel, status, acties } = grant;
  if (voorstel !== null) {
    if (voorstel.voorgesteldDoor === sub) return t('answerOwn');
    return acties.includes('besluiten') ? t('answerApprove') : t('answerWaits');
  }
  const { geldigTotEnMet, berekening, geldigVanaf } = newest;
  if (status === 'beeindigd' && geldigTotEnMet !== null) {
    return <Rich text={t('answerEnded', { date: date(geldigTotEnMet) })} />;
  }
  if (berekening === null) return t('answerRunningUnknown');
  return <Rich text={t('answerRunning', { amount: euro(berekening.bedragCenten), date: date(geldigVanaf) })} />;
}

interface ProposedParts {
  readonly grant: Grant;
  readonly proposal: GrantProposal;
  readonly newest: GrantVersion;
}

function Proposed({ grant, proposal, newest }: ProposedParts) {
  const t = useGrantText();
  const w = useWords();
  const { sub } = useSignedIn();
  const [asking, setAsking] = useState(false);
  const decide = useGrantDeed(grant.toekenningId, 'besluiten');
  const giveBack = useGrantDeed(grant.toekenningId, 'teruggeven');
  const { berekening, ontbreekt, oorzaak, geldigVanaf, voorstelId } = proposal;
  const from = date(geldigVanaf);
  const question =
    berekening === null
      ? t('askPlain', { date: from })
      : t('ask', { date: from, amount: euro(berekening.bedragCenten) });
  return (
    <>
      <Decide
        title={t('proposalTitle', { cause: w(`cause-${oorzaak}`), date: from })}
        proposed={{ by: proposal.voorgesteldDoor, on: proposal.voorgesteldOp, reasons: proposal.motivering }}
        until={null}
        own={proposal.voorgesteldDoor === sub}
        mayApprove={grant.acties.includes('besluiten')}
        mayReturn={grant.acties.includes('teruggeven')}
        asking={
          asking && (
            <Ask
              question={question}
              text={t('askText')}
              yes={t('yes')}
              busy={decide.isPending}
              error={decide.error}
              onYes={() => decide.mutate({ voorstelId })}
              onNo={() => setAsking(false)}
            />
          )
        }
        approve={t('approve')}
        onApprove={() => setAsking(true)}
        onReturn={(reden) => giveBack.mutate({ reden })}
        returning={{ busy: giveBack.isPending, error: giveBack.error }}
      >
        <Sum calculation={berekening} missing={ontbreekt} />
      </Decide>
      <Difference was={newest} becomes={proposal} />
      {berekening !== null && (
        <Section title={t('lines')} aside={month(berekening.maand)}>
          <Lines lines={berekening.regels} />
          <Warnings warnings={berekening.waarschuwingen} />
        </Section>
      )}
    </>
  );
}

/** Part by part: what is new stands out, what stays is quiet. */
function Difference({ was, becomes }: { was: GrantVersion; becomes: GrantProposal }) {
  const t = useGrantText();
  const partsOf = usePartsOfVersion();
  const next = new Map(partsOf(becomes).map(({ name, value }) => [name, value]));
  const rows = [
    { name: t('validFrom'), value: date(was.geldigVanaf), then: date(becomes.geldigVanaf) },
    ...partsOf(was).map(({ name, value }) => ({ name, value, then: next.get(name) ?? '' })),
  ];
  return (
    <Section title={t('diff')} aside={t('diffAside', { was: was.versie, becomes: becomes.versie })}>
      <Grid
        className="diff"
        caption={t('diff')}
        columns={[
          { key: 'part', label: t('part'), lead: true },
          { key: 'was', label: t('was') },
          { key: 'becomes', label: t('becomes') },
        ]}
        rows={rows.map(({ name, value, then }) => ({
          key: name,
          cells: {
            part: name,
            was: value === then ? value : <del>{value}</del>,
            becomes: value === then ? then : <ins>{then}</ins>,
          },
        }))}
      />
    </Section>
  );
}

/** Every version with its amount and lines, and what it changed. */
function Versions({ versions }: { versions: readonly GrantVersion[] }) {
  const t = useGrantText();
  return (
    <Section title={t('versions')} aside={t('versionsAside')}>
      <ol className="mun-steps" reversed>
        {versions.toReversed().map((version) => (
          <li key={version.versie}>
            <VersionParts version={version} before={versions.find(({ versie }) => versie === version.versie - 1)} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function VersionParts({ version, before }: { version: GrantVersion; before: GrantVersion | undefined }) {
  const t = useGrantText();
  const w = useWords();
  const colleague = useColleague();
  const partsOf = usePartsOfVersion();
  const { versie, oorzaak, geldigVanaf, vastgelegdOp, voorgesteldDoor, beslotenDoor, motivering } = version;
  const old = new Map(before === undefined ? [] : partsOf(before).map(({ name, value }) => [name, value]));
  const changed = partsOf(version).flatMap(({ name, value }) => {
    const was = old.get(name);
    return was === undefined || was === value ? [] : [t('wasBecomes', { part: name, was, becomes: value })];
  });
  return (
    <>
      <h3 className="mun-steps__what">{t('versionTitle', { number: versie, cause: w(`cause-${oorzaak}`) })}</h3>
      <p className="mun-steps__known">
        {t('versionFrom', { date: date(geldigVanaf), on: date(vastgelegdOp) })}{' '}
        {voorgesteldDoor === null
          ? t('versionAuto')
          : sentence(t('versionBy', { proposer: colleague(voorgesteldDoor), decider: colleague(beslotenDoor) }))}
      </p>
      {before !== undefined && changed.length > 0 && (
        <p className="mun-steps__known">{t('changed', { what: changed.join('; ').toLowerCase() })}</p>
      )}
      {motivering !== null && <p className="mun-steps__known">{t('reasons', { text: motivering })}</p>}
      <Month calculation={version.berekening} missing={version.ontbreekt} brief />
    </>
  );
}

/** The claims of the grant, for the roles that may see them. */
function Months({ toekenningId }: { toekenningId: string }) {
  const t = useGrantText();
  const w = useWords();
  const may = useRole('behandelaar', 'betaling', 'vrijgave', 'controller');
  const claims = useQuery({ ...claimsOfGrantQuery(toekenningId), enabled: may });
  if (!may) return null;
  return (
    <Section title={t('months')} aside={t('monthsAside')}>
      <Loaded query={claims}>
        {({ beoordelingen }) =>
          beoordelingen.length === 0 ? (
            <Empty>{t('noMonths')}</Empty>
          ) : (
            <Grid
              caption={t('months')}
              columns={[
                { key: 'month', label: t('month'), lead: true },
                { key: 'state', label: t('claimState') },
                { key: 'amount', label: t('claimAmount'), number: true },
              ]}
              rows={beoordelingen.toReversed().map((claim) => ({
                key: claim.declaratieId,
                cells: {
                  month: (
                    <Link to={`/gemeente/maandbetaling/declaraties/${claim.declaratieId}`}>{month(claim.maand)}</Link>
                  ),
                  state: (
                    <span>
                      <ClaimState outcome={claim.uitkomst} />
                      {claim.betaalrunId !== null && <small>{t('inRun')}</small>}
                    </span>
                  ),
                  amount: claim.bedragCenten === null ? w('unknown') : euro(claim.bedragCenten),
                },
              }))}
            />
          )
        }
      </Loaded>
    </Section>
  );
}

function Beside({ grant, newest }: { grant: Grant; newest: GrantVersion }) {
  const t = useGrantText();
  const partsOf = usePartsOfVersion();
  return (
    <aside>
      <Panel title={t('facts')}>
        <p>
          <GrantState status={grant.status} />
        </p>
        <Facts
          items={[
            { name: t('employment'), value: t('workFrom', { date: date(newest.dienstverband.van) }) },
            ...partsOf(newest),
            { name: t('kind'), value: grant.wisselendeUren ? t('variable') : t('fixed') },
            ...(newest.forfaitTotEnMet === null ? [] : [{ name: t('flatUntil'), value: date(newest.forfaitTotEnMet) }]),
          ]}
        />
      </Panel>
    </aside>
  );
}
