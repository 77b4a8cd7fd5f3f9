import { ApiProperty } from '@nestjs/swagger';
import { IsUUID, Matches } from 'class-validator';
import { MaybeDay } from '../measurement-fields.dto.ts';

export class PlanNeededDto {
  @ApiProperty({
    description: 'Het account of nummer van de loonwaardedeskundige. Geen naam van een mens.',
    example: 'deskundige-noord',
  })
  @Matches(/^[a-z0-9][a-z0-9-]{1,63}$/, { message: 'Noem een account in kleine letters, cijfers en streepjes.' })
  deskundige!: string;

  @MaybeDay('Laatste dag waarop de meting van nut is. Zonder keuze volgt die uit het forfait of uit de beslistermijn.')
  uiterlijk?: string;
}

export class PlanMeasurementDto extends PlanNeededDto {
  @ApiProperty({ description: 'De zaak waarvoor wordt gemeten.', format: 'uuid' })
  @IsUUID()
  zaakId!: string;
}
