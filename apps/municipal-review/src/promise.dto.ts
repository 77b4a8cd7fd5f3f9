import { ApiProperty } from '@nestjs/swagger';

export class PromiseDto {
  @ApiProperty({
    description: 'De beloofde dag; leeg zolang de gemeente op de werkgever wacht.',
    format: 'date',
    nullable: true,
    type: String,
  })
  uiterlijk!: string | null;

  @ApiProperty({
    description:
      'Volgens de wet (acht weken na ontvangst, Awb 4:13), of een eigen belofte van de gemeente die eerder is.',
    enum: ['wet', 'gemeente'],
  })
  bron!: 'wet' | 'gemeente';

  @ApiProperty({ description: 'Wat er van de belofte werd.', enum: ['loopt', 'staat-stil', 'gehaald', 'niet-gehaald'] })
  stand!: 'loopt' | 'staat-stil' | 'gehaald' | 'niet-gehaald';

  @ApiProperty({ description: 'Dagen over; onder nul: dagen te laat.', nullable: true, type: Number })
  dagenOver!: number | null;
}
