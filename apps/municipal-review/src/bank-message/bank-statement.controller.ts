import { Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { Roles } from '#libs/http/access';
import { Upload, UploadedBody, type Uploaded } from '#libs/http/input';
import { Problem } from '#libs/http/problem';
import { RequestCause } from '#libs/http/request-cause';
import { derivedId } from '#libs/kernel/ids';
import type { BankLine } from '../domain/payment-run.ts';
import { RecordBankMessage } from './bank-message.handler.ts';
import { readStatement, type Statement, UnreadableStatement } from './bank-statement.ts';
import { BankStatementDto } from './bank-statement.dto.ts';
import { PaymentsById } from './payments-by-id.query.ts';

const TYPES = ['application/xml', 'text/xml'];
const LIMIT_BYTES = 8 * 1024 * 1024;

@ApiTags('betaalruns')
@Roles('betaling')
@Controller('bankafschriften')
export class BankStatementController {
  constructor(
    private readonly commands: CommandBus,
    private readonly payments: PaymentsById,
  ) {}

  /** Each run keeps its own lines; sent again, or broken off halfway and sent again, each line counts once. */
  @Post()
  @HttpCode(200)
  @Upload({ types: TYPES, limitBytes: LIMIT_BYTES })
  @ApiConsumes(...TYPES)
  @ApiBody({ schema: { type: 'string' } })
  @ApiOperation({ summary: 'Leest een bankafschrift (camt.053 of camt.054) en werkt de betaalruns bij' })
  @ApiOkResponse({ type: BankStatementDto })
  async read(@UploadedBody() file: Uploaded, @RequestCause() cause: Cause): Promise<BankStatementDto> {
    const { lines, others } = statementOf(await textOf(file));
    const { tenant, actor, correlationId } = cause.context;
    const runOf = await this.payments.runsOf(
      tenant,
      lines.map(({ endToEndId }) => endToEndId),
    );
    const byRun = new Map<string, BankLine[]>();
    for (const line of lines) {
      const runId = runOf.get(line.endToEndId);
      if (runId !== undefined) byRun.set(runId, [...(byRun.get(runId) ?? []), line]);
    }
    for (const [runId, told] of byRun) {
      const commandId = derivedId('bank-statement', cause.commandId, runId);
      const context = { tenant, actor, correlationId };
      await this.commands.execute(new RecordBankMessage(runId, told, { commandId, context }));
    }
    const known = lines.filter(({ endToEndId }) => runOf.has(endToEndId)).length;
    return { betalingen: known, onbekend: lines.length - known, overig: others, betaalruns: [...byRun.keys()] };
  }
}

/** Nothing of it is kept but what it says of our payments. */
async function textOf({ stream, charset = 'utf-8' }: Uploaded): Promise<string> {
  if (charset !== 'utf-8') throw unreadable('Stuur het bankafschrift in UTF-8.');
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
  } catch {
    throw unreadable('Stuur het bankafschrift in UTF-8.');
  }
}

function statementOf(xml: string): Statement {
  try {
    return readStatement(xml);
  } catch (error) {
    if (error instanceof UnreadableStatement) throw unreadable(error.message);
    throw error;
  }
}

function unreadable(detail: string): Problem {
  return new Problem(400, 'UNREADABLE_STATEMENT', detail);
}
