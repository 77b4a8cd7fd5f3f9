import { ApiProperty } from '@nestjs/swagger';
import { MissingDto } from './assessment.dto.ts';
import { AdviceDto } from './advice.dto.ts';
import { CalculationDto, ClosedDto } from './calculation.dto.ts';
import {
  DefaultNoticeDto,
  ExtensionDto,
  HeardDto,
  HearingDto,
  LeavingOutDto,
  NextStepDto,
  PenaltyDto,
  PenaltyExceptionDto,
  PenaltyFixingDto,
  StandstillDto,
} from './case-clocks.dto.ts';
import { CASE_STATUSES, DECISIONS } from './case-words.ts';
import { ContactDto } from './contact.dto.ts';
import { GROUNDS } from './domain/application.ts';
import { SOURCES } from './domain/case-facts.ts';
import { ForwardedDto, OriginDto } from './origin.dto.ts';
import { PromiseDto } from './promise.dto.ts';

export const ROUTES = ['forfaitair', 'loonwaarde'] as const;
export const BELONGS = ['hoort-ertoe', 'hoort-er-niet-toe'] as const;

export class EmploymentDto {
  @ApiProperty({ description: 'Eerste dag van het dienstverband.', format: 'date' })
  begindatum!: string;

  @ApiProperty({ description: 'Laatste dag, als die bekend is.', format: 'date', nullable: true, type: String })
  einddatum!: string | null;

  @ApiProperty({ description: 'Overeengekomen uren per week.', example: 24 })
  urenPerWeek!: number;

  @ApiProperty({ description: 'Een volle week bij vergelijkbaar werk.', example: 38 })
  voltijdUren!: number;

  @ApiProperty({ description: 'Of het contract geen vaste uren heeft.', example: false })
  wisselendeUren!: boolean;
}

export class AgeFromDto {
  @ApiProperty({ description: 'Vanaf deze maand.', example: '2026-03' })
  vanaf!: string;

  @ApiProperty({ description: 'Leeftijd in hele jaren; 21 staat voor 21 en ouder.', example: 21 })
  leeftijd!: number;
}

export class AppliedDto {
  @ApiProperty({ description: 'De route die de werkgever vraagt.', enum: ROUTES })
  route!: string;

  @ApiProperty({ description: 'De grond die de werkgever noemt.', enum: GROUNDS })
  doelgroepgrond!: string;

  @ApiProperty({ description: 'Loonwaarde die de werkgever noemt, in procenten.', nullable: true, type: String })
  loonwaardePercentage!: string | null;

  @ApiProperty({ description: 'Wanneer die is vastgesteld.', format: 'date', nullable: true, type: String })
  loonwaardeVastgesteldOp!: string | null;
}

export class AskedDto {
  @ApiProperty({ description: 'Soorten stukken die zijn gevraagd.', type: [String], example: ['arbeidsovereenkomst'] })
  wat!: readonly string[];

  @ApiProperty({ description: 'Dag waarop is gevraagd.', format: 'date' })
  gevraagdOp!: string;

  @ApiProperty({ description: 'Laatste dag om aan te vullen.', format: 'date' })
  uiterlijk!: string;

  @ApiProperty({
    description: 'Tot wanneer aanvullen nog op tijd is, als er rond de laatste dag een storing was (Awb 2:21 lid 3).',
    format: 'date',
    nullable: true,
    type: String,
  })
  uiterlijkNaStoring!: string | null;

  @ApiProperty({ description: 'Of die dag voorbij is en er niets kwam.' })
  verlopen!: boolean;

  @ApiProperty({ description: 'Wat u erbij schreef.', nullable: true, type: String })
  toelichting!: string | null;
}

export class TargetGroupDto {
  @ApiProperty({ description: 'Op welke grond.', enum: GROUNDS })
  grond!: string;

  @ApiProperty({ description: 'Of de werknemer tot de doelgroep hoort.', enum: BELONGS })
  uitkomst!: string;

  @ApiProperty({ description: 'Waar dat uit blijkt.', enum: SOURCES })
  bron!: string;

  @ApiProperty({ description: 'Wanneer vastgesteld.', format: 'date' })
  op!: string;
}

export class WageValueDto {
  @ApiProperty({ description: 'In procenten van het minimumloon.', example: '50' })
  percentage!: string;

