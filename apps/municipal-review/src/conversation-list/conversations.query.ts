import { Injectable } from '@nestjs/common';
import { findPage, Rows } from '#libs/event-store/rows';
import type { Party } from '../domain/conversation.ts';
import type { Row } from './conversation-list.projection.ts';
import { ConversationList } from './conversation-list.table.ts';

interface Which {
  readonly which: 'alle' | 'ongelezen' | 'niet-bezorgd';
  readonly caseId: string | undefined;
}

interface Found {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly unread: number;
  readonly undelivered: number;
}

const NONE: readonly string[] = [];

/** The conversations of one party, the newest first: milliseconds behind. */
@Injectable()
export class ConversationLists {
  constructor(private readonly rows: Rows) {}

  find(
    tenant: string,
    party: Party,
    { which, caseId }: Which,
    page: { limit: number; offset: number },
  ): Promise<Found> {
    const own = { [party]: tenant };
    const unread = { [party === 'employer' ? 'unreadByEmployer' : 'unreadByMunicipality']: { $ne: NONE } };
    const undelivered = { undelivered: { $ne: NONE } };
    const chosen = { alle: {}, ongelezen: unread, 'niet-bezorgd': undelivered }[which];
    return this.rows.as(tenant, async (tx) => {
      const where = { ...own, ...(caseId === undefined ? {} : { caseId }), ...chosen };
      const orderBy = [{ lastAt: 'desc' as const }, { conversationId: 'asc' as const }];
      const [rows, total] = await findPage(tx, ConversationList, where, { ...page, orderBy });
      return {
        ...{ rows, total },
        unread: await tx.count(ConversationList, { ...own, ...unread }),
        undelivered: await tx.count(ConversationList, { ...own, ...undelivered }),
      };
    });
  }
}
