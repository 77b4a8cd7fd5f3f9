import { ApiProperty } from '@nestjs/swagger';
import { APPLICANTS, MANNERS } from './domain/origin.ts';

export class ReceivedFromDto {
  @ApiProperty({ description: 'De aanvraag bij de eerste gemeente.', format: 'uuid' })
  aanvraagId!: string;

  @ApiProperty({ description: 'De eerste gemeente.', example: 'GM9901' })
  gemeentecode!: string;

  @ApiProperty({ description: 'Dag waarop die haar ontving; die telt voor de zes maanden.', format: 'date' })
  ontvangstdatum!: string;
}

/** How the application of a case came in. */
export class OriginDto {
  @ApiProperty({ description: 'Wie aanvraagt; ambtshalve: niemand, u begon zelf.', enum: APPLICANTS })
  aanvrager!: string;

  @ApiProperty({ description: 'Hoe de aanvraag binnenkwam.', enum: MANNERS })
  wijze!: string;

  @ApiProperty({
    description: 'Dag waarop een collega haar invoerde; leeg als de werkgever haar zelf indiende.',
    format: 'date',
    nullable: true,
    type: String,
  })
  ingevoerdOp!: string | null;

  @ApiProperty({ description: 'De gemeente die haar doorzond.', type: ReceivedFromDto, nullable: true })
  doorgezondenDoor!: ReceivedFromDto | null;
}

/** To which municipality a case was sent on. */
export class ForwardedDto {
  @ApiProperty({ description: 'De gemeente die nu beslist.', example: 'GM9902' })
  gemeentecode!: string;

  @ApiProperty({ description: 'Hoe: via Loonbrug, of per post.', enum: ['digitaal', 'post'] })
  wijze!: string;

  @ApiProperty({ description: 'Wie haar doorzond.' })
  door!: string;

  @ApiProperty({ description: 'Wanneer.', format: 'date' })
  op!: string;

  @ApiProperty({ description: 'Waarom.', nullable: true, type: String })
  motivering!: string | null;
}