  @ApiProperty({ description: 'Wanneer vastgesteld.', format: 'date' })
  vastgesteldOp!: string;
}

export class TermDto {
  @ApiProperty({
    description: 'Welke termijn; GEEN zolang er bij een ambtshalve begin nog geen loopt.',
    enum: ['LKS_BESCHIKKING', 'BESLISTERMIJN_REDELIJK', 'GEEN'],
  })
  termijn!: string;

  @ApiProperty({ description: 'Dag 0.', format: 'date' })
  start!: string;

  @ApiProperty({ description: 'Waar de termijn staat.', enum: ['loopt', 'opgeschort', 'gehaald', 'overschreden'] })
  stand!: string;

  @ApiProperty({
    description: 'Laatste dag; leeg zolang de termijn stilstaat.',
    format: 'date',
    nullable: true,
    type: String,
  })
  uiterlijk!: string | null;

  @ApiProperty({ description: 'Dagen over; onder nul: dagen te laat.', nullable: true, type: Number })
  dagenOver!: number | null;

  @ApiProperty({ description: 'Dagen die de termijn stilstond.', example: 0 })
  opgeschorteDagen!: number;

  @ApiProperty({ description: 'Hoe de laatste dag is berekend, met artikel.', type: [Object] })
  regels!: readonly object[];

  @ApiProperty({ description: 'Waar u op moet letten.', type: [Object] })
  waarschuwingen!: readonly object[];
}

export class FindingDto {
  @ApiProperty({ description: 'De regel.', example: 'aanvraagtermijn' })
  regel!: string;

  @ApiProperty({ description: 'Wat de regel vraagt.' })
  vraag!: string;

  @ApiProperty({ description: 'Wat er is gevonden.', enum: ['voldoet', 'voldoet-niet', 'onbekend'] })
  uitkomst!: string;

  @ApiProperty({ description: 'Waarom.' })
  toelichting!: string;

  @ApiProperty({ description: 'Het artikel.', type: Object })
  grondslag!: object;
}

export class ProposalDto {
  @ApiProperty({ description: 'Het voorstel.', format: 'uuid' })
  voorstelId!: string;

  @ApiProperty({ description: 'Wat wordt voorgesteld.', enum: DECISIONS })
  uitkomst!: string;

  @ApiProperty({ description: 'Vanaf wanneer.', format: 'date', nullable: true, type: String })
  toekenningVanaf!: string | null;

  @ApiProperty({ description: 'Het bedrag van een volle maand.', type: CalculationDto, nullable: true })
  berekening!: CalculationDto | null;

  @ApiProperty({ description: 'Het cijfer dat voor het bedrag nog ontbreekt.', type: MissingDto, nullable: true })
  ontbreekt!: MissingDto | null;

  @ApiProperty({ description: 'Wie het voorstelde.' })
  voorgesteldDoor!: string;

  @ApiProperty({ description: 'Wanneer.', format: 'date' })
  voorgesteldOp!: string;

  @ApiProperty({ description: 'De motivering.', nullable: true, type: String })
  motivering!: string | null;
}

/** What a proposal would say, before anybody makes it. */
export class PreviewDto {
  @ApiProperty({ description: 'Vanaf wanneer.', format: 'date', nullable: true, type: String })
  toekenningVanaf!: string | null;

  @ApiProperty({ description: 'Het bedrag van een volle maand.', type: CalculationDto, nullable: true })
  berekening!: CalculationDto | null;

  @ApiProperty({ description: 'Het cijfer dat voor het bedrag nog ontbreekt.', type: MissingDto, nullable: true })
  ontbreekt!: MissingDto | null;

  @ApiProperty({ description: 'Alle regels, ook die waaraan niet is voldaan.', type: [FindingDto] })
  toetsing!: FindingDto[];
}

export class ReturnedDto {
  @ApiProperty({ description: 'Wie het voorstel teruggaf.' })
  door!: string;

  @ApiProperty({ description: 'Wanneer.', format: 'date' })
  op!: string;

  @ApiProperty({ description: 'Waarom.', nullable: true, type: String })
  reden!: string | null;
}

export class UsedParameterDto {
  @ApiProperty({ description: 'Het cijfer van de wet.', example: 'wmlMaand' })
  naam!: string;

