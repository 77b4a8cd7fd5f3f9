import { join } from 'node:path';
import { fileMail } from '#libs/mail/file-mail';
import type { MailPort } from '#libs/mail/mail';
import { smtpMail } from '#libs/mail/smtp-mail';

export const POST = Symbol('post');

/** How mail goes out, and where its reader finds the portal. */
export interface Post {
  readonly mail: MailPort;
  /** Without a slash at its end. */
  readonly portalUrl: string;
}

/** By `MAIL_URL` (`smtps://…`) over a server; without it into the folder `MAIL_FOLDER`, and to nobody. */
export function postFromEnvironment(): Post {
  const { MAIL_URL: url, MAIL_FROM: from = 'geen-antwoord@loonbrug.example.nl' } = process.env;
  const folder = process.env.MAIL_FOLDER ?? join(process.env.LOONBRUG_DATA ?? '.data', 'mail');
  const portalUrl = (process.env.PORTAL_URL ?? 'http://localhost:3000').replace(/\/$/, '');
  return { mail: url === undefined ? fileMail(folder, from) : smtpMail(url, from), portalUrl };
}
