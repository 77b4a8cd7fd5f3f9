import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useMunicipalityName } from '../../api/municipality-names.ts';
import { useSignedIn } from '../../api/use-session.ts';
import { date, euro, month } from '../../format.ts';
import { Rich } from '../../text/rich.tsx';
import { Lines } from '../../ui/amount.tsx';
import { ActionLink } from '../../ui/link.tsx';
import { Notice } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Section } from '../../ui/section.tsx';
import type { Calculation, CaseDecision, CaseFile, CaseProposal, Outcome } from '../answers.ts';
import { Ask, Decide, sentence, SentBack } from '../asking.tsx';
import { Sum, Warnings } from '../money.tsx';
import { Opened } from '../opened.tsx';
import { short, useColleague, usePersonNames } from '../people.ts';
import { CaseMeasurement } from '../measurement/case-measurement.tsx';
import { CaseLetters } from '../letters/case-letters.tsx';
import { CaseState } from '../standing.tsx';
import { useWords } from '../words.messages.ts';
import { Advices } from './advice.tsx';
import { Beside } from './beside.tsx';
import { useCaseText } from './case.messages.ts';
import { caseQuery, historyQuery, useDeed } from './case.queries.ts';
import { Clocks } from './clocks.tsx';
import { DecisionRecord } from './decision-record.tsx';
import { Findings } from './findings.tsx';
import { Forward } from './forward.tsx';
import { History } from './history.tsx';
import { NextCase } from './next-case.tsx';
import { OnPaper } from './on-paper.tsx';
import { Stale } from './stale.tsx';
import { useStepsText, useWhy } from './steps.messages.ts';
import { Steps } from './steps.tsx';
import { WhoActs } from './who-acts.tsx';

/** One case: what is proposed and for how much, whose turn it is, and all that it rests on. */
export function CaseScreen() {
  const t = useCaseText();
  const { id = '' } = useParams();
  const found = useQuery(caseQuery(id));
  const trail = [[t('trail'), '/gemeente/werkvoorraad']] as const;
  return (
    <Opened query={found} title={t('case')} trail={trail}>
      {(data) => <Found key={id} file={data} trail={trail} />}
    </Opened>
  );
}

type Trail = readonly (readonly [name: string, to: string])[];

function Found({ file, trail }: { file: CaseFile; trail: Trail }) {
  const t = useCaseText();
  const w = useWords();
  const { zaakId, persoonRef, werkgeverId, dienstverband, termijn } = file;
  const nameOf = usePersonNames([persoonRef], 'zaak-behandelen');
  const history = useQuery(historyQuery(zaakId));
  const open = file.status === 'in-behandeling' || file.status === 'wacht-op-aanvulling';
  return (
    <>
      <PageHead
        trail={trail}
        over={t('over', { number: short(zaakId), kvk: w('kvk', { number: werkgeverId }) })}
        title={t('title', { name: nameOf(persoonRef), date: date(dienstverband.begindatum) })}
        answer={<Answer file={file} />}
        side={<Side file={file} />}
      />
      <div className="cols">
        <div>
          <WhoActs file={file} />
          <NextCase file={file} />
          {file.afwijkingen.length > 0 && (
            <Notice
              tone="warning"
              title={t('misfit')}
              text={file.afwijkingen.map(({ wat, op }) => t(`misfit-${wat}`, { date: date(op) })).join(' ')}
            />
          )}
          {file.teruggegeven !== null && open && <SentBack returned={file.teruggegeven} />}
          {file.voorstel !== null && <Proposed file={file} proposal={file.voorstel} />}
          {file.besluit !== null && <Decided decision={file.besluit} />}
          {open && <Steps file={file} />}
          <CaseMeasurement zaakId={zaakId} />
          <Advices file={file} />
          {open && <OnPaper file={file} />}
          <Forward file={file} />
          <Clocks file={file} />
          <MadeUp calculation={file.voorstel?.berekening ?? file.besluit?.berekening ?? null} />
          {file.besluit !== null && <DecisionRecord record={file.besluit.rust} />}
          <CaseLetters caseId={zaakId} proposed={file.voorstel !== null} />
          <Findings findings={file.toetsing} />
          <History query={history} />
        </div>
        <Beside file={file} term={termijn} />
      </div>
    </>
  );
}

function Side({ file: { status, besluit } }: { file: CaseFile }) {
  const t = useCaseText();
  if (besluit !== null && besluit.toekenningId !== null) {
    return <ActionLink to={`/gemeente/toekenningen/${besluit.toekenningId}`}>{t('seeGrant')}</ActionLink>;
  }
  if (status === 'ingetrokken' || status === 'doorgezonden' || besluit !== null) return <CaseState status={status} />;
  return null; // while it is open, who acts has the clock
}

/** In half a sentence: what would be, or was decided, and for how much. */
function useOutcome() {
  const t = useCaseText();
  const w = useWords();
  const words = { toegekend: 'grant', afgewezen: 'refuse', 'buiten-behandeling': 'notProcessed' } as const;
  return {
    wouldBe: ({ uitkomst, berekening }: Pick<CaseProposal, 'uitkomst' | 'berekening'>) =>
      berekening === null ? t(words[uitkomst]) : t('grantAmount', { amount: euro(berekening.bedragCenten) }),
    was: ({ uitkomst, berekening }: Pick<CaseDecision, 'uitkomst' | 'berekening'>) =>
      berekening === null ? w(uitkomst) : t('granted', { amount: euro(berekening.bedragCenten) }),
  };
}

