import { useMunicipalityName } from '../../api/municipality-names.ts';
import { useNames } from '../../api/names.ts';
import { date, euro, month } from '../../format.ts';
import { TermClock } from '../../ui/badges.tsx';
import { Link } from '../../ui/link.tsx';
import { useAttachmentName } from '../attachments.messages.ts';
import { useWords } from '../words.messages.ts';
import type { LegalBasis, Task } from './answers.ts';
import { useWaitingText } from './waiting.messages.ts';

/** Per thing: what, why, until when, and what happens if nothing is done. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  const word = useWords();
  const name = useNames(
    tasks.map(({ persoonRef }) => persoonRef),
    'taken-tonen',
    word('employee'),
  );
  return (
    <ul className="tasks">
      {tasks.map((task) => (
        <TaskRow key={keyOf(task)} task={task} name={name(task.persoonRef)} />
      ))}
    </ul>
  );
}

function keyOf({ soort, naar, aanvraagId, dienstverbandId, loonbestandId, maand }: Task): string {
  return [soort, naar ?? aanvraagId ?? dienstverbandId ?? loonbestandId ?? maand].join(' ');
}

function TaskRow({ task, name }: { task: Task; name: string }) {
  const t = useWaitingText();
  const { uiterlijk, dagenOver, gevolg, anders, herinnering, bedragCenten, grondslag } = task;
  const term = { stand: dagenOver !== null && dagenOver < 0 ? 'overschreden' : 'loopt', uiterlijk, dagenOver };
  return (
    <li>
      <div>
        <Link to={pageOf(task)} className="tasks__what">
          {useWhat(task, name)}
        </Link>
        <p className="tasks__why">
          {herinnering !== null && (
            <>
              <strong>{t(`reminder-${herinnering}`)}</strong>{' '}
            </>
          )}
          {useWhy(task)} {gevolg === null ? anders : t(`else-${gevolg}`)}{' '}
          {bedragCenten !== null && t('atStake', { amount: euro(bedragCenten) })}
        </p>
        {grondslag !== null && <Basis of={grondslag} />}
      </div>
      <div className="tasks__when">
        {uiterlijk === null ? <span className="quiet small">{t('noDate')}</span> : <TermClock term={term} />}
      </div>
    </li>
  );
}

export function Basis({ of: { regeling, artikel, lid } }: { of: LegalBasis }) {
  const t = useWaitingText();
  return (
    <p className="small quiet">
      {lid === null
        ? t('basis', { law: regeling, article: artikel })
        : t('basisParagraph', { law: regeling, article: artikel, paragraph: lid })}
    </p>
  );
}

function useWhat({ soort, aantal, maand }: Task, name: string): string {
  const t = useWaitingText();
  switch (soort) {
    case 'uren':
      return t('what-uren', { month: month(maand ?? '') });
    case 'loonbestand':
      return t('what-loonbestand', { count: aantal });
    default:
      return t(`what-${soort}`, { name });
  }
}

function useWhy({ soort, aantal, gemeentecode, gevraagd, begindatum }: Task): string {
  const t = useWaitingText();
  const municipality = useMunicipalityName()(gemeentecode ?? '');
  const attachment = useAttachmentName();
  switch (soort) {
    case 'aanvulling':
      return t('why-aanvulling', { municipality, kinds: gevraagd.map(attachment).join(', ').toLowerCase() });
    case 'concept':
      return t('why-concept', { municipality });
    case 'aanvraag':
      return begindatum === null ? '' : t('why-aanvraag', { date: date(begindatum) });
    case 'uren':
      return t('why-uren', { count: aantal });
    case 'loonbestand':
      return t('why-loonbestand');
    case 'meting':
      return t('why-meting', { municipality });
    case 'bericht':
      return t('why-bericht', { count: aantal, municipality });
  }
}

/** Where it is done. */
function pageOf({ soort, naar, aanvraagId, dienstverbandId, loonbestandId }: Task): string {
  if (naar !== undefined) return `/werkgever/${naar}`;
  switch (soort) {
    case 'aanvulling':
      return `/werkgever/aanvragen/${aanvraagId}`;
    case 'concept':
      return `/werkgever/aanvragen/${aanvraagId}/nakijken`;
    case 'aanvraag':
      return `/werkgever/aanvragen/nieuw?dienstverband=${dienstverbandId}`;
    case 'uren':
      return '/werkgever/uren';
    case 'loonbestand':
      return `/werkgever/uren/${loonbestandId}`;
    default:
      return `/werkgever/aanvragen/${aanvraagId}`;
  }
}
