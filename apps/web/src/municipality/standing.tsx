import { State, type Tone } from '../ui/badges.tsx';
import type { IconName } from '../ui/icon.tsx';
import type { CaseStatus, ClaimOutcome, GrantStatus, RunStatus } from './answers.ts';
import { useWords } from './words.messages.ts';

type Look = readonly [Tone, IconName?];

const OF_CASE: Readonly<Record<CaseStatus, Look>> = {
  'in-behandeling': ['active', 'clock'],
  'wacht-op-aanvulling': ['warning', 'pause'],
  voorgesteld: ['active', 'clock'],
  toegekend: ['safe', 'check'],
  afgewezen: ['danger', 'stop'],
  'buiten-behandeling': ['neutral', 'stop'],
  ingetrokken: ['neutral'],
  doorgezonden: ['neutral', 'right'],
};
const OF_CLAIM: Readonly<Record<ClaimOutcome, Look>> = {
  werkvoorraad: ['danger', 'stop'],
  'wacht-op-parameter': ['warning', 'clock'],
  akkoord: ['safe', 'check'],
  afgekeurd: ['neutral', 'stop'],
  verwacht: ['neutral', 'clock'],
};
const OF_RUN: Readonly<Record<RunStatus, Look>> = {
  'wordt-verzameld': ['neutral', 'clock'],
  leeg: ['neutral'],
  verzameld: ['warning', 'clock'],
  geannuleerd: ['neutral', 'stop'],
  vrijgegeven: ['active', 'clock'],
  afgehandeld: ['safe', 'check'],
};

function Badge({ look: [tone, icon], text }: { look: Look; text: string }) {
  return (
    <State tone={tone} {...(icon === undefined ? {} : { icon })}>
      {text}
    </State>
  );
}

/** Where a case stands, in the words of the work list. */
export function CaseState({ status }: { status: CaseStatus }) {
  return <Badge look={OF_CASE[status]} text={useWords()(status)} />;
}

export function GrantState({ status }: { status: GrantStatus }) {
  return <Badge look={status === 'lopend' ? ['safe', 'check'] : ['neutral']} text={useWords()(status)} />;
}

/** What was found about a claim. */
export function ClaimState({ outcome }: { outcome: ClaimOutcome }) {
  return <Badge look={OF_CLAIM[outcome]} text={useWords()(`claim-${outcome}`)} />;
}

export function RunState({ status }: { status: RunStatus }) {
  return <Badge look={OF_RUN[status]} text={useWords()(`run-${status}`)} />;
}