function Answer({ file }: { file: CaseFile }) {
  const t = useCaseText();
  const { sub } = useSignedIn();
  const { wouldBe, was } = useOutcome();
  const municipality = useMunicipalityName();
  const { voorstel, besluit, vragen, status, acties, doorgezonden } = file;
  if (voorstel !== null) {
    const what = wouldBe(voorstel);
    if (voorstel.voorgesteldDoor === sub) return <Rich text={t('answerProposedOwn', { what })} />;
    return <Rich text={t(acties.includes('besluiten') ? 'answerProposedApprove' : 'answerProposed', { what })} />;
  }
  if (besluit !== null) {
    return <Rich text={t('answerDecided', { what: was(besluit), date: date(besluit.besluitdatum) })} />;
  }
  if (status === 'ingetrokken') return t('answerWithdrawn');
  if (doorgezonden !== null) {
    const where = { place: municipality(doorgezonden.gemeentecode), date: date(doorgezonden.op) };
    return <Rich text={t(doorgezonden.wijze === 'post' ? 'answerForwardedPost' : 'answerForwarded', where)} />;
  }
  if (status === 'wacht-op-aanvulling' && vragen !== null) {
    return <Rich text={t('answerWaiting', { date: date(vragen.uiterlijk) })} />;
  }
  const { aanvrager } = file.herkomst;
  if (aanvrager === 'ambtshalve' && file.termijn.termijn === 'GEEN') return t('answerOpenOwn');
  if (aanvrager === 'werknemer') return t('answerOpenEmployee');
  return t(acties.includes('voorstellen') ? 'answerOpen' : 'answerOpenOther');
}

const APPROVE: Readonly<Record<Outcome, 'approveGrant' | 'approveRefuse' | 'approveNotProcessed'>> = {
  toegekend: 'approveGrant',
  afgewezen: 'approveRefuse',
  'buiten-behandeling': 'approveNotProcessed',
};

function Proposed({ file, proposal }: { file: CaseFile; proposal: CaseProposal }) {
  const t = useCaseText();
  const { sub } = useSignedIn();
  const [asking, setAsking] = useState(false);
  const decide = useDeed(file.zaakId, 'besluiten');
  const giveBack = useDeed(file.zaakId, 'teruggeven');
  const s = useStepsText();
  const why = useWhy();
  const late = file.gesloten.find(({ actie, code }) => actie === 'besluiten' && code === 'LEFT_OUT_TOO_LATE');
  const { uitkomst, toekenningVanaf, berekening, ontbreekt, voorstelId } = proposal;
  const titles = {
    toegekend: t('proposalGrant', { date: toekenningVanaf === null ? '' : date(toekenningVanaf) }),
    afgewezen: t('proposalRefuse'),
    'buiten-behandeling': t('proposalNotProcessed'),
  };
  return (
    <Decide
      title={titles[uitkomst]}
      proposed={{ by: proposal.voorgesteldDoor, on: proposal.voorgesteldOp, reasons: proposal.motivering }}
      until={file.termijn.uiterlijk}
      own={proposal.voorgesteldDoor === sub}
      mayApprove={file.acties.includes('besluiten')}
      mayReturn={file.acties.includes('teruggeven')}
      hindrance={late && sentence(s('cannotLeaveOut', { why: why(late.code) }))}
      asking={
        asking && (
          <Ask
            question={questionOf(t, proposal)}
            text={t('askText')}
            yes={t('yesDecide')}
            busy={decide.isPending}
            error={decide.error}
            onYes={() => decide.mutate({ voorstelId, versie: file.versie })}
            onNo={() => setAsking(false)}
          />
        )
      }
      approve={t(APPROVE[uitkomst])}
      onApprove={() => setAsking(true)}
      onReturn={(reden) => giveBack.mutate({ reden })}
      returning={{ busy: giveBack.isPending, error: giveBack.error }}
    >
      <Stale file={file} error={decide.error ?? giveBack.error} />
      {uitkomst === 'toegekend' && <Sum calculation={berekening} missing={ontbreekt} />}
    </Decide>
  );
}

function questionOf(t: ReturnType<typeof useCaseText>, { uitkomst, berekening }: CaseProposal): string {
  if (uitkomst === 'afgewezen') return t('askRefuse');
  if (uitkomst === 'buiten-behandeling') return t('askNotProcessed');
  return berekening === null ? t('askGrantPlain') : t('askGrant', { amount: euro(berekening.bedragCenten) });
}

function Decided({ decision }: { decision: CaseDecision }) {
  const t = useCaseText();
  const colleague = useColleague();
  const { uitkomst, besluitdatum, berekening, toekenningVanaf, motivering, voorgesteldDoor, beslotenDoor } = decision;
  const people = { proposer: colleague(voorgesteldDoor), decider: colleague(beslotenDoor), date: date(besluitdatum) };
  return (
    <Section title={t('decidedTitle')} aside={toekenningVanaf !== null && t('from', { date: date(toekenningVanaf) })}>
      {uitkomst === 'toegekend' ? <Sum calculation={berekening} missing={null} /> : <CaseState status={uitkomst} />}
      <p className="quiet">{sentence(t('decidedBy', people))}</p>
      {motivering !== null && <p>{t('reasons', { text: motivering })}</p>}
    </Section>
  );
}

/** Open at once: it is what the second pair of eyes looks at. */
function MadeUp({ calculation }: { calculation: Calculation | null }) {
  const t = useCaseText();
  if (calculation === null) return null;
  return (
    <Section title={t('amount')} aside={t('amountAside', { month: month(calculation.maand) })}>
      <Lines lines={calculation.regels} />
      <Warnings warnings={calculation.waarschuwingen} />
    </Section>
  );
}
