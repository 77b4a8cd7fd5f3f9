import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { plainProblem } from '#libs/http/problem';
import { createdId, RequestCause } from '#libs/http/request-cause';
import { ConversationDto } from '../conversation.dto.ts';
import { Conversations } from './conversations.ts';
import { KnownEmployers } from '../known-employers.query.ts';
import { Subjects } from './subjects.query.ts';
import { ReachedOtherwiseDto, TextDto, WriteToEmployerDto } from './write-message.dto.ts';

/** A municipality and its employers. What is sent here counts as sent from the moment that the employer can read it (Awb 2:19). */
@ApiTags('berichten')
@Roles('behandelaar', 'beslisser')
@Controller('berichten')
export class MunicipalityMessagesController {
  constructor(
    private readonly conversations: Conversations,
    private readonly known: KnownEmployers,
    private readonly subjects: Subjects,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Begint een gesprek met een werkgever' })
  @ApiCreatedResponse({ type: ConversationDto })
  async open(
    @Body() { werkgeverId: employerId, over, tekst }: WriteToEmployerDto,
    @RequestCause() cause: Cause,
    @Actor() { tenant: municipality, sub: by }: Actor,
  ): Promise<ConversationDto> {
    if (!(await this.known.know(employerId, municipality))) throw plainProblem(404);
    const about = await this.subjects.of(municipality, employerId, over);
    const id = createdId(cause);
    const seat = { conversationId: id, party: 'municipality', municipality, employerId, account: by } as const;
    const sent = { messageId: id, from: 'municipality', by, at: this.conversations.now() } as const;
    return this.conversations.write(
      seat,
      tekst,
      (text) => ({ type: 'OpenConversation', employerId, about, text, ...sent }),
      cause,
    );
  }

  @Get(':gesprekId')
  @ApiOperation({ summary: 'Toont een gesprek, met notities voor collega’s en wat er van de kennisgeving werd' })
  @ApiOkResponse({ type: ConversationDto })
  async read(@UuidParam('gesprekId') id: string, @Actor() actor: Actor): Promise<ConversationDto> {
    return this.conversations.read(await this.conversations.seat(id, actor, 'municipality'));
  }

  @Post(':gesprekId/_beantwoorden')
  @HttpCode(200)
  @ApiOperation({ summary: 'Stuurt de werkgever een bericht in een gesprek' })
  @ApiOkResponse({ type: ConversationDto })
  async send(
    @UuidParam('gesprekId') id: string,
    @Body() { tekst }: TextDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<ConversationDto> {
    const seat = await this.conversations.seat(id, actor, 'municipality');
    const sent = { from: 'municipality', by: actor.sub, at: this.conversations.now() } as const;
    const message = { employerId: seat.employerId, messageId: createdId(cause), ...sent };
    return this.conversations.write(seat, tekst, (text) => ({ type: 'SendMessage', text, ...message }), cause);
  }

  @Post(':gesprekId/_noteren')
  @HttpCode(200)
  @ApiOperation({ summary: 'Voegt een notitie voor collega’s toe; de werkgever ziet die niet' })
  @ApiOkResponse({ type: ConversationDto })
  async note(
    @UuidParam('gesprekId') id: string,
    @Body() { tekst }: TextDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<ConversationDto> {
    const seat = await this.conversations.seat(id, actor, 'municipality');
    const note = { noteId: createdId(cause), by: actor.sub, at: this.conversations.now() };
    return this.conversations.write(seat, tekst, (text) => ({ type: 'AddNote', text, ...note }), cause, 'municipality');
  }

  @Post(':gesprekId/_lezen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Zegt dat u de berichten van de werkgever las; de werkgever ziet wanneer' })
  @ApiOkResponse({ type: ConversationDto })
  async see(
    @UuidParam('gesprekId') id: string,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<ConversationDto> {
    const seat = await this.conversations.seat(id, actor, 'municipality');
    const deed = { by: actor.sub, at: this.conversations.now() };
    const command = { type: 'ReadMessages', employerId: seat.employerId, party: 'municipality', ...deed } as const;
    return this.conversations.carryOut(seat, command, cause);
  }

  @Post(':gesprekId/_bereikt')
  @HttpCode(200)
  @ApiOperation({ summary: 'Legt vast dat de werkgever het langs een andere weg hoorde (Awb 2:11)' })
  @ApiOkResponse({ type: ConversationDto })
  async reached(
    @UuidParam('gesprekId') id: string,
    @Body() { hoe: way }: ReachedOtherwiseDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<ConversationDto> {
    const seat = await this.conversations.seat(id, actor, 'municipality');
    const deed = { by: actor.sub, at: this.conversations.now() };
    return this.conversations.carryOut(seat, { type: 'ReachOtherwise', way, ...deed }, cause);
  }
}
