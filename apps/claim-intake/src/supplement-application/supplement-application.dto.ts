import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, IsArray } from 'class-validator';
import { AttachmentKinds } from '../attachments.dto.ts';

export class SupplementApplicationDto {
  @ApiProperty({ description: 'Soorten documenten die u nastuurt.', type: [String], example: ['arbeidsovereenkomst'] })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @AttachmentKinds()
  bijlagen!: string[];
}
