import { ApiProperty } from '@nestjs/swagger';
import { AdviceDto } from './advice.dto.ts';
import { ClosedDto } from './calculation.dto.ts';
import {
  DefaultNoticeDto,
  ExtensionDto,
  HearingDto,
  LeavingOutDto,
  NextStepDto,
  PenaltyDto,
  PenaltyExceptionDto,
  PenaltyFixingDto,
  StandstillDto,
} from './case-clocks.dto.ts';
import { DecisionDto, FindingDto, ProposalDto, ReturnedDto } from './case-decision.dto.ts';
import {
  AgeFromDto,
  AppliedDto,
  AskedDto,
  EmploymentDto,
  MisfitDto,
  ROUTES,
  TargetGroupDto,
  TermDto,
  WageValueDto,
} from './case-facts.dto.ts';
import { CASE_STATUSES } from './case-words.ts';
import { ContactDto } from './contact.dto.ts';
import { ForwardedDto, OriginDto } from './origin.dto.ts';
import { PromiseDto } from './promise.dto.ts';

/** Who acts next, and every clock of a case beside its term. */
export class CaseClocks {
  @ApiProperty({
    description: 'Telt op bij alles wat voor een besluit telt. Stuur haar mee bij een voorstel of besluit.',
  })
  versie!: number;

  @ApiProperty({ description: 'Wie de zaak doet; leeg: het team.', nullable: true, type: String })
  toegewezenAan!: string | null;

  @ApiProperty({ description: 'Wie nu iets moet doen, en uiterlijk wanneer.', type: NextStepDto })
  aanZet!: NextStepDto;

  @ApiProperty({
    description: 'Wat te laat beslissen kost; leeg als dat niets meer kan zijn.',
    type: PenaltyDto,
    nullable: true,
  })
  dwangsom!: PenaltyDto | null;

  @ApiProperty({ description: 'Wie de gemeente in gebreke stelde.', type: [DefaultNoticeDto] })
  ingebrekestellingen!: DefaultNoticeDto[];

  @ApiProperty({ description: 'Waarom er toch geen dwangsom is.', type: PenaltyExceptionDto, nullable: true })
  dwangsomUitzondering!: PenaltyExceptionDto | null;

  @ApiProperty({ description: 'Het vaststellen van de dwangsom.', type: PenaltyFixingDto, nullable: true })
  dwangsomVaststelling!: PenaltyFixingDto | null;

  @ApiProperty({ description: 'Een meegedeelde verdaging.', type: ExtensionDto, nullable: true })
  verdaging!: ExtensionDto | null;

  @ApiProperty({ description: 'Dagen waarop de termijn om een andere reden stilstaat.', type: [StandstillDto] })
  opschortingen!: StandstillDto[];

  @ApiProperty({ description: 'De vier weken om buiten behandeling te laten.', type: LeavingOutDto, nullable: true })
  buitenBehandeling!: LeavingOutDto | null;

  @ApiProperty({ description: 'De zienswijze van de werkgever.', type: HearingDto, nullable: true })
  zienswijze!: HearingDto | null;
}

/** A case with all that is known of it, and what who asks can do. */
export class CaseDto extends CaseClocks {
  @ApiProperty({ description: 'De zaak; hetzelfde nummer als de aanvraag.', format: 'uuid' })
  zaakId!: string;

  @ApiProperty({ description: 'Waar de zaak staat.', enum: CASE_STATUSES })
  status!: string;

  @ApiProperty({ description: 'KvK-nummer.', example: '90001234' })
  werkgeverId!: string;

  @ApiProperty({ description: 'De werknemer, zonder naam.' })
  persoonRef!: string;

  @ApiProperty({ description: 'Het dienstverband bij de werkgever.', format: 'uuid' })
  dienstverbandId!: string;

  @ApiProperty({ description: 'Dag waarop de aanvraag is ontvangen.', format: 'date' })
  ontvangstdatum!: string;

  @ApiProperty({ description: 'Wie aanvroeg, hoe zij binnenkwam en van welke gemeente.', type: OriginDto })
  herkomst!: OriginDto;

  @ApiProperty({ description: 'Waarheen de aanvraag is doorgezonden.', type: ForwardedDto, nullable: true })
  doorgezonden!: ForwardedDto | null;

  @ApiProperty({ description: 'Het dienstverband.', type: EmploymentDto })
  dienstverband!: EmploymentDto;

  @ApiProperty({ description: 'Leeftijd per maand waarin die verandert.', type: [AgeFromDto] })
  leeftijden!: AgeFromDto[];

  @ApiProperty({ description: 'Soorten stukken die er zijn.', type: [String] })
  bijlagen!: readonly string[];

  @ApiProperty({ description: 'Wat de werkgever vraagt.', type: AppliedDto })
  aangevraagd!: AppliedDto;

  @ApiProperty({ description: 'Sinds wanneer de aanvraag volledig is.', format: 'date', nullable: true, type: String })
  volledigOp!: string | null;

  @ApiProperty({ description: 'Waar de werkgever om is gevraagd.', type: AskedDto, nullable: true })
  vragen!: AskedDto | null;

  @ApiProperty({ description: 'De doelgroep, als die is vastgesteld.', type: TargetGroupDto, nullable: true })
  doelgroep!: TargetGroupDto | null;

  @ApiProperty({ description: 'De gekozen route.', enum: ROUTES, nullable: true, type: String })
  route!: string | null;

  @ApiProperty({ description: 'Wat met de werkgever is besproken over de route.', nullable: true, type: String })
  gesprek!: string | null;

  @ApiProperty({ description: 'De loonwaarde, als die is vastgesteld.', type: WageValueDto, nullable: true })
  loonwaarde!: WageValueDto | null;

  @ApiProperty({ description: 'De termijn van de wet.', type: TermDto })
  termijn!: TermDto;

  @ApiProperty({ description: 'Alle regels, ook die waaraan niet is voldaan.', type: [FindingDto] })
  toetsing!: FindingDto[];

  @ApiProperty({ description: 'Het voorstel dat wacht.', type: ProposalDto, nullable: true })
  voorstel!: ProposalDto | null;

  @ApiProperty({ description: 'Het laatste voorstel dat is teruggegeven.', type: ReturnedDto, nullable: true })
  teruggegeven!: ReturnedDto | null;

  @ApiProperty({ description: 'Het besluit.', type: DecisionDto, nullable: true })
  besluit!: DecisionDto | null;

  @ApiProperty({ description: 'Wat na afloop nog binnenkwam en niet meer paste.', type: [MisfitDto] })
  afwijkingen!: MisfitDto[];

  @ApiProperty({ description: 'Wie bij de gemeente met deze werkgever praat.', type: ContactDto, nullable: true })
  contactpersoon!: ContactDto | null;

  @ApiProperty({
    description: 'De dag die de werkgever vooraf is beloofd; leeg als niemand aanvroeg.',
    type: PromiseDto,
    nullable: true,
  })
  belofte!: PromiseDto | null;

  @ApiProperty({ description: 'Adviezen van andere afdelingen, het oudste eerst.', type: [AdviceDto] })
  adviezen!: AdviceDto[];

  @ApiProperty({ description: 'Wat u nu kunt doen.', type: [String] })
  acties!: string[];

  @ApiProperty({ description: 'Wat u nu niet kunt doen, en waarom.', type: [ClosedDto] })
  gesloten!: ClosedDto[];
}
