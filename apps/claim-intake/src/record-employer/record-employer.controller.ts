import { Body, Controller, Get, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { Actor, Roles } from '#libs/http/access';
import { Rejected } from '#libs/http/problem';
import { RequestCause } from '#libs/http/request-cause';
import { Rejection } from '#libs/kernel/decider';
import { OwnerOnly } from '#libs/mandates/mandate-for';
import { Accounts } from '../accounts.ts';
import { RecordEmployer } from '../intake-commands.ts';
import { EmployerDto, RecordEmployerDto } from './record-employer.dto.ts';

@ApiTags('werkgever')
@Roles('werkgever')
@OwnerOnly()
@Controller('werkgever')
export class RecordEmployerController {
  constructor(
    private readonly commands: CommandBus,
    private readonly accounts: Accounts,
  ) {}

  @Put()
  @ApiOperation({ summary: 'Legt uw naam en rekening vast' })
  @ApiOkResponse({ type: EmployerDto })
  async record(
    @Body() dto: RecordEmployerDto,
    @RequestCause() cause: Cause,
    @Actor() { tenant }: Actor,
  ): Promise<EmployerDto> {
    const details = dto.toDetails();
    await this.commands.execute(new RecordEmployer(details, cause));
    return EmployerDto.of(tenant, details);
  }

  @Get()
  @ApiOperation({ summary: 'Toont uw naam en het einde van uw rekeningnummer' })
  @ApiOkResponse({ type: EmployerDto })
  async show(@Actor() { sub, tenant }: Actor): Promise<EmployerDto> {
    const found = await this.accounts.read({ tenant, actor: sub, purpose: 'eigen-gegevens' }, [tenant]);
    const details = found.get(tenant);
    if (details === undefined) {
      throw new Rejected(new Rejection('EMPLOYER_UNKNOWN', 'U hebt uw naam en rekening nog niet opgegeven.'));
    }
    return EmployerDto.of(tenant, details);
  }
}
