import { ApiProperty } from '@nestjs/swagger';
import { PenaltyDto } from '../case-clocks.dto.ts';
import { CASE_STATUSES } from '../case-words.ts';

export class ListedTermDto {
  @ApiProperty({ description: 'De zaak.', format: 'uuid' })
  zaakId!: string;

  @ApiProperty({ description: 'De werknemer, zonder naam.' })
  persoonRef!: string;

  @ApiProperty({ description: 'KvK-nummer.', example: '90001234' })
  werkgeverId!: string;

  @ApiProperty({ description: 'Waar de zaak staat.', enum: CASE_STATUSES })
  status!: string;

  @ApiProperty({ description: 'Wie de zaak doet; leeg: het team.', nullable: true, type: String })
  toegewezenAan!: string | null;

  @ApiProperty({
    description: 'Laatste dag van de termijn; leeg na het besluit.',
    format: 'date',
    nullable: true,
    type: String,
  })
  uiterlijk!: string | null;

  @ApiProperty({ description: 'Dagen over; onder nul: dagen te laat.', nullable: true, type: Number })
  dagenOver!: number | null;

  @ApiProperty({
    description: 'Laatste dag om zonder dwangsom te beslissen, na een ingebrekestelling.',
    format: 'date',
    nullable: true,
    type: String,
  })
  beslissenUiterlijk!: string | null;

  @ApiProperty({ description: 'De dwangsom.', type: PenaltyDto, nullable: true })
  dwangsom!: PenaltyDto | null;

  @ApiProperty({
    description: 'Laatste dag om de dwangsom vast te stellen; leeg zolang zij loopt of er geen is.',
    format: 'date',
    nullable: true,
    type: String,
  })
  vaststellenUiterlijk!: string | null;
}

export class TermListDto {
  @ApiProperty({ description: 'De dag waarop is gekeken.', format: 'date' })
  peildatum!: string;

  @ApiProperty({ description: 'Zaken waarvan de laatste dag van de wet voorbij is.', example: 2 })
  teLaat!: number;

  @ApiProperty({ description: 'Zaken met een geldige ingebrekestelling.', example: 1 })
  inGebreke!: number;

  @ApiProperty({ description: 'Dwangsommen tot nu toe samen, in hele eurocenten.', example: 6900 })
  totNuCenten!: number;

  @ApiProperty({ description: 'Wat die dwangsommen hoogstens worden, in hele eurocenten.', example: 144200 })
  hoogstensCenten!: number;

  @ApiProperty({
    description: 'Wat te laat is, binnen een week te laat wordt, of een dwangsom heeft die nog niet is vastgesteld.',
    type: [ListedTermDto],
  })
  termijnen!: ListedTermDto[];
}
