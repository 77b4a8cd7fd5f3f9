import { ApiProperty } from '@nestjs/swagger';
import { MissingDto } from './assessment.dto.ts';
import { CalculationDto } from './calculation.dto.ts';
import { HeardDto } from './case-clocks.dto.ts';
import { AppliedDto, EmploymentDto, ROUTES, TargetGroupDto, WageValueDto } from './case-facts.dto.ts';
import { DECISIONS } from './case-words.ts';

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
