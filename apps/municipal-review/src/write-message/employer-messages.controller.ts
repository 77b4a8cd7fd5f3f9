import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { plainProblem } from '#libs/http/problem';
import { createdId, RequestCause } from '#libs/http/request-cause';
import { MandateFor } from '#libs/mandates/mandate-for';
import { ConversationDto } from '../conversation.dto.ts';
import { Conversations } from './conversations.ts';
import { KnownEmployers } from '../known-employers.query.ts';
import { Subjects } from './subjects.query.ts';
import { TextDto, WriteToMunicipalityDto } from './write-message.dto.ts';

/** An employer and its municipalities. What is sent here has reached the municipality at that moment (Awb 2:20). */
@ApiTags('berichten')
@Roles('werkgever')
@MandateFor('aanvragen')
@Controller('werkgever/berichten')
export class EmployerMessagesController {
  constructor(
    private readonly conversations: Conversations,
    private readonly known: KnownEmployers,
    private readonly subjects: Subjects,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Begint een gesprek met een gemeente; het antwoord is de bevestiging van ontvangst' })
  @ApiCreatedResponse({ type: ConversationDto })
  async open(
    @Body() { gemeentecode: municipality, over, tekst }: WriteToMunicipalityDto,
    @RequestCause() cause: Cause,
    @Actor() { tenant: employerId, sub: by }: Actor,
  ): Promise<ConversationDto> {
    if (!(await this.known.know(employerId, municipality))) throw plainProblem(404);
    const about = await this.subjects.of(municipality, employerId, over);
    const id = createdId(cause);
    const seat = { conversationId: id, party: 'employer', municipality, employerId, account: by } as const;
    const sent = { messageId: id, from: 'employer', by, at: this.conversations.now() } as const;
    return this.conversations.write(
      seat,
      tekst,
      (text) => ({ type: 'OpenConversation', employerId, about, text, ...sent }),
      cause,
    );
  }

  @Get(':gesprekId')
  @ApiOperation({ summary: 'Toont een gesprek, met wat u stuurde en wanneer het is gelezen' })
  @ApiOkResponse({ type: ConversationDto })
  async read(@UuidParam('gesprekId') id: string, @Actor() actor: Actor): Promise<ConversationDto> {
    return this.conversations.read(await this.conversations.seat(id, actor, 'employer'));
  }

  @Post(':gesprekId/_beantwoorden')
  @HttpCode(200)
  @ApiOperation({ summary: 'Stuurt een bericht in een gesprek; het antwoord is de bevestiging van ontvangst' })
  @ApiOkResponse({ type: ConversationDto })
  async send(
    @UuidParam('gesprekId') id: string,
    @Body() { tekst }: TextDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<ConversationDto> {
    const seat = await this.conversations.seat(id, actor, 'employer');
    const sent = { from: 'employer', by: actor.sub, at: this.conversations.now() } as const;
    const message = { employerId: actor.tenant, messageId: createdId(cause), ...sent };
    return this.conversations.write(seat, tekst, (text) => ({ type: 'SendMessage', text, ...message }), cause);
  }

  @Post(':gesprekId/_lezen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Zegt dat u de berichten van de gemeente las; de gemeente ziet wanneer' })
  @ApiOkResponse({ type: ConversationDto })
  async see(
    @UuidParam('gesprekId') id: string,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<ConversationDto> {
    const seat = await this.conversations.seat(id, actor, 'employer');
    const deed = { by: actor.sub, at: this.conversations.now() };
    const command = { type: 'ReadMessages', employerId: actor.tenant, party: 'employer', ...deed } as const;
    return this.conversations.carryOut(seat, command, cause);
  }
}
