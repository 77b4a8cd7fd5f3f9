import { ApiProperty } from '@nestjs/swagger';
import { IsDateString, Matches } from 'class-validator';

export class PostLetterDto {
  @ApiProperty({
    description: 'De dag waarop de brief op de post ging: vanaf de datum van de brief, tot en met vandaag.',
    format: 'date',
    example: '2026-04-02',
  })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Vul een datum in als 2026-04-02.' })
  @IsDateString({ strict: true }, { message: 'Vul een datum in die bestaat.' })
  verzondenOp!: string;
}

export class PostedLetterDto {
  @ApiProperty({ description: 'De brief.', format: 'uuid' })
  briefId!: string;

  @ApiProperty({ description: 'Wanneer de brief is verzonden.', format: 'date' })
  verzondenOp!: string;

  @ApiProperty({
    description: 'Laatste dag om bezwaar te maken; leeg als dat niet kan.',
    format: 'date',
    nullable: true,
    type: String,
  })
  bezwaarTotEnMet!: string | null;
}
