import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Actor, Roles } from '#libs/http/access';
import { pageOf } from '#libs/http/page.dto';
import { MandateFor } from '#libs/mandates/mandate-for';
import { EmployerLetterQuery, LetterQuery, LettersDto } from './letter-list.dto.ts';
import { LetterLists } from './letter-lists.query.ts';
import { representRow } from './letter-list.representation.ts';

@ApiTags('brieven')
@Controller()
export class LettersController {
  constructor(private readonly lists: LetterLists) {}

  @Get('brieven')
  @Roles('behandelaar', 'beslisser')
  @ApiOperation({ summary: 'Toont de brieven van de gemeente: wat wordt gemaakt, wat geprint moet, wat verzonden is' })
  @ApiOkResponse({ type: LettersDto })
  async list(@Query() query: LetterQuery, @Actor() { tenant }: Actor): Promise<LettersDto> {
    const { zaakId, status } = query;
    const { page, ...window } = pageOf(query);
    const which = { ...(zaakId === undefined ? {} : { caseId: zaakId }), ...(status === undefined ? {} : { status }) };
    const [rows, count] = await this.lists.ofMunicipality(tenant, which, window);
    return { aantalTotaal: count, pagina: page, brieven: rows.map((row) => representRow(row, true)) };
  }

  @Get('werkgever/brieven')
  @Roles('werkgever')
  @MandateFor('aanvragen')
  @ApiOperation({ summary: 'Toont de brieven die gemeenten aan u als werkgever stuurden' })
  @ApiOkResponse({ type: LettersDto })
  async own(@Query() query: EmployerLetterQuery, @Actor() { tenant }: Actor): Promise<LettersDto> {
    const { page, ...window } = pageOf(query);
    const which = query.aanvraagId === undefined ? {} : { caseId: query.aanvraagId };
    const [rows, count] = await this.lists.ofEmployer(tenant, which, window);
    return { aantalTotaal: count, pagina: page, brieven: rows.map((row) => representRow(row, false)) };
  }
}
