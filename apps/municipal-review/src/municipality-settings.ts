import type { Settings } from './domain/grant-version.ts';

/** What a municipality chose where the law leaves it open. None has chosen yet, so every default holds. */
export function settingsOf(_municipality: string): Settings {
  return {};
}
