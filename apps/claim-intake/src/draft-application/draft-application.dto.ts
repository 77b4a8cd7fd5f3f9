import { ApiProperty } from '@nestjs/swagger';
import { IsUUID, Matches } from 'class-validator';
import { AppliedDto } from '../applied.dto.ts';
import type { ApplicationDraft } from '../domain/application-parts.ts';

export class DraftApplicationDto extends AppliedDto {
  @ApiProperty({ description: 'Het dienstverband waarvoor u aanvraagt.', format: 'uuid' })
  @IsUUID()
  dienstverbandId!: string;

  @ApiProperty({ description: 'De woongemeente van de werknemer: code van het CBS.', example: 'GM9901' })
  @Matches(/^GM\d{4}$/, { message: 'Vul een gemeentecode in als GM9901.' })
  gemeentecode!: string;

  toDraft(): ApplicationDraft {
    return this.draftOf(this.dienstverbandId, this.gemeentecode);
  }
}
