/** Who somebody is. It lives in the vault only: no event, key, address, log or error has any of it. */
export interface Person {
  readonly bsn: string;
  readonly initials: string;
  readonly surname: string;
  readonly birthDate: string;
}

/** An employer's name and account, as it lives in the vault: of a sole trader it names a person too. */
export interface EmployerDetails {
  readonly name: string;
  readonly iban: string;
  readonly accountName: string;
}
