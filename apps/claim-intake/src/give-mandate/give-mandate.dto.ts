import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayNotEmpty, IsArray, IsDateString, IsIn, Matches, ValidateIf } from 'class-validator';
import { type MandateTerms, type Task, TASKS } from '#libs/kernel/mandates';

export class GiveMandateDto {
  @ApiProperty({ description: 'Wie u machtigt: KvK-nummer.', example: '90009999' })
  @Matches(/^\d{8}$/, { message: 'Vul een KvK-nummer van acht cijfers in.' })
  gemachtigde!: string;

  @ApiPropertyOptional({
    description: 'Alleen voor deze vestiging: nummer van twaalf cijfers. Leeg: voor uw hele onderneming.',
    nullable: true,
    type: String,
  })
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @Matches(/^\d{12}$/, { message: 'Vul een vestigingsnummer van twaalf cijfers in.' })
  vestiging?: string | null;

  @ApiProperty({ description: 'Wat zij mogen doen.', type: [String], enum: TASKS })
  @IsArray()
  @ArrayNotEmpty({ message: 'Kies wat zij mogen doen.' })
  @IsIn(TASKS, { each: true })
  taken!: Task[];

  @ApiProperty({ description: 'De laatste dag.', format: 'date', example: '2026-12-31' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Vul een datum in als 2026-12-31.' })
  @IsDateString({ strict: true }, { message: 'Vul een datum in die bestaat.' })
  totEnMet!: string;

  toTerms(): MandateTerms {
    return {
      intermediary: this.gemachtigde,
      branch: this.vestiging ?? null,
      tasks: TASKS.filter((task) => this.taken.includes(task)),
      endsOn: this.totEnMet,
    };
  }
}
