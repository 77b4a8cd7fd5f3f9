import { ApiProperty } from '@nestjs/swagger';
import { APPLICANTS, MANNERS } from './domain/entry.ts';

/** How an application came in. */
export class EntryDto {
  @ApiProperty({ description: 'Wie aanvraagt; ambtshalve: niemand, de gemeente begint zelf.', enum: APPLICANTS })
  aanvrager!: string;

  @ApiProperty({ description: 'Hoe zij binnenkwam.', enum: MANNERS })
  wijze!: string;

  @ApiProperty({
    description: 'Dag waarop de gemeente haar invoerde; leeg als de werkgever haar hier indiende.',
    format: 'date',
    nullable: true,
    type: String,
  })
  ingevoerdOp!: string | null;

  @ApiProperty({ description: 'Dag waarop de werkgever haar overnam.', format: 'date', nullable: true, type: String })
  overgenomenOp!: string | null;
}

/** The municipality that received an application first. */
export class ForwardedFromDto {
  @ApiProperty({ description: 'De aanvraag bij de eerste gemeente.', format: 'uuid' })
  aanvraagId!: string;

  @ApiProperty({ description: 'De eerste gemeente.', example: 'GM9901' })
  gemeentecode!: string;

  @ApiProperty({
    description: 'Dag waarop de eerste gemeente haar ontving: die dag telt voor de zes maanden.',
    format: 'date',
  })
  ontvangstdatum!: string;
}

/** The municipality that decides instead. */
export class ForwardedToDto {
  @ApiProperty({ description: 'De gemeente die nu beslist.', example: 'GM9902' })
  gemeentecode!: string;

  @ApiProperty({
    description: 'De aanvraag bij die gemeente; leeg als zij per post ging.',
    format: 'uuid',
    nullable: true,
    type: String,
  })
  aanvraagId!: string | null;

  @ApiProperty({ description: 'Dag van doorzenden.', format: 'date' })
  op!: string;
}
