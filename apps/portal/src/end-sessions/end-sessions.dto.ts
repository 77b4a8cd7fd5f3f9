import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';

const WHOSE = ['account', 'tenant'] as const;

/** Whose sessions: of one account, or of everybody of an organisation. */
export class EndSessionsDto {
  @ApiProperty({ description: 'Van één account, of van iedereen van een werkgever of gemeente.', enum: WHOSE })
  @IsIn(WHOSE)
  van!: (typeof WHOSE)[number];

  @ApiProperty({
    description: 'Het account zoals het in het logboek van een dienst staat, of een KvK-nummer of gemeentecode.',
    example: 'gm0384:o-1',
    maxLength: 300,
  })
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  kenmerk!: string;
}

export class SessionsEndedDto {
  @ApiProperty({ description: 'Hoeveel sessies er waren; nu zijn zij er niet meer.', example: 2 })
  beeindigd!: number;
}
