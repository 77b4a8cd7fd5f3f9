import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { Roles } from '#libs/http/access';
import { InvalidInput } from '#libs/http/input';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { possiblyContrary, profileKey, type ProfileKey, standardOf } from '#libs/law/municipality-profile';
import { MandateFor } from '#libs/mandates/mandate-for';
import { rowsOn } from '../domain/register.ts';
import { profileAggregate } from '../profile.aggregate.ts';
import { StricterTermsDto } from './stricter-terms.dto.ts';

/** What a municipality says about when to apply. */
const ABOUT_APPLYING: readonly ProfileKey[] = ['aanvraagtermijnMaanden', 'aanvraagAlleenVoorBegin'];

@ApiTags('werkgevers')
@Roles('werkgever')
@MandateFor('aanvragen')
@Controller('werkgever/aanvraagtermijnen')
export class StricterTermsController {
  constructor(
    private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What a municipality publishes itself, so no employer's and no person's: shown beside the law, and never enforced. */
  @Get(':gemeentecode')
  @ApiParam({ name: 'gemeentecode', description: 'De gemeente.', example: 'GM9901' })
  @ApiOperation({ summary: 'Toont of een gemeente eerder een aanvraag vraagt dan de wet' })
  @ApiOkResponse({ type: StricterTermsDto })
  async show(@Param('gemeentecode') gemeentecode: string): Promise<StricterTermsDto> {
    if (!/^GM\d{4}$/.test(gemeentecode)) {
      const fault = { veld: 'gemeentecode', code: 'geen-gemeente', melding: 'Vul een gemeentecode in als GM9901.' };
      throw new InvalidInput([fault]);
    }
    const today = dutchDate(this.clock.now());
    const state = await this.store.state(profileAggregate, gemeentecode, gemeentecode);
    const rules = [...rowsOn(state, today).values()].flatMap(({ name, value, from, source }) => {
      const key = profileKey(name)?.key;
      return key === undefined || !ABOUT_APPLYING.includes(key) ? [] : [{ key, value, from, through: null, source }];
    });
    const regels = possiblyContrary(rules, today).map(({ key, grondslag, geldigVanaf, bron }) => ({
      ...{ naam: key, waarde: rules.find((rule) => rule.key === key)?.value ?? '', wet: standardOf(key).says },
      artikel: `${grondslag.regeling} ${grondslag.artikel}${grondslag.lid === null ? '' : ` lid ${grondslag.lid}`}`,
      ...{ bron, vanaf: geldigVanaf },
    }));
    return { gemeentecode, regels };
  }
}
