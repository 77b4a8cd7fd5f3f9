import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';

export class ApproveDecisionDto {
  @ApiPropertyOptional({
    description: 'Het voorstel dat u zag: een ander voorstel wordt dan niet besloten.',
    format: 'uuid',
  })
  @IsOptional()
  @IsUUID()
  voorstelId?: string;
}
