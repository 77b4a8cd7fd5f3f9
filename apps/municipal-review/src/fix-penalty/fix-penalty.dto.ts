import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';

export class ApprovePenaltyDto {
  @ApiPropertyOptional({ description: 'Het voorstel dat u zag: een ander wordt dan niet vastgesteld.', format: 'uuid' })
  @IsOptional()
  @IsUUID()
  voorstelId?: string;
}
