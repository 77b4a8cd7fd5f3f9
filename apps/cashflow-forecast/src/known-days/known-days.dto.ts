import { ApiProperty } from '@nestjs/swagger';
import { CHOICES } from '../domain/known-days.ts';

export class ChoiceDto {
  @ApiProperty({ description: 'De dag.', format: 'date' })
  datum!: string;

  @ApiProperty({ description: 'Welke dag dat is.', enum: CHOICES })
  soort!: string;
}

export class KnownDaysDto {
  @ApiProperty({ description: 'De dag van vandaag.', format: 'date' })
  vandaag!: string;

  @ApiProperty({
    description: 'De eerste dag waarop iets bekend was; leeg als er nog niets is.',
    format: 'date',
    nullable: true,
    type: String,
  })
  bekendVanaf!: string | null;

  @ApiProperty({ description: 'Dagen die vaak worden gevraagd, nieuwste eerst.', type: [ChoiceDto] })
  keuzes!: ChoiceDto[];
}
