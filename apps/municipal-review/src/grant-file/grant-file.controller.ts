import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { GrantDto } from '../grant.dto.ts';
import { Grants } from '../grants.ts';

@ApiTags('toekenningen')
@Roles('behandelaar', 'beslisser', 'betaling', 'vrijgave', 'controller')
@Controller('toekenningen')
export class GrantFileController {
  constructor(private readonly grants: Grants) {}

  @Get(':toekenningId')
  @ApiOperation({ summary: 'Toont een toekenning met al haar versies en hun berekening' })
  @ApiOkResponse({ type: GrantDto })
  read(@UuidParam('toekenningId') id: string, @Actor() actor: Actor): Promise<GrantDto> {
    return this.grants.read(id, actor);
  }
}
