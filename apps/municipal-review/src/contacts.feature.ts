import type { Feature } from '#libs/event-store/feature';
import { AskAdviceController } from './ask-advice/ask-advice.controller.ts';
import { ChooseNoticesController } from './choose-notices/choose-notices.controller.ts';
import { ContactCardRow } from './contact-card.table.ts';
import { ContactCards } from './contact-cards.ts';
import { Contacts } from './contacts.ts';
import { conversationList } from './conversation-list/conversation-list.projection.ts';
import { ConversationList } from './conversation-list/conversation-list.table.ts';
import { ConversationListsController } from './conversation-list/conversation-lists.controller.ts';
import { ConversationLists } from './conversation-list/conversations.query.ts';
import { Conversations } from './write-message/conversations.ts';
import { CorrespondenceText } from './correspondence.table.ts';
import { Correspondence } from './correspondence.ts';
import { knownEmployers } from './employer-list/known-employer.projection.ts';
import { KnownEmployer } from './known-employer.table.ts';
import { KnownEmployers } from './known-employers.query.ts';
import { NameContactController } from './name-contact/name-contact.controller.ts';
import { NoticeAddressRow } from './notice-address.table.ts';
import { NoticeChoices } from './notice-choices.ts';
import { OutageTable } from './outage.table.ts';
import { Outages } from './outages.ts';
import { PromisedWeeks } from './promised-weeks.query.ts';
import { outages } from './record-outage/outage.projection.ts';
import { RecordOutageController } from './record-outage/record-outage.controller.ts';
import { notices } from './send-notices/notice.reader.ts';
import { SendNotices } from './send-notices/send-notices.handler.ts';
import { EmployerMessagesController } from './write-message/employer-messages.controller.ts';
import { MunicipalityMessagesController } from './write-message/municipality-messages.controller.ts';
import { Subjects } from './write-message/subjects.query.ts';

/** Who speaks with whom: contact persons, conversations, advice, notices, outages. */
export const contacts: Feature = {
  tables: [KnownEmployer, ContactCardRow, CorrespondenceText, ConversationList, NoticeAddressRow, OutageTable],
  controllers: [
    ...[NameContactController, ConversationListsController, ChooseNoticesController],
    ...[EmployerMessagesController, MunicipalityMessagesController, AskAdviceController],
    RecordOutageController,
  ],
  providers: [
    ...[KnownEmployers, ContactCards, Contacts, Correspondence, Conversations, ConversationLists, Subjects],
    ...[NoticeChoices, SendNotices, PromisedWeeks, Outages],
  ],
  readers: [knownEmployers, conversationList, notices, outages],
};
