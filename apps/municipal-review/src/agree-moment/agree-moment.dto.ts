import { Day } from '../measurement-fields.ts';

export class PerformedDto {
  @Day('Dag waarop is gemeten.')
  uitgevoerdOp!: string;
}
