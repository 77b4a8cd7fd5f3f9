import './style.css';
import { cells, notice, type Path } from './path.ts';

const REFRESH_MS = 5_000;
const AWAY = 'De cijfers zijn nu niet bereikbaar. Wij proberen het steeds opnieuw.';
const TIMES = new Intl.DateTimeFormat('nl-NL', { timeStyle: 'medium' });

/** Only what changed is written, so that a screen reader is told news and nothing else. */
function write(element: Element | null, text: string): void {
  if (element !== null && element.textContent !== text) element.textContent = text;
}

function show(path: Path): void {
  for (const [figure, text] of Object.entries(cells(path))) {
    write(document.querySelector(`[data-figure="${figure}"]`), text);
  }
  write(document.querySelector('#status'), notice(path));
  write(document.querySelector('#bijgewerkt'), `om ${TIMES.format(new Date())}`);
}

async function refresh(): Promise<void> {
  try {
    const answer = await fetch('/pad');
    if (!answer.ok) throw new Error(String(answer.status));
    show((await answer.json()) as Path);
  } catch {
    write(document.querySelector('#status'), AWAY);
  }
  setTimeout(() => void refresh(), REFRESH_MS);
}

for (const command of document.querySelectorAll('[data-command]')) {
  write(command, command.textContent.replace('{adres}', location.origin));
}
void refresh();
