import { Type } from 'class-transformer';
import {
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { Name } from '../domain/public-event.ts';

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const OrNull = () => ValidateIf((_, value) => value !== null);

/** What every message has, also of a type that this service does not know: whose data it is. */
export class PartiesMessage {
  @Matches(/^\d{8}$/)
  werkgeverId!: string;

  @Matches(/^GM\d{4}$/)
  gemeentecode!: string;
}

class ApplicationMessage extends PartiesMessage {
  @IsUUID()
  aanvraagId!: string;
}

class EmploymentMessage {
  @Matches(DATE)
  van!: string;

  @OrNull()
  @Matches(DATE)
  totEnMet!: string | null;
}

class AgeMessage {
  @Matches(MONTH)
  vanaf!: string;

  @IsInt()
  leeftijd!: number;
}

class VersionMessage {
  @IsInt()
  @Min(1)
  versie!: number;

  @Matches(DATE)
  geldigVanaf!: string;

  @OrNull()
  @Matches(DATE)
  geldigTotEnMet!: string | null;

  @Matches(DATE)
  toekenningVanaf!: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => EmploymentMessage)
  dienstverband!: EmploymentMessage;

  @IsIn(['forfaitair', 'loonwaarde'])
  route!: string;

  @OrNull()
  @IsString()
  loonwaardePercentage!: string | null;

  @IsNumber()
  urenPerWeek!: number;

  @IsNumber()
  voltijdUren!: number;

  @IsArray()
  @ValidateNested()
  @Type(() => AgeMessage)
  leeftijden!: AgeMessage[];

  @IsObject()
  instellingen!: object;
}

class SubmittedMessage extends ApplicationMessage {
  @IsString()
  persoonRef!: string;

  @Matches(DATE)
  ontvangstdatum!: string;
}

class WithdrawnMessage extends ApplicationMessage {
  @Matches(DATE)
  datum!: string;
}

class EndedMessage extends ApplicationMessage {
  @Matches(DATE)
  einddatum!: string;
}

class DecidedMessage extends ApplicationMessage {
  @OrNull()
  @IsUUID()
  toekenningId!: string | null;

  @IsString()
  persoonRef!: string;

  @IsString()
  uitkomst!: string;

  @Matches(DATE)
  besluitdatum!: string;

  @OrNull()
  @IsDefined()
  @ValidateNested()
  @Type(() => VersionMessage)
  versie!: VersionMessage | null;
}

class ChangedMessage extends ApplicationMessage {
  @IsUUID()
  toekenningId!: string;

  @IsString()
  persoonRef!: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => VersionMessage)
  versie!: VersionMessage;
}

class ClaimMessage extends ApplicationMessage {
  @IsUUID()
  declaratieId!: string;

  @IsString()
  persoonRef!: string;

  @Matches(MONTH)
  maand!: string;
}

class GrantedClaimMessage extends ClaimMessage {
  @IsUUID()
  toekenningId!: string;
}

class HandedInMessage extends GrantedClaimMessage {
  @Matches(DATE)
  ingediendOp!: string;
}

class AssessedMessage extends GrantedClaimMessage {
  @Matches(DATE)
  beoordeeldOp!: string;

  @IsString()
  uitkomst!: string;

  @OrNull()
  @IsInt()
  bedragCenten!: number | null;

  @IsArray()
  regels!: object[];
}

class PaymentMessage extends ClaimMessage {
  @IsUUID()
  betalingId!: string;

  @IsInt()
  bedragCenten!: number;
}

class OrderedMessage extends PaymentMessage {
  @Matches(DATE)
  uitvoerdatum!: string;
}

class BookedMessage extends PaymentMessage {
  @Matches(DATE)
  boekdatum!: string;
}

class ReturnedMessage extends PaymentMessage {
  @Matches(DATE)
  datum!: string;

  @IsOptional()
  @IsString()
  redencode?: string;
}

/** What the book needs of each type. It is looked at before it is kept, so that the log can always be folded. */
export const TOLD: Readonly<Record<Name, new () => PartiesMessage>> = {
  'aanvraag-ingediend': SubmittedMessage,
  'aanvraag-ingetrokken': WithdrawnMessage,
  'dienstverband-beeindigd': EndedMessage,
  'besluit-genomen': DecidedMessage,
  'toekenning-gewijzigd': ChangedMessage,
  'declaratie-aangemaakt': GrantedClaimMessage,
  'declaratie-ingediend': HandedInMessage,
  'declaratie-beoordeeld': AssessedMessage,
  'betaling-opgedragen': OrderedMessage,
  'betaling-bevestigd': BookedMessage,
  'betaling-gestorneerd': ReturnedMessage,
};
