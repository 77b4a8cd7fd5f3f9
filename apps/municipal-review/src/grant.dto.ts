import { ApiProperty } from '@nestjs/swagger';
import { MissingDto } from './assessment.dto.ts';
import { CalculationDto, ClosedDto } from './calculation.dto.ts';
import { AgeFromDto } from './case-facts.dto.ts';
import { ReturnedDto } from './case-decision.dto.ts';
import { CAUSE, GRANT_STATUSES } from './grant-words.ts';

const CAUSES = Object.values(CAUSE);

export class EmploymentPeriodDto {
  @ApiProperty({ description: 'Eerste dag.', format: 'date' })
  van!: string;

  @ApiProperty({ description: 'Laatste dag, als die bekend is.', format: 'date', nullable: true, type: String })
  totEnMet!: string | null;
}

/** What holds from a date, in the words of the contract. */
class VersionDto {
  @ApiProperty({ description: 'Nummer van de versie.', example: 1 })
  versie!: number;

  @ApiProperty({ description: 'Vanaf deze dag.', format: 'date' })
  geldigVanaf!: string;

  @ApiProperty({ description: 'Tot en met deze dag, als die bekend is.', format: 'date', nullable: true, type: String })
  geldigTotEnMet!: string | null;

  @ApiProperty({ description: 'Eerste dag van de toekenning.', format: 'date' })
  toekenningVanaf!: string;

  @ApiProperty({ description: 'Het dienstverband.', type: EmploymentPeriodDto })
  dienstverband!: EmploymentPeriodDto;

  @ApiProperty({ description: 'De route.', enum: ['forfaitair', 'loonwaarde'] })
  route!: string;

  @ApiProperty({ description: 'In procenten van het minimumloon.', nullable: true, type: String, example: '50' })
  loonwaardePercentage!: string | null;

  @ApiProperty({ description: 'Laatste dag van het forfait.', format: 'date', nullable: true, type: String })
  forfaitTotEnMet!: string | null;

  @ApiProperty({ description: 'Overeengekomen uren per week.', example: 24 })
  urenPerWeek!: number;

  @ApiProperty({ description: 'Een volle week bij vergelijkbaar werk.', example: 38 })
  voltijdUren!: number;

  @ApiProperty({ description: 'Leeftijd per maand waarin die verandert.', type: [AgeFromDto] })
  leeftijden!: AgeFromDto[];

  @ApiProperty({ description: 'Wat de gemeente koos waar de wet ruimte laat.', type: Object })
  instellingen!: object;

  @ApiProperty({ description: 'Waardoor deze versie er is.', enum: CAUSES })
  oorzaak!: string;

  @ApiProperty({ description: 'Het bedrag van een volle maand.', type: CalculationDto, nullable: true })
  berekening!: CalculationDto | null;

  @ApiProperty({ description: 'Het cijfer dat voor het bedrag nog ontbreekt.', type: MissingDto, nullable: true })
  ontbreekt!: MissingDto | null;

  @ApiProperty({ description: 'De motivering, voor wie die mag lezen.', nullable: true, type: String })
  motivering!: string | null;
}

export class GrantVersionDto extends VersionDto {
  @ApiProperty({ description: 'Wanneer vastgelegd.', format: 'date' })
  vastgelegdOp!: string;

  @ApiProperty({
    description: 'Wie het voorstelde; leeg als de gemeente ambtshalve handelde.',
    nullable: true,
    type: String,
  })
  voorgesteldDoor!: string | null;

  @ApiProperty({ description: 'Wie besloot; leeg als de gemeente ambtshalve handelde.', nullable: true, type: String })
  beslotenDoor!: string | null;
}

export class ProposedChangeDto extends VersionDto {
  @ApiProperty({ description: 'Het voorstel.', format: 'uuid' })
  voorstelId!: string;

  @ApiProperty({ description: 'Wie het voorstelde.' })
  voorgesteldDoor!: string;

  @ApiProperty({ description: 'Wanneer.', format: 'date' })
  voorgesteldOp!: string;
}

/** A grant with all its versions, and what who asks can do. */
export class GrantDto {
  @ApiProperty({ description: 'De toekenning.', format: 'uuid' })
  toekenningId!: string;

  @ApiProperty({ description: 'De aanvraag; de zaak heeft hetzelfde nummer.', format: 'uuid' })
  aanvraagId!: string;

  @ApiProperty({ description: 'KvK-nummer.', example: '90001234' })
  werkgeverId!: string;

  @ApiProperty({ description: 'De werknemer, zonder naam.' })
  persoonRef!: string;

  @ApiProperty({ description: 'Of het contract geen vaste uren heeft.' })
  wisselendeUren!: boolean;

  @ApiProperty({ description: 'Of de toekenning nog loopt.', enum: GRANT_STATUSES })
  status!: string;

  @ApiProperty({ description: 'Alle versies, de oudste eerst.', type: [GrantVersionDto] })
  versies!: GrantVersionDto[];

  @ApiProperty({
    description: 'De wijziging die op een tweede persoon wacht.',
    type: ProposedChangeDto,
    nullable: true,
  })
  voorstel!: ProposedChangeDto | null;

  @ApiProperty({ description: 'De laatste wijziging die is teruggegeven.', type: ReturnedDto, nullable: true })
  teruggegeven!: ReturnedDto | null;

  @ApiProperty({ description: 'Wat u nu kunt doen.', type: [String] })
  acties!: string[];

  @ApiProperty({ description: 'Wat u nu niet kunt doen, en waarom.', type: [ClosedDto] })
  gesloten!: ClosedDto[];
}
