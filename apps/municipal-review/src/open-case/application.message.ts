import { Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsDefined,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { type Application, type Ground, GROUNDS } from '../domain/application.ts';
import type { Route } from '../domain/grant-version.ts';
import { type Applicant, APPLICANTS, BY_EMPLOYER, type Manner, MANNERS, type Origin } from '../domain/origin.ts';

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const OrNull = () => ValidateIf((_, value) => value !== null);

/** Whose case it is: in every message about an application. */
export class OfMunicipalityMessage {
  @Matches(/^GM\d{4}$/)
  gemeentecode!: string;
}

class AgeMessage {
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/)
  vanaf!: string;

  @IsInt()
  leeftijd!: number;
}

class ForwardedMessage extends OfMunicipalityMessage {
  @IsUUID()
  aanvraagId!: string;

  @Matches(DATE)
  ontvangstdatum!: string;
}

/** `aanvraag-ingediend`: what this service needs of it. */
export class ApplicationSubmittedMessage extends OfMunicipalityMessage {
  @Matches(/^\d{8}$/)
  werkgeverId!: string;

  @IsString()
  persoonRef!: string;

  @IsUUID()
  dienstverbandId!: string;

  @Matches(DATE)
  ontvangstdatum!: string;

  @Matches(DATE)
  begindatum!: string;

  @OrNull()
  @Matches(DATE)
  einddatum!: string | null;

  @IsNumber()
  urenPerWeek!: number;

  @IsNumber()
  voltijdUren!: number;

  @IsBoolean()
  wisselendeUren!: boolean;

  @IsIn(['forfaitair', 'loonwaarde'])
  route!: Route;

  @IsIn(GROUNDS)
  doelgroepgrond!: Ground;

  @OrNull()
  @IsString()
  loonwaardePercentage!: string | null;

  @OrNull()
  @Matches(DATE)
  loonwaardeVastgesteldOp!: string | null;

  @IsArray()
  @ArrayNotEmpty()
  @ValidateNested()
  @Type(() => AgeMessage)
  leeftijden!: AgeMessage[];

  @IsString({ each: true })
  bijlagen!: string[];

  /** These are not in what was told before officials could enter an application. */
  @IsOptional()
  @IsIn(APPLICANTS)
  aanvrager?: Applicant;

  @IsOptional()
  @IsIn(MANNERS)
  wijze?: Manner;

  @IsOptional()
  @Matches(DATE)
  ingevoerdOp?: string;

  @IsOptional()
  @IsDefined()
  @ValidateNested()
  @Type(() => ForwardedMessage)
  doorgezonden?: ForwardedMessage;
}

/** `aanvraag-aangevuld` */
export class ApplicationSupplementedMessage extends OfMunicipalityMessage {
  @Matches(DATE)
  datum!: string;

  @IsString({ each: true })
  bijlagen!: string[];
}

/** `aanvraag-ingetrokken` */
export class ApplicationWithdrawnMessage extends OfMunicipalityMessage {
  @Matches(DATE)
  datum!: string;
}

/** `dienstverband-beeindigd` */
export class EmploymentEndedMessage extends OfMunicipalityMessage {
  @Matches(DATE)
  einddatum!: string;

  @Matches(DATE)
  gemeldOp!: string;
}

/** The application as the domain knows it. */
export function applicationOf(message: ApplicationSubmittedMessage): Application {
  return {
    ...{ employerId: message.werkgeverId, personRef: message.persoonRef, employmentId: message.dienstverbandId },
    ...{ receivedOn: message.ontvangstdatum, startedOn: message.begindatum, endsOn: message.einddatum },
    ...{ agreedHours: message.urenPerWeek, fullTimeHours: message.voltijdUren },
    ...{ variableHours: message.wisselendeUren, route: message.route, ground: message.doelgroepgrond },
    ...{ wageValuePercent: message.loonwaardePercentage, wageValueOn: message.loonwaardeVastgesteldOp },
    ages: message.leeftijden.map(({ vanaf, leeftijd }) => ({ from: vanaf, age: leeftijd })),
    attachments: message.bijlagen,
    origin: originOf(message),
  };
}

function originOf({ aanvrager, wijze, ingevoerdOp, doorgezonden }: ApplicationSubmittedMessage): Origin {
  return {
    applicant: aanvrager ?? BY_EMPLOYER.applicant,
    manner: wijze ?? BY_EMPLOYER.manner,
    enteredOn: ingevoerdOp ?? null,
    forwarded: doorgezonden
      ? {
          applicationId: doorgezonden.aanvraagId,
          municipalityCode: doorgezonden.gemeentecode,
          receivedOn: doorgezonden.ontvangstdatum,
        }
      : null,
  };
}
