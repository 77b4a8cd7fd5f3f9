import { Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { isDate } from '#libs/kernel/dates';
import type { Name } from '../domain/public-event.ts';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const DECIMAL = /^\d+(\.\d+)?$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/;
/** Of claim-intake or municipal-review: nobody else tells anything. */
const SOURCE = /^urn:nld:oin:\d{20}:systeem:(claim-intake|municipal-review)$/;
const IsDay = () => ValidateBy({ name: 'isDay', validator: { validate: isDate } });
const IsInstant = () => ValidateBy({ name: 'isInstant', validator: { validate: isInstant } });
const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value));
const isHours = (value: unknown): boolean =>
  typeof value === 'number' && value > 0 && value <= 60 && DECIMAL.test(String(value));
const IsHours = () => ValidateBy({ name: 'isHours', validator: { validate: isHours } });
const OrNull = () => ValidateIf((_, value) => value !== null);

/** What is kept around the data of a message. */
export class EnvelopeMessage {
  @IsUUID()
  id!: string;

  @Matches(SOURCE)
  source!: string;

  @IsString()
  type!: string;

  @IsString()
  subject!: string;

  @IsInstant()
  time!: string;
}

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
  @IsDay()
  van!: string;

  @OrNull()
  @IsDay()
  totEnMet!: string | null;
}

class AgeMessage {
  @Matches(MONTH)
  vanaf!: string;

  @IsInt()
  @Min(0)
  @Max(120)
  leeftijd!: number;
}

class VersionMessage {
  @IsInt()
  @Min(1)
  versie!: number;

  @IsDay()
  geldigVanaf!: string;

  @OrNull()
  @IsDay()
  geldigTotEnMet!: string | null;

  @IsDay()
  toekenningVanaf!: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => EmploymentMessage)
  dienstverband!: EmploymentMessage;

  @IsIn(['forfaitair', 'loonwaarde'])
  route!: string;

  @OrNull()
  @Matches(DECIMAL)
  loonwaardePercentage!: string | null;

  @IsHours()
  urenPerWeek!: number;

  @IsHours()
  voltijdUren!: number;

  @IsArray()
  @ArrayNotEmpty()
  @ValidateNested()
  @Type(() => AgeMessage)
  leeftijden!: AgeMessage[];

  @IsObject()
  instellingen!: object;
}

class SubmittedMessage extends ApplicationMessage {
  @IsString()
  persoonRef!: string;

  @IsDay()
  ontvangstdatum!: string;
}

class WithdrawnMessage extends ApplicationMessage {
  @IsDay()
  datum!: string;
}

class EndedMessage extends ApplicationMessage {
  @IsDay()
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

  @IsDay()
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
  @IsDay()
  ingediendOp!: string;
}

class AssessedMessage extends GrantedClaimMessage {
  @IsDay()
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
  @IsDay()
  uitvoerdatum!: string;
}

class BookedMessage extends PaymentMessage {
  @IsDay()
  boekdatum!: string;
}

class ReturnedMessage extends PaymentMessage {
  @IsDay()
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
