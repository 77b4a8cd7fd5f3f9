import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { accepted, plainProblem } from '#libs/http/problem';
import { RequestCause } from '#libs/http/request-cause';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import type { LetterState } from '../domain/letter.ts';
import { objectThrough } from '../domain/letter-facts.ts';
import { letterAggregate } from '../letter.aggregate.ts';
import { PostedLetterDto, PostLetterDto } from './post-letter.dto.ts';

@ApiTags('brieven')
@Roles('behandelaar', 'beslisser')
@Controller('brieven/:briefId')
export class PostLetterController {
  constructor(
    private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** From the day after, the term to object runs (Awb 6:8). */
  @Post('_verzonden')
  @HttpCode(200)
  @ApiOperation({ summary: 'Legt vast op welke dag een brief op de post ging; daarmee begint de termijn voor bezwaar' })
  @ApiOkResponse({ type: PostedLetterDto })
  async post(
    @UuidParam('briefId') letterId: string,
    @Body() { verzondenOp: sentOn }: PostLetterDto,
    @RequestCause() cause: Cause,
    @Actor() { sub: by, tenant }: Actor,
  ): Promise<PostedLetterDto> {
    const known = await this.store.state(letterAggregate, letterId, tenant);
    if (known.status === 'absent') throw plainProblem(404);
    const through = objectThrough(known.matter.situation, sentOn);
    const on = dutchDate(this.clock.now());
    const command = { type: 'PostLetter', sentOn, objectThrough: through, by, on } as const;
    const state = accepted<LetterState>(await this.store.handle(letterAggregate, letterId, command, cause));
    if (state.status !== 'sent') throw new Error(`letter ${letterId} was posted and is ${state.status}`);
    return { briefId: letterId, verzondenOp: state.sentOn, bezwaarTotEnMet: state.objectThrough };
  }
}
