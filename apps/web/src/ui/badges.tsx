import { StatusBadge } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';
import { date } from '../format.ts';
import { Icon, type IconName } from './icon.tsx';
import { useUiText } from './ui.messages.ts';

export type Tone = 'danger' | 'warning' | 'neutral' | 'active' | 'safe';

/** Where something stands, in words; the colour only repeats them. */
export function State({ tone = 'neutral', icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <StatusBadge status={tone}>
      {icon !== undefined && <Icon name={icon} size={15} />}
      {children}
    </StatusBadge>
  );
}

const CLOCKS = {
  late: ['danger', 'stop'],
  soon: ['warning', 'clock'],
  ample: ['neutral', 'clock'],
  still: ['active', 'pause'],
  met: ['safe', 'check'],
} as const;

/** A term: how long still, until when, and never by colour alone. */
export function Clock({ state, text, until }: { state: keyof typeof CLOCKS; text: string; until?: string | null }) {
  const t = useUiText();
  const [tone, icon] = CLOCKS[state];
  return (
    <span className="clock">
      <State tone={tone} icon={icon}>
        {text}
      </State>
      {until && <span className="clock__until">{t('until', { date: date(until) })}</span>}
    </span>
  );
}

const SOON_DAYS = 7;

/** The badge of a term that the service read: `loopt`, `opgeschort`, `gehaald` or `overschreden`. */
export function TermClock({ term }: { term: { stand: string; uiterlijk: string | null; dagenOver: number | null } }) {
  const t = useUiText();
  const { stand, uiterlijk, dagenOver } = term;
  if (stand === 'opgeschort') return <Clock state="still" text={t('clockStill')} />;
  if (stand === 'gehaald') return <Clock state="met" text={t('clockMet')} />;
  if (uiterlijk === null) return <Clock state="ample" text={t('clockNone')} />;
  const days = dagenOver ?? 0;
  if (days < 0) return <Clock state="late" text={t('clockLate', { count: -days })} until={uiterlijk} />;
  const text = days === 0 ? t('clockToday') : t('clockLeft', { count: days });
  return <Clock state={days <= SOON_DAYS ? 'soon' : 'ample'} text={text} until={uiterlijk} />;
}

/** Who has to do something, and until when. On every thing that waits. */
export function Turn({ who, what, clock }: { who: string; what: ReactNode; clock?: ReactNode }) {
  const t = useUiText();
  return (
    <p className="turn">
      <span className="turn__label">{t('turn')}</span>
      <span>
        <strong>{who}</strong> {what}
      </span>
      {clock}
    </p>
  );
}
