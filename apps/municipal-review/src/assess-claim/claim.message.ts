import { IsBoolean, IsNumber, IsOptional, IsString, IsUUID, Matches, ValidateIf } from 'class-validator';
import type { Claim, Declared } from '../domain/findings.ts';

const OrNull = () => ValidateIf((_, value) => value !== null);

/** `declaratie-aangemaakt`: a claim that exists. */
export class ClaimCreatedMessage {
  @IsUUID()
  declaratieId!: string;

  @IsUUID()
  toekenningId!: string;

  @IsUUID()
  aanvraagId!: string;

  @Matches(/^\d{8}$/)
  werkgeverId!: string;

  @Matches(/^GM\d{4}$/)
  gemeentecode!: string;

  @IsString()
  persoonRef!: string;

  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/)
  maand!: string;

  @IsBoolean()
  wisselendeUren!: boolean;
}

/** `declaratie-ingediend`: a claim with what the employer has to say about it. */
export class ClaimSubmittedMessage extends ClaimCreatedMessage {
  @IsOptional()
  @OrNull()
  @IsNumber()
  urenPerWeek?: number | null;

  @IsOptional()
  @OrNull()
  @IsNumber()
  verloondeUren?: number | null;
}

export function claimOf(message: ClaimCreatedMessage): Claim {
  return {
    claimId: message.declaratieId,
    grantId: message.toekenningId,
    applicationId: message.aanvraagId,
    employerId: message.werkgeverId,
    personRef: message.persoonRef,
    month: message.maand,
    variableHours: message.wisselendeUren,
  };
}

export function declaredOf({
  urenPerWeek,
  verloondeUren,
}: Pick<ClaimSubmittedMessage, 'urenPerWeek' | 'verloondeUren'>): Declared {
  return { agreedHours: urenPerWeek ?? null, paidHours: verloondeUren ?? null };
}
