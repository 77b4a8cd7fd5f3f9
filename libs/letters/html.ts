import { inWords } from '#libs/law/line';
import type { Block, LetterDocument } from '#libs/letters/document';

/**
 * The letter as one page that needs nothing else: no script, no file beside it. It reads well on a telephone, aloud and
 * on paper. Whatever was filled in is text, and never becomes markup.
 */
export function toHtml(letter: LetterDocument): string {
  const { title, sender, addressee, datedOn, reference, blocks, closing } = letter;
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p class="sender">${lines(sender)}</p>
<p>${lines(addressee)}</p>
<dl class="about">
<div><dt>Datum</dt><dd>${escape(inWords(datedOn))}</dd></div>
<div><dt>Kenmerk</dt><dd>${escape(reference)}</dd></div>
</dl>
<h1>${escape(title)}</h1>
${blocks.map(drawn).join('\n')}
<p class="closing">${lines(closing)}</p>
</main>
</body>
</html>
`;
}

function drawn(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${escape(block.text)}</h2>`;
    case 'paragraph':
      return `<p>${escape(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`;
    case 'facts': {
      const rows = block.rows.map(([label, value]) => `<div><dt>${escape(label)}</dt><dd>${escape(value)}</dd></div>`);
      return `<dl class="facts">${rows.join('')}</dl>`;
    }
    case 'calculation': {
      const steps = block.steps.map(
        ({ what, sum, article }) =>
          `<li><p>${escape(what)}</p><p class="sum">${escape(sum)}</p><p class="article">${escape(article)}</p></li>`,
      );
      return `<ol class="steps">${steps.join('')}</ol>\n<p class="total">Subsidie per maand: <strong>${escape(block.total)}</strong></p>`;
    }
  }
}

const lines = (texts: readonly string[]): string => texts.map(escape).join('<br>');

const MARKUP: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => MARKUP[sign] ?? '');
}

const STYLE = `
:root{color-scheme:light}
body{margin:0;background:#fff;color:#1a1a1a;font:1.0625rem/1.55 "Source Sans 3","Segoe UI",Arial,sans-serif}
main{max-width:42rem;margin:0 auto;padding:2rem 1rem 3rem;overflow-wrap:anywhere}
h1{font-size:1.6rem;line-height:1.25;margin:2rem 0 1rem}
h2{font-size:1.15rem;margin:1.75rem 0 .4rem;break-after:avoid}
p{margin:0 0 .75rem}
ul,ol{margin:0 0 .75rem;padding-left:1.4rem}
li{margin-bottom:.35rem}
dl{margin:0 0 .75rem}
dd{margin:0}
.sender{font-weight:700}
.about div,.facts div{display:grid;grid-template-columns:minmax(8rem,12rem) 1fr;gap:0 1rem;padding:.3rem 0}
.facts div{border-top:1px solid #c9ced6}
.facts div:last-child{border-bottom:1px solid #c9ced6}
dt{color:#4a4f57}
.steps li{break-inside:avoid;margin-bottom:.8rem}
.steps p{margin:0}
.sum{font-weight:600;font-variant-numeric:tabular-nums}
.article{color:#4a4f57;font-size:.95rem}
.total{border-top:2px solid #1a1a1a;padding-top:.5rem}
.closing{margin-top:2rem}
@media (max-width:30rem){.about div,.facts div{grid-template-columns:1fr}}
@page{size:A4;margin:22mm 20mm}
@media print{main{max-width:none;padding:0}body{font-size:11pt}}
`;
