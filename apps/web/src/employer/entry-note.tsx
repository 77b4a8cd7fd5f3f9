import { useCommand } from '../api/command.ts';
import { useMunicipalityName } from '../api/municipality-names.ts';
import { at, send } from '../api/request.ts';
import { date } from '../format.ts';
import { ErrorSummary, SubmitButton } from '../ui/form.tsx';
import { ActionLink } from '../ui/link.tsx';
import { Notice } from '../ui/loaded.tsx';
import type { Application, Entry } from './answers.ts';
import { keepApplication } from './employer.queries.ts';
import { useEntryText } from './entry.messages.ts';

interface NoteParts {
  readonly entry: Entry | null;
  readonly municipality: string;
  readonly received: string | null;
}

/** Below a name in a list: that the municipality entered it, and when it came. */
export function EntryNote({ entry, municipality, received }: NoteParts) {
  const t = useEntryText();
  if (entry?.ingevoerdOp == null || received === null) return null;
  const text =
    entry.overgenomenOp === null
      ? t('note', { municipality, manner: t(`manner-${entry.wijze}`), date: date(received) })
      : t('noteTaken', { municipality, date: date(entry.overgenomenOp) });
  return <small className="facts__source">{text}</small>;
}

/** On top of an application: who entered it, with the button to take it over; where it came from, or went. */
export function CameIn({ application }: { application: Application }) {
  const t = useEntryText();
  const municipality = useMunicipalityName();
  const { invoer, doorgezondenDoor: from } = application;
  return (
    <>
      {invoer?.ingevoerdOp != null && <Entered application={application} entry={invoer} />}
      {from !== null && (
        <p className="quiet small">
          {t('forwardedFrom', { from: municipality(from.gemeentecode), date: date(from.ontvangstdatum) })}
        </p>
      )}
      <WentOn application={application} />
    </>
  );
}

function Entered({ application, entry }: { application: Application; entry: Entry }) {
  const t = useEntryText();
  const municipality = useMunicipalityName()(application.gemeentecode);
  const { aanvraagId, ontvangstdatum, acties } = application;
  const takeOver = useCommand(
    (_: null, key) => send<Application>(at('claim-intake', `aanvragen/${aanvraagId}/_overnemen`), {}, { key }),
    keepApplication,
  );
  const received = { manner: t(`manner-${entry.wijze}`), date: date(ontvangstdatum ?? entry.ingevoerdOp ?? '') };
  const text = t(`by-${entry.aanvrager}`, received);
  if (!acties.includes('overnemen')) {
    const taken = entry.overgenomenOp === null ? '' : t('takenOver', { date: date(entry.overgenomenOp) });
    return <Notice tone="info" title={t('entered', { municipality })} text={`${text} ${taken}`.trim()} />;
  }
  return (
    <Notice
      tone="info"
      title={t('entered', { municipality })}
      text={`${text} ${entry.aanvrager === 'werkgever' ? t('takeOverOwn') : t('takeOverText')}`}
    >
      <ErrorSummary error={takeOver.error} labels={{}} />
      <SubmitButton busy={takeOver.isPending} onClick={() => takeOver.mutate(null)}>
        {t('takeOver')}
      </SubmitButton>
    </Notice>
  );
}

function WentOn({ application: { gemeentecode, doorgezondenNaar: to } }: { application: Application }) {
  const t = useEntryText();
  const municipality = useMunicipalityName();
  if (to === null) return null;
  const where = { from: municipality(gemeentecode), place: municipality(to.gemeentecode), date: date(to.op) };
  return (
    <Notice
      tone="info"
      title={t('forwardedTo', where)}
      text={t(to.aanvraagId === null ? 'forwardedPost' : 'forwardedText', where)}
    >
      {to.aanvraagId !== null && (
        <ActionLink to={`/werkgever/aanvragen/${to.aanvraagId}`} main>
          {t('openThere', where)}
        </ActionLink>
      )}
    </Notice>
  );
}
