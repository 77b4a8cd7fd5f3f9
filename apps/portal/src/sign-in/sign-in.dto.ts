import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

const NAME = /^[a-z0-9-]{1,60}$/;

/** Where somebody wants to go once signed in, and how they come in. */
export class SignInQuery {
  /** A path on this site. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  naar?: string;

  /** The id of a provider, where there are several. */
  @IsOptional()
  @Matches(NAME)
  met?: string;

  /** In a demonstration: who to be. */
  @IsOptional()
  @Matches(NAME)
  account?: string;
}
