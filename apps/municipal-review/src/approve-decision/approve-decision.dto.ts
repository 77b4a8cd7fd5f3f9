import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, IsUUID, Min } from 'class-validator';

export class ApproveDecisionDto {
  @ApiPropertyOptional({
    description: 'Het voorstel dat u zag: een ander voorstel wordt dan niet besloten.',
    format: 'uuid',
  })
  @IsOptional()
  @IsUUID()
  voorstelId?: string;

  @ApiPropertyOptional({ description: 'De versie van de zaak die u zag: op een latere wordt niets besloten.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  versie?: number;
}
