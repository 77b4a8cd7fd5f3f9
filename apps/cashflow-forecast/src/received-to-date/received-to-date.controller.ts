import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Actor, Roles } from '#libs/http/access';
import { AsKnownOnQuery } from '../as-known-on.dto.ts';
import { Books } from '../books.query.ts';
import { AnswersCsv, csvFile } from '#libs/http/csv-file';
import { MandateFor } from '#libs/mandates/mandate-for';
import { ReceiptsChoice, ReceiptsDto, ReceiptsQuery, ReceivedDto } from './received-to-date.dto.ts';
import {
  chosen,
  RECEIPT_COLUMNS,
  representReceipt,
  representReceipts,
  representReceived,
} from './received-to-date.representation.ts';

@ApiTags('ontvangen')
@Roles('controller', 'werkgever')
@MandateFor('betalingen-inzien')
@Controller('ontvangen')
export class ReceivedToDateController {
  constructor(private readonly books: Books) {}

  @Get()
  @ApiOperation({ summary: 'Toont wat tot nu toe is ontvangen, naar partij en maand van boeking' })
  @ApiOkResponse({ type: ReceivedDto })
  async received(@Query() { bekendOp }: AsKnownOnQuery, @Actor() { tenant }: Actor): Promise<ReceivedDto> {
    return representReceived((await this.books.of(tenant, bekendOp)).figures, tenant);
  }

  @Get('regels')
  @ApiOperation({ summary: 'Toont de betalingen waaruit het ontvangene bestaat' })
  @ApiOkResponse({ type: ReceiptsDto })
  async receipts(@Query() query: ReceiptsQuery, @Actor() { tenant }: Actor): Promise<ReceiptsDto> {
    return representReceipts((await this.books.of(tenant, query.bekendOp)).figures, tenant, query);
  }

  @Get('regels.csv')
  @AnswersCsv()
  @ApiOperation({ summary: 'Geeft alle gevraagde betalingen als CSV' })
  async file(@Query() query: ReceiptsChoice, @Actor() { tenant }: Actor): Promise<StreamableFile> {
    const { on, receipts } = (await this.books.of(tenant, query.bekendOp)).figures;
    return csvFile(`ontvangen-${on}`, RECEIPT_COLUMNS, chosen(receipts, tenant, query).map(representReceipt));
  }
}
