import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { CaseDto } from '../case.dto.ts';
import { Cases } from '../cases.ts';

@ApiTags('zaken')
@Roles('behandelaar', 'beslisser')
@Controller('zaken')
export class CaseFileController {
  constructor(private readonly cases: Cases) {}

  @Get(':zaakId')
  @ApiOperation({ summary: 'Toont een zaak: gegevens, termijn, toetsing, voorstel of besluit, en wat u kunt doen' })
  @ApiOkResponse({ type: CaseDto })
  read(@UuidParam('zaakId') id: string, @Actor() actor: Actor): Promise<CaseDto> {
    return this.cases.read(id, actor);
  }
}
