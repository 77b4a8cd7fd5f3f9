import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import packed from '@sparticuz/chromium';
import { type BackingService, fromEnvironment } from './backing-service.ts';

/** Chromium: the one of `CHROMIUM`, else the one from npm. */
export async function provideChromium(): Promise<BackingService> {
  return fromEnvironment('CHROMIUM') ?? (await unpack());
}

/** Unpacks into the checkout, because the package trusts any browser that lies in the temporary folder already. */
async function unpack(): Promise<BackingService> {
  const { TMPDIR } = process.env;
  process.env.TMPDIR = resolve('.cache/chromium');
  await mkdir(process.env.TMPDIR, { recursive: true });
  const address = await packed.executablePath();
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  return { address, origin: 'npm package', stop: () => Promise.resolve() };
}
