const THEMES = ['loonbrug', 'veldstad'] as const;
const KEPT_AS = 'loonbrug.thema';

type Theme = (typeof THEMES)[number];

/** Dresses the pages as they were last; a municipality that runs them itself has only its own theme. */
export function wearTheme(): void {
  const kept = localStorage.getItem(KEPT_AS);
  wear(THEMES.find((theme) => theme === kept) ?? THEMES[0]);
}

/** Shows the demo in its other theme. */
export function nextTheme(): void {
  const now = THEMES.findIndex((theme) => document.body.classList.contains(`thema-${theme}`));
  const next = THEMES[(now + 1) % THEMES.length] ?? THEMES[0];
  localStorage.setItem(KEPT_AS, next);
  wear(next);
}

function wear(worn: Theme): void {
  for (const theme of THEMES) document.body.classList.toggle(`thema-${theme}`, theme === worn);
}