  @ApiProperty({ description: 'De waarde, zoals gepubliceerd.', example: '2294.40' })
  waarde!: string;

  @ApiProperty({ description: 'Vanaf welke dag die geldt.', format: 'date' })
  van!: string;

  @ApiProperty({ description: 'Waar het staat.' })
  bron!: string;

  @ApiProperty({ description: 'Of iemand het heeft nagekeken.' })
  geverifieerd!: boolean;
}

/** The facts on which a decision rests, as they were known on the day of the proposal. */
export class KnownFactsDto {
  @ApiProperty({ description: 'Het dienstverband.', type: EmploymentDto })
  dienstverband!: EmploymentDto;

  @ApiProperty({ description: 'Wat de werkgever vroeg.', type: AppliedDto })
  aangevraagd!: AppliedDto;

  @ApiProperty({ description: 'Sinds wanneer de aanvraag volledig was.', format: 'date', nullable: true, type: String })
  volledigOp!: string | null;

  @ApiProperty({ description: 'De doelgroep, met bron en dag.', type: TargetGroupDto, nullable: true })
  doelgroep!: TargetGroupDto | null;

  @ApiProperty({ description: 'De gekozen route.', enum: ROUTES, nullable: true, type: String })
  route!: string | null;

  @ApiProperty({ description: 'De loonwaarde.', type: WageValueDto, nullable: true })
  loonwaarde!: WageValueDto | null;
}

/** All that a decision rests on, as it was stored with it. */
export class DecisionRecordDto {
  @ApiProperty({ description: 'De feiten zoals ze bekend waren.', type: KnownFactsDto })
  feiten!: KnownFactsDto;

  @ApiProperty({ description: 'Alle regels die zijn getoetst, met uitkomst, artikel en versie.', type: [FindingDto] })
  toetsing!: FindingDto[];

  @ApiProperty({ description: 'De cijfers van de wet waarmee is gerekend.', type: [UsedParameterDto] })
  cijfers!: UsedParameterDto[];

  @ApiProperty({
    description: 'Wat de gemeente koos waar de wet dat openlaat; leeg: overal de standaard.',
    type: 'object',
    additionalProperties: { type: 'string' },
  })
  instellingen!: Readonly<Record<string, string>>;

  @ApiProperty({ description: 'Hoe de werkgever is gehoord voor een afwijzing.', type: HeardDto, nullable: true })
  gehoord!: HeardDto | null;

  @ApiProperty({ description: 'Wanneer het voorstel is gedaan.', format: 'date' })
  voorgesteldOp!: string;
}

export class DecisionDto {
  @ApiProperty({ description: 'Het besluit.', format: 'uuid' })
  besluitId!: string;

  @ApiProperty({ description: 'Wat is besloten.', enum: DECISIONS })
  uitkomst!: string;

  @ApiProperty({ description: 'Dag van het besluit.', format: 'date' })
  besluitdatum!: string;

  @ApiProperty({ description: 'De toekenning.', format: 'uuid', nullable: true, type: String })
  toekenningId!: string | null;

  @ApiProperty({ description: 'Vanaf wanneer.', format: 'date', nullable: true, type: String })
  toekenningVanaf!: string | null;

  @ApiProperty({ description: 'Het bedrag van een volle maand.', type: CalculationDto, nullable: true })
  berekening!: CalculationDto | null;

  @ApiProperty({ description: 'De regels die zijn getoetst.', type: [String] })
  gronden!: readonly string[];

  @ApiProperty({ description: 'Wie het voorstelde.' })
  voorgesteldDoor!: string;

  @ApiProperty({ description: 'Wie besloot: iemand anders.' })
  beslotenDoor!: string;

  @ApiProperty({ description: 'De motivering.', nullable: true, type: String })
  motivering!: string | null;

  @ApiProperty({ description: 'Waarop dit besluit rust.', type: DecisionRecordDto })
  rust!: DecisionRecordDto;
}

export class MisfitDto {
  @ApiProperty({ description: 'Wat er gebeurde.', enum: ['aangevuld', 'ingetrokken'] })
  wat!: string;

  @ApiProperty({ description: 'Wanneer.', format: 'date' })
  op!: string;
}

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
