import { useMunicipalityName } from '../../api/municipality-names.ts';
import { useNames } from '../../api/names.ts';
import { date, euro, month } from '../../format.ts';
import { TermClock } from '../../ui/badges.tsx';
import { Link } from '../../ui/link.tsx';
import { useWords } from '../words.messages.ts';
import { Basis } from './task-list.tsx';
import type { Awaited, LateDecision } from './answers.ts';
import { useWaitingText } from './waiting.messages.ts';

/** Per thing: who, until when, and, in full, what it costs them if they are late. */
export function AwaitedList({ awaited, full = false }: { awaited: readonly Awaited[]; full?: boolean }) {
  const word = useWords();
  const name = useNames(
    awaited.map(({ persoonRef }) => persoonRef),
    'wachten-tonen',
    word('employee'),
  );
  return (
    <ul className="waits">
      {awaited.map((one) => (
        <AwaitedRow
          key={`${one.soort} ${one.aanvraagId} ${one.maand ?? ''}`}
          one={one}
          name={name(one.persoonRef)}
          full={full}
        />
      ))}
    </ul>
  );
}

function AwaitedRow({ one, name, full }: { one: Awaited; name: string; full: boolean }) {
  const t = useWaitingText();
  const word = useWords();
  const municipality = useMunicipalityName();
  const office = word('municipality', { name: municipality(one.gemeentecode) });
  if (one.soort === 'nieuwe-betaling') {
    const { bedragCenten, dienstverbandId, maand } = one;
    return (
      <li>
        <Link to={`/werkgever/mensen/${dienstverbandId}`}>{t('repair', { name, month: month(maand ?? '') })}</Link>
        <p className="quiet">{office}</p>
        <p className="quiet small">
          {bedragCenten === null ? t('repairWhyUnknown') : t('repairWhy', { amount: euro(bedragCenten) })}
        </p>
      </li>
    );
  }
  const { aanvraagId, ontvangstdatum, termijn, teLaat } = one;
  const isLate = termijn?.stand === 'overschreden';
  return (
    <li>
      <Link to={`/werkgever/aanvragen/${aanvraagId}`}>{t('decision', { name })}</Link>
      <p className="quiet">{office}</p>
      {ontvangstdatum !== null && <p className="quiet small">{t('askedOn', { date: date(ontvangstdatum) })}</p>}
      {termijn !== null && <TermClock term={termijn} />}
      {teLaat !== null && (full || isLate) && <IfLate late={teLaat} isLate={isLate} full={full} />}
    </li>
  );
}

/** A notice of default, and the penalty that follows when nothing is decided (Awb 4:17). */
export function IfLate({ late, isLate, full }: { late: LateDecision; isLate: boolean; full: boolean }) {
  const t = useWaitingText();
  const [first] = late.dwangsom;
  return (
    <>
      <p className="small">
        {isLate ? t('isLate') : t('ifLate', { date: date(late.ingebrekestellingVanaf) })}{' '}
        {first !== undefined && t('penalty', { perDay: euro(first.centenPerDag), most: euro(late.hoogstensCenten) })}{' '}
        {t('penaltyFrom', { date: date(late.dwangsomVanaf) })}
      </p>
      {full && <Basis of={late.grondslag} />}
    </>
  );
}
