import { Readable } from 'node:stream';
import { Body, Controller, Get, Headers, HttpCode, HttpStatus, Post, Query, Res, StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { Actor, Roles } from '#libs/http/access';
import { Upload, type Uploaded, UploadedBody, UuidParam } from '#libs/http/input';
import { pageOf, PageQuery } from '#libs/http/page.dto';
import { plainProblem } from '#libs/http/problem';
import { RequestCause } from '#libs/http/request-cause';
import { MandateFor } from '#libs/mandates/mandate-for';
import { payrollImportAggregate } from '../payroll-import.aggregate.ts';
import { HandInRows } from './hand-in-rows.handler.ts';
import { HandInDto, PayrollFilesDto, ReceiptDto } from './payroll-file.dto.ts';
import { receiptPieces, representFile } from './payroll-file.representation.ts';
import { PayrollFiles } from './payroll-files.query.ts';
import { CSV, ReceiveFile, XLSX } from './receive-file.handler.ts';
import { isKnownCharset } from './text.ts';
import { csvTemplate, xlsxTemplate } from './template.ts';

const JSON_TYPE = 'application/json; charset=utf-8';
const FILE_MAX_BYTES = 20 * 1024 * 1024;
const KEY = {
  name: 'Idempotency-Key',
  required: false,
  description: 'Met dezelfde sleutel en hetzelfde bestand: hetzelfde antwoord.',
};

@ApiTags('loonbestanden')
@Roles('werkgever')
@MandateFor('loonbestanden')
@Controller('loonbestanden')
export class PayrollFileController {
  constructor(
    private readonly receive: ReceiveFile,
    private readonly handInRows: HandInRows,
    private readonly files: PayrollFiles,
    private readonly store: EventStore,
  ) {}

  /** The id follows from the file: sent again it is the same receipt, and nothing is stored again. */
  @Post()
  @Upload({ types: [CSV, XLSX], limitBytes: FILE_MAX_BYTES })
  @ApiOperation({ summary: 'Leest een loonbestand en geeft per rij en cel een oordeel; er wordt nog niets ingediend' })
  @ApiConsumes(CSV, XLSX)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiHeader(KEY)
  @ApiCreatedResponse({ type: ReceiptDto, description: 'Het bestand is ontvangen' })
  @ApiOkResponse({ type: ReceiptDto, description: 'Ditzelfde bestand was al ontvangen' })
  async upload(
    @UploadedBody() file: Uploaded,
    @RequestCause() cause: Cause,
    @Headers('idempotency-key') key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    if (!isKnownCharset(file.charset)) throw plainProblem(415);
    const { payrollFileId, state, fresh } = await this.receive.execute(file, cause, key !== undefined);
    void reply.code(fresh ? HttpStatus.CREATED : HttpStatus.OK);
    return receiptOf(payrollFileId, state);
  }

  @Get()
  @ApiOperation({ summary: 'Toont uw loonbestanden, nieuwste eerst' })
  @ApiOkResponse({ type: PayrollFilesDto })
  async list(@Query() query: PageQuery, @Actor() { tenant }: Actor): Promise<PayrollFilesDto> {
    const [rows, count] = await this.files.of(tenant, pageOf(query));
    return { aantalTotaal: count, pagina: query.pagina ?? 1, loonbestanden: rows.map(representFile) };
  }

  @Get('sjabloon.csv')
  @ApiOperation({ summary: 'Geeft het lege sjabloon als CSV' })
  @ApiProduces(CSV)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  csv(): StreamableFile {
    return attachment(Buffer.from(csvTemplate()), `${CSV}; charset=utf-8`, 'loonbestand.csv');
  }

  @Get('sjabloon.xlsx')
  @ApiOperation({ summary: 'Geeft het lege sjabloon als werkblad, met uitleg per kolom' })
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async xlsx(): Promise<StreamableFile> {
    return attachment(await xlsxTemplate(), XLSX, 'loonbestand.xlsx');
  }

  @Get(':loonbestandId')
  @ApiOperation({ summary: 'Toont een loonbestand met het oordeel en de uitkomst per rij' })
  @ApiOkResponse({ type: ReceiptDto })
  async one(@UuidParam('loonbestandId') id: string, @Actor() { tenant }: Actor): Promise<StreamableFile> {
    const state = await this.store.state(payrollImportAggregate, id, tenant);
    if (state.status === 'absent' || state.status === 'remembered') throw plainProblem(404);
    return receiptOf(id, state);
  }

  /** A row that was handed in before is left as it is. */
  @Post(':loonbestandId/_indienen')
  @HttpCode(HttpStatus.OK)
  @ApiOperation({ summary: 'Dient rijen in: maakt dienstverbanden en aanvragen, en dient uren in bij declaraties' })
  @ApiHeader(KEY)
  @ApiOkResponse({ type: ReceiptDto })
  async handIn(
    @UuidParam('loonbestandId') id: string,
    @Body() { rijen }: HandInDto,
    @RequestCause() cause: Cause,
  ): Promise<StreamableFile> {
    const { state, refused } = await this.handInRows.execute(id, rijen, cause);
    return receiptOf(id, state, new Map(refused.map(({ row, rejection }) => [row, rejection])));
  }
}

/** A `ReceiptDto`, streamed. */
function receiptOf(...receipt: Parameters<typeof receiptPieces>): StreamableFile {
  return new StreamableFile(Readable.from(receiptPieces(...receipt), { objectMode: false }), { type: JSON_TYPE });
}

function attachment(bytes: Buffer, type: string, name: string): StreamableFile {
  return new StreamableFile(bytes, { type, disposition: `attachment; filename="${name}"`, length: bytes.length });
}
