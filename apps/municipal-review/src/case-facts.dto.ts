import { ApiProperty } from '@nestjs/swagger';
import { GROUNDS } from './domain/application.ts';
import { SOURCES } from './domain/case-facts.ts';

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

export class MisfitDto {
  @ApiProperty({ description: 'Wat er gebeurde.', enum: ['aangevuld', 'ingetrokken'] })
  wat!: string;

  @ApiProperty({ description: 'Wanneer.', format: 'date' })
  op!: string;
}
