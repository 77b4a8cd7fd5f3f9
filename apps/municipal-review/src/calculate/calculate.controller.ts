import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import schema from '#libs/contracts/berekening.schema.json' with { type: 'json' };
import { Open } from '#libs/http/access';
import { RateLimited } from '#libs/http/route-setting';
import { berekenen } from '#libs/law/calculation';
import { CurrentFigures } from '../current-figures.ts';
import { oneOrList } from '../published-schema.ts';
import { CASES_MAX, RefusedDto } from '../reckoned.dto.ts';
import { answered, limited } from '../refuse.ts';
import { SubsidyOfMonthDto } from './calculate.dto.ts';

const OUTCOME = { $ref: getSchemaPath(SubsidyOfMonthDto) };
const IN_LIST = { oneOf: [OUTCOME, { $ref: getSchemaPath(RefusedDto) }] };

/** For everybody who wants to know what the subsidy would be. It names nobody and keeps nothing. */
@ApiTags('berekeningen')
@ApiExtraModels(SubsidyOfMonthDto, RefusedDto)
@Controller('berekeningen')
export class CalculateController {
  constructor(private readonly figures: CurrentFigures) {}

  @Post()
  @Open()
  @RateLimited({ perMinute: 120 })
  @HttpCode(200)
  @ApiOperation({ summary: 'Berekent de loonkostensubsidie van een maand, met elke stap en zijn artikel' })
  @ApiBody({ description: 'Eén geval, of een lijst.', schema: oneOrList(schema, CASES_MAX) })
  @ApiOkResponse({ schema: { oneOf: [OUTCOME, { type: 'array', items: IN_LIST }] } })
  async calculate(@Body() cases: unknown): Promise<object> {
    return answered(berekenen(limited(cases), await this.figures.figures()));
  }
}
