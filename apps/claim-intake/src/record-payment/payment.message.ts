import { Type } from 'class-transformer';
import {
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { HeardAssessment } from '../domain/claim.ts';

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const OrNull = () => ValidateIf((_, value) => value !== null);

class OfClaimMessage {
  @Matches(/^\d{8}$/)
  werkgeverId!: string;

  @Matches(/^GM\d{4}$/)
  gemeentecode!: string;
}

class CheckMessage {
  @IsString()
  code!: string;

  @IsString()
  uitkomst!: string;
}

class MissingMessage {
  @IsString()
  parameter!: string;

  @Matches(DATE)
  datum!: string;
}

/** What this service uses of `declaratie-beoordeeld`. */
export class AssessedMessage extends OfClaimMessage {
  @Matches(DATE)
  beoordeeldOp!: string;

  @IsString()
  @MaxLength(40)
  uitkomst!: string;

  @OrNull()
  @IsInt()
  bedragCenten!: number | null;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => CheckMessage)
  controles!: CheckMessage[];

  @IsOptional()
  @ValidateNested()
  @Type(() => MissingMessage)
  ontbreekt?: MissingMessage | null;

  @IsArray()
  regels!: object[];

  toAssessment(): HeardAssessment {
    const missing = this.ontbreekt ?? null;
    return {
      assessedOn: this.beoordeeldOp,
      outcome: this.uitkomst,
      amountCents: this.bedragCenten,
      reasons: this.controles.filter(({ uitkomst }) => uitkomst !== 'goed').map(({ code }) => code),
      missing: missing && { parameter: missing.parameter, date: missing.datum },
      lines: this.regels,
    };
  }
}

class PaymentMessage extends OfClaimMessage {
  @IsUUID()
  betalingId!: string;

  @IsInt()
  bedragCenten!: number;
}

export class OrderedMessage extends PaymentMessage {
  @Matches(DATE)
  uitvoerdatum!: string;
}

export class ConfirmedMessage extends PaymentMessage {
  @Matches(DATE)
  boekdatum!: string;
}

export class ReturnedMessage extends PaymentMessage {
  @Matches(DATE)
  datum!: string;

  @IsOptional()
  @IsString()
  @MaxLength(10)
  redencode?: string | null;
}
