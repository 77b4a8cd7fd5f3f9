import { defineEntity, p } from '@mikro-orm/core';

/** Every conversation, with what each party has not read; made from the log, and made again from it. */
export const ConversationList = defineEntity({
  name: 'ConversationList',
  tableName: 'conversation_list',
  properties: {
    conversationId: p.uuid().primary(),
    employer: p.text(),
    municipality: p.text(),
    /** `general`, `case`, `grant` or `claim`. */
    about: p.text(),
    aboutId: p.uuid().nullable(),
    caseId: p.uuid().nullable(),
    personRef: p.text().nullable(),
    messages: p.integer(),
    lastFrom: p.text(),
    /** Instant, ending in `Z`. */
    lastAt: p.text(),
    /** Messages that the party has not read. */
    unreadByEmployer: p.json<readonly string[]>(),
    unreadByMunicipality: p.json<readonly string[]>(),
    /** Messages of which the employer could not be told. */
    undelivered: p.json<readonly string[]>(),
    /** How often each message was tried to be told of. */
    tried: p.json<Readonly<Record<string, number>>>(),
  },
});
