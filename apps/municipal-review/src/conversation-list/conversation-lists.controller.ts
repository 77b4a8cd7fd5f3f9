import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Actor, Roles } from '#libs/http/access';
import { pageOf } from '#libs/http/page.dto';
import { MandateFor } from '#libs/mandates/mandate-for';
import type { Party } from '../domain/conversation.ts';
import { ConversationsDto, ConversationsQuery } from './conversation-list.dto.ts';
import { representListed } from './conversation-list.representation.ts';
import { ConversationLists } from './conversations.query.ts';

@ApiTags('berichten')
@Controller()
export class ConversationListsController {
  constructor(private readonly lists: ConversationLists) {}

  @Get('berichten')
  @Roles('behandelaar', 'beslisser')
  @ApiOperation({ summary: 'Toont de gesprekken met werkgevers, het laatste eerst' })
  @ApiOkResponse({ type: ConversationsDto })
  ofMunicipality(@Query() query: ConversationsQuery, @Actor() { tenant }: Actor): Promise<ConversationsDto> {
    return this.list(query, tenant, 'municipality');
  }

  @Get('werkgever/berichten')
  @Roles('werkgever')
  @MandateFor('aanvragen')
  @ApiOperation({ summary: 'Toont uw gesprekken met gemeenten, het laatste eerst' })
  @ApiOkResponse({ type: ConversationsDto })
  ofEmployer(@Query() query: ConversationsQuery, @Actor() { tenant }: Actor): Promise<ConversationsDto> {
    return this.list(query, tenant, 'employer');
  }

  private async list(query: ConversationsQuery, tenant: string, party: Party): Promise<ConversationsDto> {
    const { page, ...window } = pageOf(query);
    const { welke: which = 'alle', zaakId: caseId } = query;
    const { rows, total, unread, undelivered } = await this.lists.find(tenant, party, { which, caseId }, window);
    return {
      ...{ aantalTotaal: total, pagina: page, aantalOngelezen: unread },
      aantalNietBezorgd: party === 'municipality' ? undelivered : 0,
      gesprekken: rows.map((row) => representListed(row, party)),
    };
  }
}
