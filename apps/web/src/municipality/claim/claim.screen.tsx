import { Button } from '@utrecht/component-library-react';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useCommand } from '../../api/command.ts';
import { ask, at, send } from '../../api/request.ts';
import { date, euro, hours, month } from '../../format.ts';
import { Rich } from '../../text/rich.tsx';
import { LongTextField } from '../../ui/form.tsx';
import { Lines } from '../../ui/amount.tsx';
import { Turn } from '../../ui/badges.tsx';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ActionLink, Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Panel, Section } from '../../ui/section.tsx';
import type { Claim } from '../answers.ts';
import { Fold } from '../asking.tsx';
import { refreshLists } from '../lists.ts';
import { Warnings } from '../money.tsx';
import { Opened } from '../opened.tsx';
import { short, useColleague, usePersonNames, useRole } from '../people.ts';
import { ClaimState } from '../standing.tsx';
import { useWords } from '../words.messages.ts';
import { useClaimText } from './claim.messages.ts';

const claimQuery = (id: string) =>
  queryOptions({
    queryKey: ['beoordeling', id],
    queryFn: ({ signal }) => ask<Claim>(at('municipal-review', `beoordelingen/${id}`), signal),
  });

/** One month of one grant: what was checked, what it comes to, and for a work item what to do with it. */
export function ClaimScreen() {
  const t = useClaimText();
  const { id = '' } = useParams();
  const claim = useQuery(claimQuery(id));
  return (
    <Opened query={claim} title={t('thing')} trail={[[t('trail'), '/gemeente/maandbetaling']]}>
      {(data) => <Found key={id} claim={data} />}
    </Opened>
  );
}

function Found({ claim }: { claim: Claim }) {
  const t = useClaimText();
  const w = useWords();
  const colleague = useColleague();
  const nameOf = usePersonNames([claim.persoonRef], 'declaratie-beoordelen');
  const settles = useRole('behandelaar') && claim.acties.includes('afhandelen');
  const amount = claim.bedragCenten === null ? w('unknown') : euro(claim.bedragCenten);
  return (
    <>
      <PageHead
        trail={[[t('trail'), '/gemeente/maandbetaling']]}
        over={t('over', { number: short(claim.declaratieId), kvk: w('kvk', { number: claim.werkgeverId }) })}
        title={t('title', { name: nameOf(claim.persoonRef), month: month(claim.maand) })}
        answer={<Rich text={t(`answer-${claim.uitkomst}`, { amount })} />}
        side={<ActionLink to={`/gemeente/toekenningen/${claim.toekenningId}`}>{t('grant')}</ActionLink>}
      />
      <div className="cols">
        <div>
          {claim.acties.includes('afhandelen') && (
            <Turn who={settles ? t('turnWhoYou') : t('turnWho')} what={settles ? t('turnYou') : t('turn')} />
          )}
          {settles && <Settle claim={claim} />}
          {claim.afwijkendeOpgave && <Notice tone="warning" title={t('differs')} text={t('differsText')} />}
          {claim.afgehandeldDoor !== null && (
            <p>
              {t('settledBy', {
                name: colleague(claim.afgehandeldDoor),
                text: claim.motivering ?? t('noText'),
              })}
            </p>
          )}
          {claim.betaling !== null && (
            <p>
              {t('inRun', { attempt: claim.betaling.poging, number: claim.betaling.eindTotEindId })}{' '}
              <Link to={`/gemeente/maandbetaling/betaalruns/${claim.betaling.betaalrunId}`}>{t('seeRun')}</Link>
            </p>
          )}
          <Checks claim={claim} />
          <Section title={t('amount')}>
            {claim.regels.length === 0 ? <p>{t('noAmount')}</p> : <Lines lines={claim.regels} />}
            <Warnings warnings={claim.waarschuwingen} />
          </Section>
        </div>
        <aside>
          <Panel title={t('facts')}>
            <p>
              <ClaimState outcome={claim.uitkomst} />
            </p>
            <Facts items={useFacts(claim)} />
          </Panel>
        </aside>
      </div>
    </>
  );
}

