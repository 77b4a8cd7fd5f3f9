import PDFDocument from 'pdfkit';
import { inWords } from '#libs/law/line';
import type { Block, LetterDocument } from '#libs/letters/document';
import { Pen } from '#libs/letters/pen';
import { PDF_UA_1 } from '#libs/letters/universal-accessibility';

const CREATOR = 'Loonbrug';

/** What the library has for metadata and its types do not say. */
interface Metadata {
  appendXML(xml: string): void;
}

/**
 * The letter as a PDF that was made to be kept and read aloud: tagged, in Dutch, fonts inside, PDF/A-2a and
 * PDF/UA-1. Nothing of the moment or the machine is in it, so the same letter is the same bytes within a release.
 */
export async function toPdf(letter: LetterDocument): Promise<Buffer> {
  const { title, sender, addressee, datedOn, reference, blocks, closing } = letter;
  const file = new PDFDocument({
    ...{ size: 'A4', lang: 'nl-NL', tagged: true, displayTitle: true, bufferPages: true },
    ...{ pdfVersion: '1.7', subset: 'PDF/A-2a', margins: { top: 62, bottom: 70, left: 68, right: 68 } },
    font: '', // the first is set by what is written
    info: {
      ...{ Title: title, Author: sender.join(', '), Creator: CREATOR, Producer: CREATOR, Keywords: letter.id },
      CreationDate: new Date(`${datedOn}T12:00:00Z`),
    },
  });
  const bytes = collected(file);
  const pen = new Pen(file);
  pen.lines(sender, { bold: true });
  pen.space(18);
  pen.lines(addressee);
  pen.space(18);
  pen.table([
    ['Datum', inWords(datedOn)],
    ['Kenmerk', reference],
  ]);
  pen.space(14);
  pen.heading('H1', title);
  for (const block of blocks) draw(pen, block);
  pen.space(14);
  pen.lines(closing);
  pen.numberPages((page, of) => `${reference} · bladzijde ${page} van ${of}`);
  (file as unknown as Metadata).appendXML(PDF_UA_1);
  pen.end();
  return bytes;
}

function draw(pen: Pen, block: Block): void {
  switch (block.kind) {
    case 'heading':
      pen.heading('H2', block.text);
      break;
    case 'paragraph':
      pen.paragraph(block.text);
      break;
    case 'list':
      pen.list(block.items.map((text) => [{ text }]));
      break;
    case 'facts':
      pen.table(block.rows, { ruled: true });
      break;
    case 'calculation':
      pen.list(
        block.steps.map(({ what, sum, article }) => [
          { text: what },
          { text: sum, bold: true },
          { text: article, quiet: true },
        ]),
        { numbered: true },
      );
      pen.lines([`Subsidie per maand: ${block.total}`], { bold: true });
  }
}

function collected(file: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    file.on('data', (part: Buffer) => parts.push(part));
    file.on('end', () => resolve(Buffer.concat(parts)));
    file.on('error', reject);
  });
}
