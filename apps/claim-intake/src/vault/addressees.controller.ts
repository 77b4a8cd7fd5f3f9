import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Actor, Roles } from '#libs/http/access';
import { plainProblem } from '#libs/http/problem';
import { Accounts } from '../accounts.ts';
import { Persons } from '../persons.ts';
import { AddresseesDto, ReadAddresseesDto } from './addressees.dto.ts';

@ApiTags('kluis')
@Controller('geadresseerden')
export class AddresseesController {
  constructor(
    private readonly persons: Persons,
    private readonly accounts: Accounts,
  ) {}

  /**
   * For a service of the suite that writes for a municipality. The person is read as that municipality, so only whom it may
   * ask for is given. Each question is recorded.
   */
  @Post('_opvragen')
  @HttpCode(200)
  @Roles('dienst')
  @ApiOperation({ summary: 'Vraagt aan wie een gemeente een brief schrijft; dit wordt vastgelegd' })
  @ApiOkResponse({ type: AddresseesDto })
  async read(
    @Body() { doel, gemeentecode, werkgeverId, persoonRef }: ReadAddresseesDto,
    @Actor() { sub: actor, tenant }: Actor,
  ): Promise<AddresseesDto> {
    const [persons, employers] = await Promise.all([
      this.persons.read({ tenant: gemeentecode, actor, purpose: doel }, [persoonRef]),
      this.accounts.read({ tenant, actor, purpose: doel }, [werkgeverId]),
    ]);
    const [person, employer] = [persons.get(persoonRef), employers.get(werkgeverId)];
    if (person === undefined) throw plainProblem(404);
    return {
      werkgeverNaam: employer?.name ?? null,
      werknemer: { voorletters: person.initials, achternaam: person.surname },
    };
  }
}
