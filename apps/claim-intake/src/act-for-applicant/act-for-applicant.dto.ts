import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsDateString, Matches } from 'class-validator';
import { AttachmentKinds } from '../attachments.dto.ts';

/** For whom, and when it reached the municipality. */
export class ForApplicantDto {
  @ApiProperty({ description: 'De werkgever: KvK-nummer.', example: '90001234' })
  @Matches(/^\d{8}$/, { message: 'Vul een KvK-nummer van acht cijfers in.' })
  werkgeverId!: string;

  @ApiProperty({ description: 'Dag waarop u het ontving.', format: 'date' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Vul een datum in als 2026-03-01.' })
  @IsDateString({ strict: true }, { message: 'Vul een datum in die bestaat.' })
  ontvangenOp!: string;
}

export class SupplementForApplicantDto extends ForApplicantDto {
  @ApiProperty({ description: 'Soorten documenten die kwamen.', type: [String], example: ['arbeidsovereenkomst'] })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @AttachmentKinds()
  bijlagen!: string[];
}

export class OfEmployerQuery {
  @ApiProperty({ description: 'De werkgever: KvK-nummer.', example: '90001234' })
  @Matches(/^\d{8}$/, { message: 'Vul een KvK-nummer van acht cijfers in.' })
  werkgeverId!: string;
}
