import { Day } from '../measurement-fields.dto.ts';

export class PerformedDto {
  @Day('Dag waarop is gemeten.')
  uitgevoerdOp!: string;
}
