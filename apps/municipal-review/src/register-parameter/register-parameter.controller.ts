import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { Actor, Roles } from '#libs/http/access';
import { SUITE_TENANT } from '#libs/http/authentication';
import { UuidParam } from '#libs/http/input';
import { plainProblem } from '#libs/http/problem';
import { RequestCause } from '#libs/http/request-cause';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { parameterAggregate, REGISTER } from '../parameter.aggregate.ts';
import { ReasonedDto } from '../reasoned.dto.ts';
import { known, type RegisterViewer } from '../registered.representation.ts';
import { Registers } from '../registers.ts';
import { ParameterEffect } from './parameter-effect.query.ts';
import { representEffect, representParameter } from './parameter.representation.ts';
import { ParameterDto, ParameterEffectDto, ParametersDto, ProposeParameterDto } from './register-parameter.dto.ts';

/** The figures of the law that came out after this version was made: one person reads them in, another checks them. */
@ApiTags('parameters')
@Roles('parameterbeheer')
@Controller('parameters')
export class RegisterParameterController {
  constructor(
    private readonly store: EventStore,
    private readonly effect: ParameterEffect,
    private readonly registers: Registers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Toont de cijfers van de wet die hier zijn voorgesteld en goedgekeurd' })
  @ApiOkResponse({ type: ParametersDto })
  async list(@Actor() actor: Actor): Promise<ParametersDto> {
    const viewer = nationwide(actor);
    const state = await this.store.state(parameterAggregate, REGISTER, SUITE_TENANT);
    const texts = await this.registers.textsOf(state, SUITE_TENANT);
    return { parameters: state.map((parameter) => representParameter(parameter, viewerOf(viewer, texts))) };
  }

  /** A figure that is there already is not proposed again. */
  @Post()
  @ApiOperation({ summary: 'Stelt een cijfer van de wet voor; iemand anders keurt het goed' })
  @ApiCreatedResponse({ type: ParameterDto })
  async propose(
    @Body() { naam, vanaf, waarde, bron }: ProposeParameterDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<ParameterDto> {
    nationwide(actor);
    const row = { name: naam, from: vanaf, value: waarde, source: bron };
    return representParameter(await this.registers.propose(parameterAggregate, REGISTER, row, cause), viewerOf(actor));
  }

  @Get(':parameterId/gevolgen')
  @ApiOperation({ summary: 'Rekent uit wat een voorgesteld cijfer met de lopende toekenningen doet' })
  @ApiOkResponse({ type: ParameterEffectDto })
  async effectOf(@UuidParam('parameterId') parameterId: string, @Actor() actor: Actor): Promise<ParameterEffectDto> {
    nationwide(actor);
    const state = await this.store.state(parameterAggregate, REGISTER, SUITE_TENANT);
    const parameter = known(state.find((each) => each.rowId === parameterId));
    return representEffect(parameterId, this.today(), await this.effect.of(parameter));
  }

  @Post(':parameterId/_goedkeuren')
  @HttpCode(200)
  @ApiOperation({ summary: 'Keurt een cijfer goed dat een ander heeft voorgesteld: vanaf nu wordt ermee gerekend' })
  @ApiOkResponse({ type: ParameterDto })
  async approve(
    @UuidParam('parameterId') parameterId: string,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<ParameterDto> {
    nationwide(actor);
    return representParameter(
      await this.registers.approve(parameterAggregate, REGISTER, parameterId, cause),
      viewerOf(actor),
    );
  }

  @Post(':parameterId/_intrekken')
  @HttpCode(200)
  @ApiOperation({ summary: 'Trekt een eigen voorstel in dat nog niet is goedgekeurd, met de reden' })
  @ApiOkResponse({ type: ParameterDto })
  async withdraw(
    @UuidParam('parameterId') rowId: string,
    @Body() { reden }: ReasonedDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<ParameterDto> {
    nationwide(actor);
    const { row, texts } = await this.registers.withdraw(parameterAggregate, REGISTER, rowId, reden, cause);
    return representParameter(row, viewerOf(actor, texts));
  }

  private today(): string {
    return dutchDate(this.clock.now());
  }
}

function viewerOf({ sub }: Actor, texts: RegisterViewer['texts'] = new Map()): RegisterViewer {
  return { sub, decides: true, texts };
}

/** The figures are everybody's, so no municipality's. */
function nationwide(actor: Actor): Actor {
  if (actor.tenant !== SUITE_TENANT) throw plainProblem(403);
  return actor;
}
