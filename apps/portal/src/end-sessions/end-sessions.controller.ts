import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Logger } from 'nestjs-pino';
import { Actor, Roles } from '#libs/http/access';
import { Sessions } from '../session/sessions.ts';
import { EndSessionsDto, SessionsEndedDto } from './end-sessions.dto.ts';

/** For when somebody leaves, loses a right, or may not be who they are taken for. */
@ApiTags('beheer')
@Roles('beheerder')
@Controller('beheer/sessies')
export class EndSessionsController {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    private readonly logger: Logger,
  ) {}

  /** Whoever is asked for signs in again, with the rights of that moment. */
  @Post('_beeindig')
  @HttpCode(200)
  @ApiOperation({ summary: 'Beëindigt alle sessies van een account of van een organisatie' })
  @ApiOkResponse({ type: SessionsEndedDto })
  async end(
    @Body() { van, kenmerk }: EndSessionsDto,
    @Actor() { sub }: Actor,
    @Req() { id: correlationId }: FastifyRequest,
  ): Promise<SessionsEndedDto> {
    const beeindigd = await this.sessions.endOf(van === 'account' ? { account: kenmerk } : { tenant: kenmerk });
    this.logger.log({ msg: 'sessions ended', service: 'portal', correlationId, actor: sub, of: van, count: beeindigd });
    return { beeindigd };
  }
}
