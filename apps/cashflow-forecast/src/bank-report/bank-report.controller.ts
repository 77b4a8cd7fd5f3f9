import { applyDecorators, Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Actor, Roles } from '#libs/http/access';
import { MandateFor } from '#libs/mandates/mandate-for';
import { AsKnownOnQuery } from '../as-known-on.dto.ts';
import { Books } from '../books.query.ts';
import { onlyForEmployer } from '../municipal.ts';
import { bankReport } from './bank-report.representation.ts';

const PDF = 'application/pdf';
const AnswersPdf = (): MethodDecorator =>
  applyDecorators(ApiProduces(PDF), ApiOkResponse({ schema: { type: 'string', format: 'binary' } }));

@ApiTags('rapporten')
@Roles('controller', 'werkgever')
@MandateFor('betalingen-inzien')
@Controller('rapporten')
export class BankReportController {
  constructor(private readonly books: Books) {}

  @Get('bank.pdf')
  @AnswersPdf()
  @ApiOperation({ summary: 'Geeft een rapport van twee bladzijden voor een bank of financier' })
  async report(@Query() { bekendOp }: AsKnownOnQuery, @Actor() { tenant }: Actor): Promise<StreamableFile> {
    onlyForEmployer(tenant);
    const { figures } = await this.books.of(tenant, bekendOp);
    const { toPdf } = await import('#libs/letters/pdf'); // seldom asked for, so not loaded before
    const bytes = await toPdf(bankReport(figures, tenant));
    const disposition = `attachment; filename="bankrapport-${figures.on}.pdf"`;
    return new StreamableFile(bytes, { type: PDF, disposition, length: bytes.length });
  }
}
