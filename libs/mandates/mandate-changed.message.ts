import {
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateBy,
  ValidateIf,
} from 'class-validator';
import { isDate } from '#libs/kernel/dates';

const IsDay = () => ValidateBy({ name: 'isDay', validator: { validate: isDate } });
const COMPANY = /^\d{8}$/;

/** What is always told of a mandate: whose it is, and what became of it. */
export class MandateChangedMessage {
  @Matches(COMPANY)
  werkgeverId!: string;

  @IsUUID()
  machtigingId!: string;

  @IsIn(['gegeven', 'ingetrokken'])
  stand!: 'gegeven' | 'ingetrokken';

  @IsDay()
  datum!: string;
}

/** What is told besides of one that was given. */
export class MandateGivenMessage extends MandateChangedMessage {
  @Matches(COMPANY)
  gemachtigde!: string;

  @ValidateIf((_, value) => value !== null)
  @Matches(/^\d{12}$/)
  vestiging!: string | null;

  /** Also one that this version does not know: it is enough for nothing here. */
  @IsArray()
  @ArrayNotEmpty()
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  taken!: string[];

  @IsDay()
  totEnMet!: string;
}
