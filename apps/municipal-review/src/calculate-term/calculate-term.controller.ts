import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import schema from '#libs/contracts/termijnberekening.schema.json' with { type: 'json' };
import { Open } from '#libs/http/access';
import { RateLimited } from '#libs/http/route-setting';
import { termijnen } from '#libs/law/term-calculation';
import { CurrentFigures } from '../current-figures.ts';
import { oneOrList } from '../published-schema.ts';
import { CASES_MAX, RefusedDto } from '../reckoned.dto.ts';
import { answered, limited } from '../refuse.ts';
import { TermReadingDto } from './calculate-term.dto.ts';

const OUTCOME = { $ref: getSchemaPath(TermReadingDto) };
const IN_LIST = { oneOf: [OUTCOME, { $ref: getSchemaPath(RefusedDto) }] };

/** For everybody who wants to know until when something can be done. It names nobody and keeps nothing. */
@ApiTags('termijnberekeningen')
@ApiExtraModels(TermReadingDto, RefusedDto)
@Controller('termijnberekeningen')
export class CalculateTermController {
  constructor(private readonly figures: CurrentFigures) {}

  @Post()
  @Open()
  @RateLimited({ perMinute: 120 })
  @HttpCode(200)
  @ApiOperation({ summary: 'Berekent waar een termijn van de wet staat, met elke stap en zijn artikel' })
  @ApiBody({ description: 'Eén termijn, of een lijst.', schema: oneOrList(schema, CASES_MAX) })
  @ApiOkResponse({ schema: { oneOf: [OUTCOME, { type: 'array', items: IN_LIST }] } })
  async calculate(@Body() clocks: unknown): Promise<object> {
    return answered(termijnen(limited(clocks), await this.figures.figures()));
  }
}
