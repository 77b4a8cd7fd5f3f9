import { type Decider, Rejection } from '#libs/kernel/decider';

/** What could not be reached. */
export const OUTAGE_PARTS = ['portaal', 'aanvragen', 'berichten', 'loonbestanden'] as const;
export type OutagePart = (typeof OUTAGE_PARTS)[number];

interface Deed {
  readonly by: string;
  /** Instant, ending in `Z`. */
  readonly at: string;
}

export type OutageCommand =
  | ({
      readonly type: 'RecordOutage';
      readonly from: string;
      readonly until: string | null;
      readonly parts: readonly OutagePart[];
    } & Deed)
  | ({ readonly type: 'EndOutage'; readonly until: string } & Deed);

export type OutageEvent =
  | {
      readonly type: 'OutageRecorded';
      readonly data: Deed & {
        readonly from: string;
        readonly until: string | null;
        readonly parts: readonly OutagePart[];
      };
    }
  | { readonly type: 'OutageEnded'; readonly data: Deed & { readonly until: string } };

/** Instants between which something could not be reached; no end while it goes on. */
export type OutageState =
  | { readonly status: 'absent' }
  | {
      readonly status: 'going-on' | 'over';
      readonly from: string;
      readonly until: string | null;
      readonly parts: readonly OutagePart[];
    };

export type OutageRejection = Rejection<'OUTAGE_UNKNOWN' | 'OUTAGE_OVER' | 'OUTAGE_ENDS_BEFORE' | 'OUTAGE_AHEAD'>;
type Decision = readonly OutageEvent[] | OutageRejection;
type Of<T extends OutageCommand['type']> = Extract<OutageCommand, { type: T }>;

/** One outage (storing): it is not held against who could not send (Awb 2:21), so it is kept for good. */
export const outage: Decider<OutageCommand, OutageState, OutageEvent> = {
  initialState: { status: 'absent' },

  decide(command, state): Decision {
    return command.type === 'RecordOutage' ? record(command, state) : end(command, state);
  },

  evolve(state, { type, data }): OutageState {
    switch (type) {
      case 'OutageRecorded': {
        const { from, until, parts } = data;
        return { status: until === null ? 'going-on' : 'over', from, until, parts };
      }
      case 'OutageEnded':
        return state.status === 'absent' ? state : { ...state, status: 'over', until: data.until };
    }
  },
};

function record({ from, until, parts, by, at }: Of<'RecordOutage'>, state: OutageState): Decision {
  if (state.status !== 'absent') return [];
  if (from > at || (until !== null && until > at)) {
    return new Rejection('OUTAGE_AHEAD', 'Leg een storing vast die er al is.');
  }
  if (until !== null && until <= from) return endsBefore();
  return [{ type: 'OutageRecorded', data: { from, until, parts, by, at } }];
}

function end({ until, by, at }: Of<'EndOutage'>, state: OutageState): Decision {
  if (state.status === 'absent') return new Rejection('OUTAGE_UNKNOWN', 'Deze storing kennen wij niet.');
  if (state.until !== null) {
    return state.until === until ? [] : new Rejection('OUTAGE_OVER', 'Deze storing was al voorbij.');
  }
  if (until > at)
    return new Rejection('OUTAGE_AHEAD', 'Leg vast wanneer de storing voorbij was, niet wanneer zij het wordt.');
  return until <= state.from ? endsBefore() : [{ type: 'OutageEnded', data: { until, by, at } }];
}

function endsBefore(): OutageRejection {
  return new Rejection('OUTAGE_ENDS_BEFORE', 'Een storing eindigt nadat zij begon.');
}
