import { ApiProperty } from '@nestjs/swagger';
import { APPLICATION_STATUSES } from './application.dto.ts';
import { EntryDto } from './entry.dto.ts';

/** An application as the municipality sees it that entered it for somebody. */
export class EnteredApplicationDto {
  @ApiProperty({ description: 'De aanvraag; de zaak heeft hetzelfde nummer.', format: 'uuid' })
  aanvraagId!: string;

  @ApiProperty({ description: 'KvK-nummer.', example: '90001234' })
  werkgeverId!: string;

  @ApiProperty({ description: 'De werknemer, zonder naam.', format: 'uuid' })
  persoonRef!: string;

  @ApiProperty({ description: 'Het dienstverband.', format: 'uuid' })
  dienstverbandId!: string;

  @ApiProperty({ description: 'Dag van ontvangst.', format: 'date' })
  ontvangstdatum!: string;

  @ApiProperty({ description: 'Waar de aanvraag staat.', enum: APPLICATION_STATUSES })
  status!: string;

  @ApiProperty({ description: 'Hoe de aanvraag binnenkwam.', type: EntryDto })
  invoer!: EntryDto;

  @ApiProperty({ description: 'Soorten documenten die er zijn.', type: [String] })
  bijlagen!: readonly string[];

  @ApiProperty({
    description: 'Wat u namens de aanvrager kunt doen.',
    type: [String],
    enum: ['aanvullen', 'intrekken'],
  })
  acties!: string[];
}
