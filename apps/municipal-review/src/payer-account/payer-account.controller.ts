import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { Actor, Roles } from '#libs/http/access';
import { RequestCause } from '#libs/http/request-cause';
import type { PayerAccountState } from '../domain/payer-account.ts';
import { payerAccountAggregate } from '../payer-account.aggregate.ts';
import { PayerAccounts } from '../payer-accounts.ts';
import { ApproveAccountDto, PayerAccountDto, PayerAccountsDto } from './payer-account.dto.ts';
import { ApproveAccount, proposalIdOf, ProposeAccount } from './payer-account.handler.ts';

@ApiTags('rekening')
@Roles('betaling', 'vrijgave')
@Controller('rekening')
export class PayerAccountController {
  constructor(
    private readonly commands: CommandBus,
    private readonly store: EventStore,
    private readonly accounts: PayerAccounts,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Toont de rekening waarvan de gemeente betaalt' })
  @ApiOkResponse({ type: PayerAccountsDto })
  async show(@Actor() { tenant, sub }: Actor): Promise<PayerAccountsDto> {
    return this.represent(await this.store.state(payerAccountAggregate, tenant, tenant), tenant, sub);
  }

  @Put()
  @Roles('betaling')
  @ApiOperation({ summary: 'Stelt de rekening voor waarvan de gemeente betaalt; een ander keurt haar goed' })
  @ApiOkResponse({ type: PayerAccountsDto })
  async propose(
    @Body() { iban, tenaamstelling: name }: PayerAccountDto,
    @RequestCause() cause: Cause,
  ): Promise<PayerAccountsDto> {
    const { tenant, actor } = cause.context;
    return this.represent(await this.commands.execute(new ProposeAccount({ name, iban }, cause)), tenant, actor);
  }

  @Post('_goedkeuren')
  @HttpCode(200)
  @Roles('vrijgave')
  @ApiOperation({ summary: 'Keurt de voorgestelde rekening goed, als tweede persoon' })
  @ApiOkResponse({ type: PayerAccountsDto })
  async approve(@Body() { voorstelId }: ApproveAccountDto, @RequestCause() cause: Cause): Promise<PayerAccountsDto> {
    const { tenant, actor } = cause.context;
    return this.represent(await this.commands.execute(new ApproveAccount(voorstelId, cause)), tenant, actor);
  }

  private async represent(state: PayerAccountState, tenant: string, actor: string): Promise<PayerAccountsDto> {
    const { inEffect, proposed } = state;
    const shown = async (fingerprint: string) => {
      const { name: tenaamstelling, iban } = await this.accounts.read(tenant, fingerprint);
      return { iban, tenaamstelling };
    };
    return {
      rekening: inEffect === null ? null : await shown(inEffect),
      voorgesteld:
        proposed === null
          ? null
          : { ...(await shown(proposed.fingerprint)), voorstelId: proposalIdOf(proposed.fingerprint) },
      acties: proposed !== null && proposed.by !== actor ? ['goedkeuren'] : [],
    };
  }
}
