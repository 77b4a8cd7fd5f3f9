import type { ApplicationCommand } from './application.ts';
import type { ApplicationState } from './application-state.ts';

type Arriving = Extract<ApplicationCommand, { type: 'EnterApplication' }>;
type Forwarded = Extract<ApplicationState, { status: 'forwarded' }>;

/** What the competent municipality gets: all that was handed in, with the day on which it was received first. */
export function asForwarded(
  applicationId: string,
  { request, supplements, entry, takenOverOn, receivedOn, endedOn, forwarded }: Forwarded,
): Pick<Arriving, 'request' | 'entry' | 'receivedOn'> {
  const sent = supplements.flatMap(({ attachments }) => attachments);
  const first = entry.forwarded?.receivedOn ?? receivedOn;
  return {
    request: {
      ...request,
      municipalityCode: forwarded.municipalityCode,
      endsOn: endedOn ?? request.endsOn,
      attachments: [...new Set([...request.attachments, ...sent])],
    },
    entry: {
      ...entry,
      enteredOn: takenOverOn === null ? entry.enteredOn : null,
      forwarded: { applicationId, municipalityCode: request.municipalityCode, receivedOn: first },
    },
    receivedOn: forwarded.on,
  };
}
