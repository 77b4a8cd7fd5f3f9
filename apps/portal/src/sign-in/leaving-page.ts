import { createHash } from 'node:crypto';

/** What a provider is told of who signs out, and where. */
export interface Leaving {
  readonly endpoint: string;
  readonly told: Readonly<Record<string, string>>;
}

const SEND = 'document.forms[0].submit()';
const SEND_HASH = createHash('sha256').update(SEND).digest('base64');

/** Its own script and no other. The form goes to the provider, which may send it on to another. */
export function leavingPolicy({ endpoint }: Leaving): string {
  return [
    ...[
      "default-src 'none'",
      `script-src 'sha256-${SEND_HASH}'`,
      `form-action https: ${new URL(endpoint).origin} 'self'`,
    ],
    ...["frame-ancestors 'none'", "base-uri 'none'"],
  ].join('; ');
}

/** A form that sends itself. What it says names a person, so it is in a body, and in no address. */
export function leavingPage({ endpoint, told }: Leaving): string {
  const fields = Object.entries(told).map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  );
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Afmelden – Loonbrug</title>
</head>
<body>
<main>
<h1>U bent hier afgemeld</h1>
<form method="post" action="${escaped(endpoint)}">
${fields.join('\n')}
<button>Meld u ook af waar u zich aanmeldde</button>
</form>
</main>
<script>${SEND}</script>
</body>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}
