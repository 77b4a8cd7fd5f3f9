import { ApiProperty } from '@nestjs/swagger';
import { DecisionTermDto } from '../application.dto.ts';
import { REMINDERS_SAID } from '../employment.dto.ts';

/** Why something waits for the employer, in the words of the outside. */
export const TASK_KINDS = ['aanvulling', 'concept', 'aanvraag', 'uren', 'loonbestand'];
/** What happens when nothing is done. */
export const CONSEQUENCES = [
  ...['buiten-behandeling', 'geen-subsidie', 'aanvraag-te-laat', 'geen-betaling', 'regels-verwijderd'],
];

export class LegalBasisDto {
  @ApiProperty({ description: 'De wet.', example: 'Participatiewet' })
  regeling!: string;

  @ApiProperty({ description: 'Het artikel.', example: '10d' })
  artikel!: string;

  @ApiProperty({ description: 'Het lid, als dat er is.', nullable: true, type: String, example: '2' })
  lid!: string | null;
}

export class TaskDto {
  @ApiProperty({ description: 'Waar het om gaat.', enum: TASK_KINDS })
  soort!: string;

  @ApiProperty({ description: 'Laatste dag; leeg als die er niet is.', format: 'date', nullable: true, type: String })
  uiterlijk!: string | null;

  @ApiProperty({ description: 'Dagen over; onder nul: dagen te laat.', nullable: true, type: Number })
  dagenOver!: number | null;

  @ApiProperty({ description: 'Wat er anders gebeurt.', enum: CONSEQUENCES })
  gevolg!: string;

  @ApiProperty({ description: 'Waar dat staat.', type: LegalBasisDto, nullable: true })
  grondslag!: LegalBasisDto | null;

  @ApiProperty({
    description: 'Wat ervan afhangt, in hele eurocenten; leeg als dat niet bekend is.',
    nullable: true,
    type: Number,
  })
  bedragCenten!: number | null;

  @ApiProperty({ description: 'Over hoeveel mensen of regels het gaat.', example: 1 })
  aantal!: number;

  @ApiProperty({ description: 'De werknemer, als het om één gaat.', format: 'uuid', nullable: true, type: String })
  persoonRef!: string | null;

  @ApiProperty({ description: 'Het dienstverband, als het om één gaat.', format: 'uuid', nullable: true, type: String })
  dienstverbandId!: string | null;

  @ApiProperty({ description: 'De aanvraag, als die er is.', format: 'uuid', nullable: true, type: String })
  aanvraagId!: string | null;

  @ApiProperty({ description: 'Het loonbestand, als het daarom gaat.', format: 'uuid', nullable: true, type: String })
  loonbestandId!: string | null;

  @ApiProperty({ description: 'De gemeente, als die bekend is.', example: 'GM9901', nullable: true, type: String })
  gemeentecode!: string | null;

  @ApiProperty({ description: 'De maand, bij uren.', example: '2026-03', nullable: true, type: String })
  maand!: string | null;

  @ApiProperty({ description: 'Soorten stukken die de gemeente vraagt.', type: [String] })
  gevraagd!: readonly string[];

  @ApiProperty({
    description: 'De herinnering die het laatst kwam.',
    enum: REMINDERS_SAID,
    nullable: true,
    type: String,
  })
  herinnering!: string | null;

  @ApiProperty({ description: 'De eerste werkdag, bij een aanvraag.', format: 'date', nullable: true, type: String })
  begindatum!: string | null;
}

export class TaskListDto {
  @ApiProperty({ description: 'De dag waarop dit zo is.', format: 'date' })
  peildatum!: string;

  @ApiProperty({ description: 'Hoeveel er op u wachten.', example: 4 })
  aantalTotaal!: number;

  @ApiProperty({ description: 'Hoeveel daarvan te laat zijn.', example: 0 })
  aantalTeLaat!: number;

  @ApiProperty({ description: 'Deze bladzijde.', example: 1 })
  pagina!: number;

  @ApiProperty({ description: 'Wat op u wacht, op laatste dag.', type: [TaskDto] })
  taken!: TaskDto[];
}

export class PenaltyStepDto {
  @ApiProperty({ description: 'Zoveel dagen.', example: 14 })
  dagen!: number;

  @ApiProperty({ description: 'Per dag, in hele eurocenten.', example: 2300 })
  centenPerDag!: number;
}

export class LateDecisionDto {
  @ApiProperty({ description: 'Vanaf deze dag kunt u de gemeente in gebreke stellen.', format: 'date' })
  ingebrekestellingVanaf!: string;

  @ApiProperty({ description: 'Eerste dag met dwangsom, als u dat zo vroeg mogelijk doet.', format: 'date' })
  dwangsomVanaf!: string;

  @ApiProperty({ description: 'Wat de gemeente dan per dag betaalt, na elkaar.', type: [PenaltyStepDto] })
  dwangsom!: PenaltyStepDto[];

  @ApiProperty({ description: 'Hoogstens, in hele eurocenten.', example: 144200 })
  hoogstensCenten!: number;

  @ApiProperty({ description: 'Waar dat staat.', type: LegalBasisDto })
  grondslag!: LegalBasisDto;
}

export class AwaitedDto {
  @ApiProperty({ description: 'Waar u op wacht.', enum: ['besluit', 'nieuwe-betaling'] })
  soort!: string;

  @ApiProperty({ description: 'De gemeente die aan zet is.', example: 'GM9901' })
  gemeentecode!: string;

  @ApiProperty({ description: 'De werknemer.', format: 'uuid', nullable: true, type: String })
  persoonRef!: string | null;

  @ApiProperty({ description: 'Het dienstverband.', format: 'uuid' })
  dienstverbandId!: string;

  @ApiProperty({ description: 'De aanvraag.', format: 'uuid' })
  aanvraagId!: string;

  @ApiProperty({ description: 'De maand, bij een betaling.', example: '2026-03', nullable: true, type: String })
  maand!: string | null;

  @ApiProperty({ description: 'Dag waarop u aanvroeg.', format: 'date', nullable: true, type: String })
  ontvangstdatum!: string | null;

  @ApiProperty({ description: 'Tot wanneer de gemeente mag beslissen.', type: DecisionTermDto, nullable: true })
  termijn!: DecisionTermDto | null;

  @ApiProperty({ description: 'Wat het de gemeente kost als zij te laat is.', type: LateDecisionDto, nullable: true })
  teLaat!: LateDecisionDto | null;

  @ApiProperty({ description: 'Het bedrag waar u op wacht, in hele eurocenten.', nullable: true, type: Number })
  bedragCenten!: number | null;
}

export class AwaitedListDto {
  @ApiProperty({ description: 'De dag waarop dit zo is.', format: 'date' })
  peildatum!: string;

  @ApiProperty({ description: 'Waar u in totaal op wacht.', example: 4 })
  aantalTotaal!: number;

  @ApiProperty({ description: 'Deze bladzijde.', example: 1 })
  pagina!: number;

  @ApiProperty({ description: 'Waar u op wacht, op laatste dag.', type: [AwaitedDto] })
  zaken!: AwaitedDto[];
}
