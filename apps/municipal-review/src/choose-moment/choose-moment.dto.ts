import { Words } from '../measurement-fields.ts';

export class NoMomentDto {
  @Words('Waarom geen van de momenten past, en wanneer wel.')
  reden!: string;
}
