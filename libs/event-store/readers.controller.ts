import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Roles } from '#libs/http/access';
import { plainProblem } from '#libs/http/problem';
import { LogRuntime, type ReaderStatus } from './log-runtime.ts';

const STATE = { waits: 'wacht', reads: 'leest', stopped: 'staat-stil' } as const;

class StandstillDto {
  @ApiProperty({
    description: 'De gebeurtenis waarop de lezer stilstaat; geen als hij niet kon lezen.',
    type: String,
    nullable: true,
  })
  gebeurtenisId!: string | null;

  @ApiProperty({ description: 'De soort fout. Wat erover bekend is, staat in het logboek van de dienst.' })
  reden!: string;

  @ApiProperty({ description: 'Sinds wanneer.', format: 'date-time' })
  sinds!: string;
}

class ReaderDto {
  @ApiProperty({ example: 'publisher' })
  naam!: string;

  @ApiProperty({ description: 'Een lezer wacht als een ander proces hem heeft.', enum: Object.values(STATE) })
  stand!: string;

  @ApiProperty({ description: 'Hoeveel gebeurtenissen nog niet zijn gelezen, tot duizend.' })
  achterstand!: number;

  @ApiProperty({ type: StandstillDto, nullable: true })
  stilstand!: StandstillDto | null;
}

class ReadersDto {
  @ApiProperty({ type: [ReaderDto] })
  lezers!: ReaderDto[];
}

/** What an operator sees of what follows from the log. */
@ApiTags('beheer')
@Roles('beheerder')
@Controller('beheer/lezers')
export class ReadersController {
  constructor(private readonly runtime: LogRuntime) {}

  @Get()
  @ApiOperation({ summary: 'Toont de lezers van het logboek, hoe ver ze zijn en waarop er een stilstaat' })
  @ApiOkResponse({ type: ReadersDto })
  async list(): Promise<ReadersDto> {
    return { lezers: (await this.runtime.status()).map(represent) };
  }

  @Post(':naam/_hervat')
  @HttpCode(200)
  @ApiOperation({ summary: 'Laat een lezer die stilstaat meteen opnieuw proberen' })
  @ApiOkResponse({ type: ReadersDto })
  async resume(@Param('naam') name: string): Promise<ReadersDto> {
    if (!this.runtime.resume(name)) throw plainProblem(404);
    return this.list();
  }
}

function represent({ name, state, behind, failure }: ReaderStatus): ReaderDto {
  const stilstand = failure && {
    ...{ gebeurtenisId: failure.eventId ?? null, reden: failure.reason, sinds: failure.since.toISOString() },
  };
  return { naam: name, stand: STATE[state], achterstand: behind, stilstand: stilstand ?? null };
}
