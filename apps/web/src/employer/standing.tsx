import { State, type Tone } from '../ui/badges.tsx';
import type { IconName } from '../ui/icon.tsx';
import type { ApplicationStatus, Standing } from './answers.ts';
import { useWords } from './words.messages.ts';

type Look = readonly [Tone, IconName?];

/** Where somebody's subsidy stands: that of the newest application, unless the work has ended. */
export type SubsidyStanding = ApplicationStatus | 'none' | 'gestopt';

const OF_SUBSIDY: Readonly<Record<SubsidyStanding, Look>> = {
  none: ['neutral'],
  concept: ['warning', 'clock'],
  ingediend: ['active', 'clock'],
  ingetrokken: ['neutral'],
  toegekend: ['safe', 'check'],
  afgewezen: ['danger', 'stop'],
  'buiten-behandeling': ['danger', 'stop'],
  doorgezonden: ['neutral', 'right'],
  gestopt: ['neutral'],
};

export function SubsidyState({ standing }: { standing: SubsidyStanding }) {
  const word = useWords();
  const [tone, icon] = OF_SUBSIDY[standing];
  return (
    <State tone={tone} {...(icon === undefined ? {} : { icon })}>
      {word(standing)}
    </State>
  );
}

/** How sure it is that money comes, from surest to least sure. */
const SURE: Readonly<Record<Standing, Look>> = {
  opgedragen: ['safe', 'check'],
  beoordeeld: ['active', 'check'],
  ingediend: ['active', 'clock'],
  werkvoorraad: ['warning', 'clock'],
  'wacht-op-parameter': ['warning', 'clock'],
  gestorneerd: ['danger', 'stop'],
  verwacht: ['warning', 'clock'],
};

export function StandingState({ standing }: { standing: Standing }) {
  const word = useWords();
  const [tone, icon] = SURE[standing];
  return (
    <State tone={tone} {...(icon === undefined ? {} : { icon })}>
      {word(`stand-${standing}`)}
    </State>
  );
}
