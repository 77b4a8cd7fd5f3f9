import type { Role } from '#libs/http/authentication';
import { Problem } from '#libs/http/problem';

/** Who signed in, as far as the portal needs to know. */
export interface Person {
  /** An account; two people never share one. */
  readonly sub: string;
  readonly name: string;
  readonly organisation: string;
  /** KvK number or municipality code. */
  readonly tenant: string;
  readonly roles: readonly Role[];
  /** KvK number of who acts for the tenant by a mandate (ketenmachtiging). */
  readonly intermediary?: string;
  /** Number of the one establishment (vestiging) that the mandate is for. */
  readonly branch?: string;
}

/** Where a provider says something: the name of a claim, or the steps to it (`['represents', 0, 'sub']`). */
export type ClaimPath = string | readonly (string | number)[];

/** What a provider calls what we need to know. */
export interface ClaimNames {
  readonly sub: ClaimPath;
  readonly name?: ClaimPath;
  readonly organisation?: ClaimPath;
  /** KvK number of the employer that is represented. */
  readonly kvk?: ClaimPath;
  /** Number of the establishment (vestigingsnummer) to which the mandate is restricted. */
  readonly branch?: ClaimPath;
  /** KvK number of the intermediary that has the mandate. */
  readonly intermediary?: ClaimPath;
  readonly roles?: ClaimPath;
  /** Level of assurance. */
  readonly acr?: ClaimPath;
}

export interface Mapping {
  /** Of the provider: goes before its subjects, so that those of two providers are two accounts. */
  readonly id: string;
  readonly claims: ClaimNames;
  /** The municipality whose provider this is: not a claim, or one municipality could speak for another. */
  readonly municipality?: { readonly code: string; readonly name: string };
  /** What the provider calls our roles: `{ "LKS-Behandelaar": "behandelaar" }`. */
  readonly roles?: Readonly<Record<string, Role>>;
  /** The roles of everybody who signs in here. */
  readonly everybody?: readonly Role[];
  /** Whether somebody whose mandate is for one establishment works for the whole employer. */
  readonly branchIsWhole?: boolean;
}

export type Claims = Readonly<Record<string, unknown>>;

const OF_AN_EMPLOYER: readonly Role[] = ['werkgever', 'controller'];
const OF_A_MUNICIPALITY: readonly Role[] = ['behandelaar', 'beslisser', 'betaling', 'vrijgave', 'controller'];
const KVK = /^\d{8}$/;
const BRANCH = /^\d{12}$/;

/** Who these claims are about. Whoever represents nobody, or has no role here, is refused. */
export function personOf(claims: Claims, mapping: Mapping): Person {
  const { claims: names, municipality, id } = mapping;
  const sub = textAt(claims, names.sub);
  const tenant = municipality?.code ?? numberAt(claims, names.kvk, KVK);
  if (sub === undefined || tenant === undefined)
    throw refused('De aanmelding zegt niet voor welke organisatie u komt.');
  const branch = numberAt(claims, names.branch, BRANCH);
  if (branch !== undefined && mapping.branchIsWhole !== true) {
    throw refused('Uw machtiging geldt voor één vestiging. Hier is een machtiging voor de hele onderneming nodig.');
  }
  const roles = rolesOf(claims, mapping);
  if (roles.length === 0) throw refused('U hebt hier geen rol. Vraag uw beheerder om toegang.');
  const intermediary = numberAt(claims, names.intermediary, KVK);
  return {
    sub: `${id}:${sub}`,
    name: textAt(claims, names.name) ?? '',
    organisation: municipality?.name ?? textAt(claims, names.organisation) ?? `KvK ${tenant}`,
    tenant,
    roles,
    ...(intermediary === undefined || intermediary === tenant ? {} : { intermediary }),
    ...(branch === undefined ? {} : { branch }),
  };
}

/** What a claim says: a text, each of several, or nothing. */
export function textsAt(claims: Claims, path: ClaimPath | undefined): string[] {
  if (path === undefined) return [];
  const steps = typeof path === 'string' ? [path] : path;
  const found = steps.reduce<unknown>(
    (at, step) => (at as Record<string | number, unknown> | null | undefined)?.[step],
    claims,
  );
  return [found].flat().filter((value) => typeof value === 'string' && value !== '') as string[];
}

export function textAt(claims: Claims, path: ClaimPath | undefined): string | undefined {
  return textsAt(claims, path)[0];
}

/** A number of a fixed form; one that is there in another form is not passed over. */
function numberAt(claims: Claims, path: ClaimPath | undefined, form: RegExp): string | undefined {
  const value = textAt(claims, path);
  if (value !== undefined && !form.test(value)) throw refused('De aanmelding noemt een nummer dat wij niet kennen.');
  return value;
}

/** Only roles of this kind of organisation, whatever the provider says. */
function rolesOf(claims: Claims, { claims: names, roles = {}, everybody = [], municipality }: Mapping): Role[] {
  const given = textsAt(claims, names.roles).flatMap((name) => (Object.hasOwn(roles, name) ? [roles[name]] : []));
  const possible = municipality === undefined ? OF_AN_EMPLOYER : OF_A_MUNICIPALITY;
  return possible.filter((role) => [...given, ...everybody].includes(role));
}

function refused(detail: string): Problem {
  return new Problem(403, 'SIGN_IN_REFUSED', detail);
}
