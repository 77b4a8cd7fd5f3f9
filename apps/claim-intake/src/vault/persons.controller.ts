import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Actor, Roles } from '#libs/http/access';
import { MandateFor } from '#libs/mandates/mandate-for';
import { Persons, readerOf } from '../persons.ts';
import { PersonsDto, ReadPersonsDto } from './vault.dto.ts';

@ApiTags('kluis')
@MandateFor('aanvragen', 'uren', 'loonbestanden', 'wijzigingen', 'betalingen-inzien')
@Controller('personen')
export class PersonsController {
  constructor(private readonly persons: Persons) {}

  /** An employer sees its own people, a municipality those for whom it was applied to. Each question is recorded. */
  @Post('_opvragen')
  @HttpCode(200)
  @Roles('werkgever', 'behandelaar', 'beslisser')
  @ApiOperation({ summary: 'Vraagt wie er bij een persoonRef hoort; dit wordt vastgelegd' })
  @ApiOkResponse({ type: PersonsDto })
  async read(@Body() { doel, persoonRefs }: ReadPersonsDto, @Actor() actor: Actor): Promise<PersonsDto> {
    const found = await this.persons.read({ ...readerOf(actor), purpose: doel }, persoonRefs);
    const personen = [...found].map(([persoonRef, { bsn, initials, surname, birthDate }]) => ({
      ...{ persoonRef, bsn, voorletters: initials, achternaam: surname, geboortedatum: birthDate },
    }));
    return { personen };
  }
}
