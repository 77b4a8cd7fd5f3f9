/** For a browser that comes back from a provider without being let in. `detail` is a sentence of our own. */
export function failedPage(detail: string): string {
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Aanmelden is niet gelukt – Loonbrug</title>
</head>
<body>
<main>
<h1>Aanmelden is niet gelukt</h1>
<p>${detail}</p>
<p><a href="/">Terug naar het begin</a></p>
</main>
</body>
</html>
`;
}
