import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Actor, Roles } from '#libs/http/access';
import { Accounts } from '../accounts.ts';
import { AccountsDto, ReadAccountsDto } from './vault.dto.ts';

@ApiTags('kluis')
@Controller('rekeningen')
export class AccountsController {
  constructor(private readonly accounts: Accounts) {}

  /** For a service of the suite that is about to pay. Each question is recorded. */
  @Post('_opvragen')
  @HttpCode(200)
  @Roles('dienst')
  @ApiOperation({ summary: 'Vraagt op welke rekening een werkgever wordt betaald; dit wordt vastgelegd' })
  @ApiOkResponse({ type: AccountsDto })
  async read(@Body() { doel, werkgeverIds }: ReadAccountsDto, @Actor() { sub, tenant }: Actor): Promise<AccountsDto> {
    const found = await this.accounts.read({ tenant, actor: sub, purpose: doel }, werkgeverIds);
    const rekeningen = [...found].map(([werkgeverId, { accountName, iban }]) => ({
      ...{ werkgeverId, tenaamstelling: accountName, iban },
    }));
    return { rekeningen };
  }
}
