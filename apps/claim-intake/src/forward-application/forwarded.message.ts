import { IsIn, Matches } from 'class-validator';

/** What this service uses of `aanvraag-doorgezonden`. */
export class ForwardedMessage {
  @Matches(/^\d{8}$/)
  werkgeverId!: string;

  @Matches(/^GM\d{4}$/)
  gemeentecode!: string;

  @Matches(/^GM\d{4}$/)
  naarGemeentecode!: string;

  @IsIn(['digitaal', 'post'])
  wijze!: string;

  @Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  datum!: string;
}
