import { ApiProperty } from '@nestjs/swagger';
import { MandateDto } from '../mandate.dto.ts';

export class MandateListDto {
  @ApiProperty({ description: 'Uw machtigingen, ook die niet meer gelden; de nieuwste eerst.', type: [MandateDto] })
  machtigingen!: MandateDto[];
}
