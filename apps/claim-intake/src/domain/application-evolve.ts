import type { ApplicationEvent } from './application-event.ts';
import type { ApplicationState } from './application-state.ts';
import { HANDED_IN } from './entry.ts';

/** What an application is after an event; what no longer applies to it leaves it as it was. */
export function evolveApplication(state: ApplicationState, { type, data }: ApplicationEvent): ApplicationState {
  switch (type) {
    case 'ApplicationDrafted':
      return { endedOn: null, ...state, status: 'draft', draft: data.draft };
    case 'DiscrepancyRecorded':
      return { ...state, discrepancies: [...state.discrepancies, data.about] };
  }
  if (state.status === 'absent') return state;
  switch (type) {
    case 'ApplicationSubmitted':
      return {
        ...state,
        status: 'submitted',
        request: data.request,
        receivedOn: data.on,
        entry: data.entry ?? HANDED_IN,
        takenOverOn: null,
        supplements: [],
        ...{ term: null, asked: null },
      };
    case 'ApplicationWithdrawn':
      return { ...state, status: 'withdrawn', submitted: state.status === 'submitted' ? state : null };
    case 'EmploymentEndReported':
      return { ...state, endedOn: data.lastDay };
  }
  if (state.status !== 'submitted' && state.status !== 'decided') return state;
  switch (type) {
    case 'ApplicationTakenOver':
      return { ...state, takenOverOn: data.on };
    case 'ApplicationForwarded': {
      const { municipalityCode, applicationId, on } = data;
      return { ...state, status: 'forwarded', forwarded: { municipalityCode, applicationId, on }, term: null };
    }
    case 'ApplicationSupplemented':
      return {
        ...state,
        supplements: [...state.supplements, { attachments: data.attachments, on: data.on }],
        asked: null,
      };
    case 'DecisionTermMoved':
      return { ...state, term: data, asked: data.dueOn === null ? state.asked : null };
    case 'MoreAsked':
      return { ...state, asked: data };
    case 'ApplicationDecided':
      return {
        ...state,
        status: 'decided',
        decision: data,
        versions: data.version ? [data.version] : [],
        claimed: [],
      };
  }
  if (state.status !== 'decided') return state;
  switch (type) {
    case 'GrantVersionAdded':
      return { ...state, versions: [...state.versions, data.version] };
    case 'ClaimsMade':
      return { ...state, claimed: [...state.claimed, ...data.months] };
  }
}
