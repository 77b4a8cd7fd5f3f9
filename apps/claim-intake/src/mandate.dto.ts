import { ApiProperty } from '@nestjs/swagger';
import { TASKS } from '#libs/kernel/mandates';

export const MANDATE_STATUSES = ['geldig', 'verlopen', 'ingetrokken'] as const;

export class MandateDto {
  @ApiProperty({ description: 'De machtiging.', format: 'uuid' })
  machtigingId!: string;

  @ApiProperty({ description: 'Wie u machtigt: KvK-nummer.', example: '90009999' })
  gemachtigde!: string;

  @ApiProperty({
    description: 'Alleen voor deze vestiging; leeg: voor uw hele onderneming.',
    nullable: true,
    type: String,
  })
  vestiging!: string | null;

  @ApiProperty({ description: 'Wat zij mogen doen.', type: [String], enum: TASKS })
  taken!: readonly string[];

  @ApiProperty({ description: 'Sinds wanneer.', format: 'date' })
  vanaf!: string;

  @ApiProperty({ description: 'De laatste dag.', format: 'date' })
  totEnMet!: string;

  @ApiProperty({ description: 'Dag waarop u haar introk.', format: 'date', nullable: true, type: String })
  ingetrokkenOp!: string | null;

  @ApiProperty({ description: 'Of zij nu geldt.', enum: MANDATE_STATUSES })
  status!: (typeof MANDATE_STATUSES)[number];

  @ApiProperty({ description: 'Wat u nu kunt doen.', type: [String], enum: ['intrekken'] })
  acties!: string[];
}
