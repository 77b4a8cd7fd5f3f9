import type { Settings } from './domain/grant-version.ts';

/** What municipalities chose where the law leaves it open, by their code. None has chosen yet, so every default holds. */
const CHOSEN: Readonly<Record<string, Settings>> = {};

/** The settings of a municipality, which its decisions keep. */
export function settingsOf(municipality: string): Settings {
  return CHOSEN[municipality] ?? {};
}
