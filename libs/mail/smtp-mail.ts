import { createTransport } from 'nodemailer';
import { type Mail, MailFailed, type MailPort } from './mail.ts';

/** Hands mail to a server (`smtps://user:password@host`). Its `Message-ID` is that of the letter, so a second one can be known. */
export function smtpMail(url: string, from: string): MailPort {
  const server = createTransport(url);
  return {
    async send(mail: Mail): Promise<void> {
      try {
        await server.sendMail(partsOf(mail, from));
      } catch (error) {
        throw new MailFailed((error as { code?: string }).code ?? 'SMTP');
      }
    },
  };
}

/** A letter as a mail server knows it. */
export function partsOf({ id, to, subject, text }: Mail, from: string) {
  const domain = from.slice(from.lastIndexOf('@') + 1).replace('>', '');
  const headers = { 'Auto-Submitted': 'auto-generated' };
  return { messageId: `<${id}@${domain}>`, from, to, subject, text, headers };
}
