import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { AskedForMore, HeardDecision, Outcome } from '../domain/application-parts.ts';
import type { GrantTerms, GrantVersion } from '../domain/granted-months.ts';

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const OrNull = () => ValidateIf((_, value) => value !== null);

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  toegekend: 'granted',
  afgewezen: 'refused',
  'buiten-behandeling': 'notProcessed',
};

class EmploymentMessage {
  @Matches(DATE)
  van!: string;

  @OrNull()
  @Matches(DATE)
  totEnMet!: string | null;
}

class AgeMessage {
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/)
  vanaf!: string;

  @IsInt()
  @Min(0)
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
  route!: GrantTerms['route'];

  @OrNull()
  @Matches(/^\d{1,3}(\.\d{1,2})?$/)
  loonwaardePercentage!: string | null;

  @IsNumber()
  urenPerWeek!: number;

  @IsNumber()
  voltijdUren!: number;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => AgeMessage)
  leeftijden!: AgeMessage[];

  @IsObject()
  instellingen!: Readonly<Record<string, string>>;

  /** In which months it holds, and what its amount follows from. */
  toVersion(): GrantVersion {
    const { van, totEnMet } = this.dienstverband;
    return {
      terms: {
        ...{ route: this.route, wageValuePercent: this.loonwaardePercentage },
        ...{ agreedHours: this.urenPerWeek, fullTimeHours: this.voltijdUren, settings: this.instellingen },
        ages: this.leeftijden.map(({ vanaf, leeftijd }) => ({ from: vanaf, age: leeftijd })),
      },
      version: this.versie,
      validFrom: this.geldigVanaf,
      validThrough: this.geldigTotEnMet,
      grantedFrom: this.toekenningVanaf,
      employment: { from: van, through: totEnMet },
    };
  }
}

class OfApplicationMessage {
  @Matches(/^\d{8}$/)
  werkgeverId!: string;

  @Matches(/^GM\d{4}$/)
  gemeentecode!: string;
}

/** What this service uses of `besluit-genomen`. */
export class DecidedMessage extends OfApplicationMessage {
  @IsUUID()
  besluitId!: string;

  @OrNull()
  @IsUUID()
  toekenningId!: string | null;

  @IsIn(Object.keys(OUTCOMES))
  uitkomst!: string;

  @Matches(DATE)
  besluitdatum!: string;

  @IsArray()
  @IsString({ each: true })
  gronden!: string[];

  @IsBoolean()
  wisselendeUren!: boolean;

  @OrNull()
  @IsInt()
  bedragCenten!: number | null;

  @OrNull()
  @IsDefined()
  @ValidateNested()
  @Type(() => VersionMessage)
  versie!: VersionMessage | null;

  toDecision(): HeardDecision {
    return {
      decisionId: this.besluitId,
      outcome: OUTCOMES[this.uitkomst] ?? 'notProcessed',
      decidedOn: this.besluitdatum,
      grounds: this.gronden,
      grantId: this.toekenningId,
      variableHours: this.wisselendeUren,
      amountCents: this.bedragCenten,
      version: this.versie?.toVersion() ?? null,
    };
  }
}

/** What this service uses of `toekenning-gewijzigd`. */
export class GrantChangedMessage extends OfApplicationMessage {
  @IsUUID()
  toekenningId!: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => VersionMessage)
  versie!: VersionMessage;
}

/** What this service uses of what happens to the term of a decision: `termijn-gestart`, `-opgeschort` and `-hervat`. */
export class TermMessage extends OfApplicationMessage {
  @IsString()
  termijn!: string;

  @OrNull()
  @Matches(DATE)
  uiterlijk!: string | null;
}

/** What this service uses of `aanvulling-gevraagd`. */
export class MoreAskedMessage extends OfApplicationMessage {
  @IsArray()
  @IsString({ each: true })
  gevraagd!: string[];

  @Matches(DATE)
  datum!: string;

  @Matches(DATE)
  uiterlijk!: string;

  toAsked(): AskedForMore {
    return { what: this.gevraagd, until: this.uiterlijk, on: this.datum };
  }
}
