import { ApiProperty } from '@nestjs/swagger';
import { IsDateString, Matches } from 'class-validator';

/** From when something holds that is proposed for a register. */
export class FromDto {
  @ApiProperty({ description: 'Vanaf deze dag geldt het.', format: 'date', example: '2027-01-01' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Vul een datum in als 2027-01-01.' })
  @IsDateString({ strict: true }, { message: 'Vul een datum in die bestaat.' })
  vanaf!: string;
}

/** What became of a row of a register: who proposed it, who approved it, what can be done. */
export class RegisteredDto {
  @ApiProperty({ description: 'Vanaf deze dag geldt het.', format: 'date' })
  vanaf!: string;

  @ApiProperty({ description: 'Of het telt.', enum: ['voorgesteld', 'goedgekeurd', 'ingetrokken'] })
  status!: string;

  @ApiProperty({ description: 'Wie het voorstelde.' })
  voorgesteldDoor!: string;

  @ApiProperty({ description: 'Wanneer.', format: 'date' })
  voorgesteldOp!: string;

  @ApiProperty({ description: 'Wie het goedkeurde: iemand anders.', nullable: true, type: String })
  goedgekeurdDoor!: string | null;

  @ApiProperty({ description: 'Wanneer.', format: 'date', nullable: true, type: String })
  goedgekeurdOp!: string | null;

  @ApiProperty({
    description: 'Wanneer wie het voorstelde, het introk.',
    format: 'date',
    nullable: true,
    type: String,
  })
  ingetrokkenOp!: string | null;

  @ApiProperty({ description: 'Waarom.', nullable: true, type: String })
  redenIntrekking!: string | null;

  @ApiProperty({ description: 'Wat u nu kunt doen.', type: [String], enum: ['goedkeuren', 'intrekken'] })
  acties!: string[];
}
