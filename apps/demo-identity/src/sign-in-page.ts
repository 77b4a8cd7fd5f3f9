import { type DemoPerson, PEOPLE } from './accounts.ts';

/** Nothing but its own style sheet, and a form that goes back to where it came from. */
export const PAGE_POLICY = [
  ...["default-src 'none'", "style-src 'self'", "form-action 'self'"],
  ...["frame-ancestors 'none'", "base-uri 'none'"],
].join('; ');

/** Lists who can sign in, by organisation; a button sends the account's name to the page's own address. */
export function signInPage(styleSheet: string): string {
  const organisations = [...Map.groupBy(PEOPLE, ({ person }) => person.organisation)];
  const sections = organisations.map(
    ([organisation, people], nth) => `<section aria-labelledby="o${nth}">
<h2 id="o${nth}">${organisation}</h2>
<ul>${people.map(button).join('')}</ul>
</section>`,
  );
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Demo-aanmelding – Loonbrug</title>
<link rel="stylesheet" href="${styleSheet}">
</head>
<body>
<main>
<h1>Kies wie u bent</h1>
<p>Dit is de demo van Loonbrug. Deze mensen bestaan niet: u hebt geen wachtwoord nodig.</p>
<form method="post">
${sections.join('\n')}
</form>
</main>
</body>
</html>
`;
}

function button({ clientId, name, person }: DemoPerson): string {
  return `<li><button name="account" value="${clientId}"><strong>${person.name}</strong> ${name}</button></li>`;
}

export const STYLE_SHEET = `
:root { color-scheme: light dark; font: 1.0625rem/1.5 system-ui, sans-serif; }
body { margin: 0; }
main { max-width: 68rem; margin: 0 auto; padding: 2rem 1rem; }
form { display: grid; gap: 1.5rem; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); }
h1 { line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.125rem; margin: 0 0 .5rem; }
ul { display: grid; gap: .5rem; list-style: none; margin: 0; padding: 0; }
button { background: Canvas; border: 1px solid GrayText; border-radius: .375rem; color: CanvasText; cursor: pointer;
  font: inherit; min-height: 2.75rem; padding: .375rem .75rem; text-align: start; width: 100%; }
button:hover { background: Highlight; border-color: Highlight; color: HighlightText; }
button:focus-visible { outline: 3px solid LinkText; outline-offset: 2px; }
`;
