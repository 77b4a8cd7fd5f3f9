import { Words } from '../measurement-fields.dto.ts';

export class NoMomentDto {
  @Words('Waarom geen van de momenten past, en wanneer wel.')
  reden!: string;
}