const LOOK = { goed: ['good', 'check'], fout: ['bad', 'stop'], onbekend: ['open', 'clock'] } as const;
const FIRST = ['fout', 'onbekend', 'goed'] as const;

function Checks({ claim: { controles } }: { claim: Claim }) {
  const t = useClaimText();
  const w = useWords();
  const number = (outcome: string) => controles.filter(({ uitkomst }) => uitkomst === outcome).length;
  const ordered = FIRST.flatMap((outcome) => controles.filter(({ uitkomst }) => uitkomst === outcome));
  if (ordered.length === 0) return null;
  const counts = { good: number('goed'), bad: number('fout'), open: number('onbekend') };
  return (
    <Section title={t('checks')} aside={t('checksAside', counts)}>
      <ul className="checks">
        {ordered.map(({ code, uitkomst, toelichting }) => (
          <li key={code} className={LOOK[uitkomst][0]}>
            <Icon name={LOOK[uitkomst][1]} />
            <span>
              <span className="sr">{t(`check-${uitkomst}`)}</span>
              {w(`check-${code}`)}
              <small lang="nl">{toelichting}</small>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function useFacts(claim: Claim): Fact[] {
  const t = useClaimText();
  const w = useWords();
  const { maand, wisselendeUren, urenPerWeek, verloondeUren, versie, beoordeeldOp } = claim;
  return [
    { name: t('month'), value: month(maand) },
    { name: t('kind'), value: wisselendeUren ? t('variable') : t('fixed') },
    ...(urenPerWeek === null
      ? []
      : [{ name: t('hours'), value: t('perWeek', { hours: hours(urenPerWeek) }), source: w('employer') }]),
    ...(verloondeUren === null
      ? []
      : [{ name: t('paidHours'), value: hours(verloondeUren), source: t('paidHoursHint') }]),
    ...(versie === null ? [] : [{ name: t('version'), value: String(versie) }]),
    ...(beoordeeldOp === null ? [] : [{ name: t('assessed'), value: date(beoordeeldOp) }]),
  ];
}

/** A person decides on a work item, with a reason: the amount is on the button that pays it. */
function Settle({ claim }: { claim: Claim }) {
  const t = useClaimText();
  const client = useQueryClient();
  const [outcome, setOutcome] = useState<'akkoord' | 'afgekeurd' | null>(null);
  const [reasons, setReasons] = useState('');
  const settle = useCommand(
    (body: object, key) =>
      send<Claim>(at('municipal-review', `beoordelingen/${claim.declaratieId}/_afhandelen`), body, { key }),
    (found) => {
      client.setQueryData(claimQuery(claim.declaratieId).queryKey, found);
      refreshLists(client, ['beoordelingen'], ['betaalruns']);
    },
  );
  if (outcome === null) {
    return (
      <div className="actions">
        {claim.bedragCenten !== null && (
          <Button appearance="primary-action-button" onClick={() => setOutcome('akkoord')}>
            {t('doApprove')}
          </Button>
        )}
        <Button appearance="secondary-action-button" onClick={() => setOutcome('afgekeurd')}>
          {t('doRefuse')}
        </Button>
      </div>
    );
  }
  const approves = outcome === 'akkoord';
  const pays =
    claim.bedragCenten === null ? t('sendApprovePlain') : t('sendApprove', { amount: euro(claim.bedragCenten) });
  return (
    <Fold
      title={approves ? t('approveTitle') : t('refuseTitle')}
      send={approves ? pays : t('sendRefuse')}
      busy={settle.isPending}
      error={settle.error}
      labels={{ motivering: t('reasons') }}
      onSend={() => settle.mutate({ uitkomst: outcome, motivering: reasons })}
      onCancel={() => setOutcome(null)}
    >
      {(faults) => (
        <LongTextField
          name="motivering"
          label={t('reasons')}
          hint={t('reasonsHint')}
          fault={faults.motivering}
          value={reasons}
          onChange={setReasons}
        />
      )}
    </Fold>
  );
}
