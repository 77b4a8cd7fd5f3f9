import type {
  ApplicationDraft,
  ApplicationRequest,
  AskedForMore,
  DecisionTerm,
  HeardDecision,
  Misfit,
} from './application-parts.ts';
import type { Entry, ForwardedTo } from './entry.ts';
import type { GrantVersion } from './granted-months.ts';

export type ApplicationEvent =
  | {
      readonly type: 'ApplicationDrafted';
      readonly data: { readonly draft: ApplicationDraft; readonly on: string };
    }
  | {
      readonly type: 'ApplicationSubmitted';
      readonly data: {
        readonly request: ApplicationRequest;
        /** The day of receipt. */
        readonly on: string;
        /** `HANDED_IN` when left out. */
        readonly entry?: Entry;
      };
    }
  | { readonly type: 'ApplicationTakenOver'; readonly data: { readonly on: string } }
  | { readonly type: 'ApplicationForwarded'; readonly data: ForwardedTo & { readonly fromMunicipality: string } }
  | {
      readonly type: 'ApplicationSupplemented';
      readonly data: {
        readonly attachments: readonly string[];
        readonly on: string;
        readonly municipalityCode: string;
      };
    }
  | {
      readonly type: 'ApplicationWithdrawn';
      readonly data: { readonly on: string; readonly municipalityCode: string; readonly wasSubmitted: boolean };
    }
  | { readonly type: 'DecisionTermMoved'; readonly data: DecisionTerm }
  | { readonly type: 'MoreAsked'; readonly data: AskedForMore }
  | { readonly type: 'ApplicationDecided'; readonly data: HeardDecision }
  | { readonly type: 'GrantVersionAdded'; readonly data: { readonly grantId: string; readonly version: GrantVersion } }
  | {
      readonly type: 'EmploymentEndReported';
      readonly data: {
        readonly lastDay: string;
        readonly on: string;
        readonly municipalityCode: string;
        readonly wasSubmitted: boolean;
      };
    }
  | { readonly type: 'ClaimsMade'; readonly data: { readonly months: readonly string[] } }
  | {
      readonly type: 'DiscrepancyRecorded';
      readonly data: { readonly about: string; readonly misfit: Misfit; readonly municipalityCode: string };
    };
