import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { type Mail, MailFailed, type MailPort } from './mail.ts';
import { partsOf } from './smtp-mail.ts';

/** Puts mail in a folder, a file each (`.eml`), for whoever has no server yet: the same letter twice is one file. */
export function fileMail(folder: string, from: string): MailPort {
  const written = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async send(mail: Mail): Promise<void> {
      try {
        const { message } = await written.sendMail(partsOf(mail, from));
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const draft = join(folder, `.${mail.id}.draft`);
        await writeFile(draft, message as Buffer, { mode: 0o600 });
        await rename(draft, join(folder, `${mail.id}.eml`));
      } catch (error) {
        throw new MailFailed((error as NodeJS.ErrnoException).code ?? 'FILE');
      }
    },
  };
}
