import type { AboutDto } from '../conversation.dto.ts';
import { KIND, PARTY } from '../conversation.representation.ts';
import type { Party } from '../domain/conversation.ts';
import type { ListedConversationDto } from './conversation-list.dto.ts';
import type { Row } from './conversation-list.projection.ts';

/** A row of the list, as one of the two parties sees it. */
export function representListed(row: Row, party: Party): ListedConversationDto {
  const last = row.lastFrom === 'employer' ? 'employer' : 'municipality';
  const unread = { employer: row.unreadByEmployer, municipality: row.unreadByMunicipality };
  return {
    ...{ gesprekId: row.conversationId, gemeentecode: row.municipality, werkgeverId: row.employer },
    over: {
      soort: KIND[row.about as keyof typeof KIND] satisfies AboutDto['soort'],
      ...{ id: row.aboutId ?? null, zaakId: row.caseId ?? null, persoonRef: row.personRef ?? null },
    },
    ...{ aantalBerichten: row.messages, ongelezen: unread[party].length },
    ...{ laatstVan: PARTY[last], laatstOp: row.lastAt },
    gelezen: unread[last === 'employer' ? 'municipality' : 'employer'].length === 0,
    nietBezorgd: party === 'municipality' ? row.undelivered.length : 0,
  };
}
