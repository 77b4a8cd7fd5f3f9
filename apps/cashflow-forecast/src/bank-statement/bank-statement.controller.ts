import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { Actor, Roles } from '#libs/http/access';
import { Upload, type Uploaded, UploadedBody, UuidParam } from '#libs/http/input';
import { accepted, plainProblem } from '#libs/http/problem';
import { RequestCause } from '#libs/http/request-cause';
import { derivedId } from '#libs/kernel/ids';
import { MandateFor } from '#libs/mandates/mandate-for';
import { AsKnownOnQuery } from '../as-known-on.dto.ts';
import { bankAggregate, bankIdOf } from '../bank.aggregate.ts';
import { Books } from '../books.query.ts';
import { accountUntil, type BankAccount } from '../domain/bank-account.ts';
import { candidatesOf } from '../domain/bank-matching.ts';
import { isMunicipality } from '../party.representation.ts';
import { BankDto } from './bank-statement.dto.ts';
import { representBank } from './bank-statement.representation.ts';
import { readStatement } from './read-statement.ts';

const TYPES = ['application/xml', 'text/xml', 'text/csv', 'text/plain'];
const LIMIT_BYTES = 8 * 1024 * 1024;

@ApiTags('bankafschriften')
@Roles('controller', 'werkgever')
@MandateFor('betalingen-inzien')
@Controller('bankafschriften')
export class BankStatementController {
  constructor(
    private readonly books: Books,
    private readonly store: EventStore,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Toont wat uw bankafschriften zeggen van de betalingen, en wat u nog moet bevestigen' })
  @ApiOkResponse({ type: BankDto })
  async bank(@Query() { bekendOp }: AsKnownOnQuery, @Actor() { tenant }: Actor): Promise<BankDto> {
    const state = await this.store.state(bankAggregate, bankIdOf(tenant), tenant);
    return this.represent(state, tenant, bekendOp);
  }

  /** The id follows from the file: sent again, nothing is read again. A file that cannot be read is kept out whole. */
  @Post()
  @HttpCode(200)
  @Upload({ types: TYPES, limitBytes: LIMIT_BYTES })
  @ApiConsumes(...TYPES)
  @ApiBody({ schema: { type: 'string' } })
  @ApiOperation({ summary: 'Leest een bankafschrift (camt.053, MT940 of CSV) en zoekt de betalingen erbij' })
  @ApiOkResponse({ type: BankDto })
  async read(@UploadedBody() file: Uploaded, @RequestCause() cause: Cause): Promise<BankDto> {
    const { tenant } = cause.context;
    if (isMunicipality(tenant)) throw plainProblem(403);
    const { format, lines } = await readStatement(file);
    const statementId = derivedId('bankafschrift', tenant, file.hash());
    const { book } = await this.books.of(tenant);
    const on = this.books.today;
    const command = { type: 'ReadStatement', statementId, format, on, lines, candidates: candidatesOf(book) } as const;
    return this.handle(command, cause);
  }

  @Post('voorstellen/:regelId/_bevestigen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Zegt dat een voorgestelde regel bij de betaling hoort' })
  @ApiOkResponse({ type: BankDto })
  confirm(@UuidParam('regelId') lineId: string, @RequestCause() cause: Cause): Promise<BankDto> {
    return this.handle({ type: 'ConfirmProposal', lineId, on: this.books.today }, cause);
  }

  @Post('voorstellen/:regelId/_afwijzen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Zegt dat een voorgestelde regel niet bij de betaling hoort' })
  @ApiOkResponse({ type: BankDto })
  reject(@UuidParam('regelId') lineId: string, @RequestCause() cause: Cause): Promise<BankDto> {
    return this.handle({ type: 'RejectProposal', lineId, on: this.books.today }, cause);
  }

  private async handle(command: Parameters<typeof bankAggregate.decider.decide>[0], cause: Cause): Promise<BankDto> {
    const { tenant } = cause.context;
    const answer = await this.store.handle(bankAggregate, bankIdOf(tenant), command, cause);
    return this.represent(accepted(answer), tenant);
  }

  private async represent(state: BankAccount, tenant: string, day?: string): Promise<BankDto> {
    const known = await this.books.of(tenant, day);
    const isPast = known.figures.on < this.books.today;
    return representBank(isPast ? accountUntil(state, known.figures.on) : state, known, isPast);
  }
}
