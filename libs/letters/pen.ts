import { createRequire } from 'node:module';
import { type Font, openSync } from 'fontkit';

const require = createRequire(import.meta.url);
/** Source Sans 3 (OFL-1.1), whole, so that every name of Europe can be written. Read once: a file has no part in it. */
const body = openFont(require.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'));
const bold = openFont(require.resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'));
const [BODY, BOLD] = ['body', 'bold'];

function openFont(path: string): Font {
  const font = openSync(path);
  if (!('layout' in font)) throw new Error(`${path} is no font`);
  return font;
}

const SIZE = { H1: 19, H2: 12.5, body: 10.5, small: 9 } as const;
const INK = '#1a1a1a';
const QUIET = '#4a4f57';
const RULE = '#c9ced6';
const LABELS = 120;
const INDENT = 16;

type Document = PDFKit.PDFDocument;
type Element = ReturnType<Document['struct']>;

interface Written {
  readonly text: string;
  readonly bold?: boolean;
  readonly quiet?: boolean;
}

/** Writes on a page from top to bottom, and says of everything what it is, for who hears the letter. */
export class Pen {
  private readonly file: Document;
  private readonly root: Element;
  private readonly left: number;
  private readonly width: number;

  constructor(file: Document) {
    const { page } = file;
    this.file = file;
    // The library takes a font that is open already, which its types do not say.
    file.registerFont(BODY, body as never);
    file.registerFont(BOLD, bold as never);
    this.left = page.margins.left;
    this.width = page.width - page.margins.left - page.margins.right;
    this.root = file.struct('Document');
    file.addStructure(this.root);
  }

  space(points: number): void {
    this.file.y += points;
  }

  lines(texts: readonly string[], { bold = false } = {}): void {
    this.keepTogether(16 * texts.length);
    this.tagged(this.root, 'P', () => {
      for (const text of texts) this.write({ text, bold });
    });
    this.space(6);
  }

  paragraph(text: string): void {
    this.tagged(this.root, 'P', () => this.write({ text }));
    this.space(6);
  }

  /** With room for two lines below it: a heading is not the last thing on a page. */
  heading(level: 'H1' | 'H2', text: string): void {
    this.space(level === 'H1' ? 0 : 8);
    this.keepTogether(SIZE[level] + 48);
    this.tagged(this.root, level, () => {
      this.file
        .font(BOLD)
        .fontSize(SIZE[level])
        .fillColor(INK)
        .text(text, this.left, this.file.y, { width: this.width });
    });
    this.space(level === 'H1' ? 10 : 4);
  }

  list(items: readonly (readonly Written[])[], { numbered = false } = {}): void {
    const list = this.element(this.root, 'L');
    items.forEach((parts, nth) => {
      this.keepTogether(this.heightOf(parts, this.width - INDENT));
      const item = this.element(list, 'LI');
      const top = this.file.y;
      this.tagged(item, 'Lbl', () => {
        const mark = numbered ? `${nth + 1}.` : '•';
        this.file.font(BODY).fontSize(SIZE.body).fillColor(INK).text(mark, this.left, top, { width: INDENT });
      });
      this.file.y = top;
      this.tagged(item, 'LBody', () => {
        for (const part of parts) this.write(part, this.left + INDENT, this.width - INDENT);
      });
      item.end();
      this.space(numbered ? 6 : 3);
    });
    list.end();
    this.space(4);
  }

  /** Rows of a label and what it is: the label is the head of its row. */
  table(rows: readonly (readonly [label: string, value: string])[], { ruled = false } = {}): void {
    const table = this.element(this.root, 'Table');
    for (const [label, value] of rows) {
      const [valueLeft, valueWidth] = [this.left + LABELS, this.width - LABELS];
      const height = Math.max(
        this.heightOf([{ text: label }], LABELS - 8),
        this.heightOf([{ text: value }], valueWidth),
      );
      this.keepTogether(height + 6);
      if (ruled) this.rule();
      const row = this.element(table, 'TR');
      const top = this.file.y + (ruled ? 3 : 0);
      this.file.y = top;
      this.tagged(row, 'TH', () => this.write({ text: label, quiet: true }, this.left, LABELS - 8), { scope: 'Row' });
      this.file.y = top;
      this.tagged(row, 'TD', () => this.write({ text: value }, valueLeft, valueWidth));
      row.end();
      this.file.y = top + height + (ruled ? 3 : 1);
    }
    table.end();
    if (ruled) this.rule();
    this.space(8);
  }

  /** At the foot of each page, for who sees it; who hears the letter is not interrupted by it. */
  numberPages(text: (page: number, of: number) => string): void {
    const { start, count } = this.file.bufferedPageRange();
    for (let nth = 0; nth < count; nth++) {
      this.file.switchToPage(start + nth);
      const { page } = this.file;
      const { bottom } = page.margins;
      page.margins.bottom = 0; // or the foot would begin a page of its own
      this.file.markContent('Artifact', { type: 'Pagination' });
      this.file.font(BODY).fontSize(SIZE.small).fillColor(QUIET);
      this.file.text(text(nth + 1, count), this.left, page.height - 44, { width: this.width, lineBreak: false });
      this.file.endMarkedContent();
      page.margins.bottom = bottom;
    }
  }

  end(): void {
    this.root.end();
    this.file.end();
  }

  private write({ text, bold, quiet }: Written, left = this.left, width = this.width): void {
    this.file
      .font(bold === true ? BOLD : BODY)
      .fontSize(quiet === true && left !== this.left ? SIZE.small : SIZE.body)
      .fillColor(quiet === true ? QUIET : INK)
      .text(text, left, this.file.y, { width, lineGap: 1.5 });
  }

  private heightOf(parts: readonly Written[], width: number): number {
    return parts.reduce((sum, { text, bold }) => {
      this.file.font(bold === true ? BOLD : BODY).fontSize(SIZE.body);
      return sum + this.file.heightOfString(text, { width, lineGap: 1.5 });
    }, 0);
  }

  /** Begins a page when so much does not fit any more on this one. */
  private keepTogether(height: number): void {
    const { page } = this.file;
    if (this.file.y + height > page.height - page.margins.bottom) this.file.addPage();
  }

  private rule(): void {
    const { y } = this.file;
    this.file.markContent('Artifact', { type: 'Layout' });
    this.file
      .lineWidth(0.5)
      .strokeColor(RULE)
      .moveTo(this.left, y)
      .lineTo(this.left + this.width, y)
      .stroke();
    this.file.endMarkedContent();
  }

  private element(parent: Element, type: string, options: object = {}): Element {
    const element = this.file.struct(type, options);
    parent.add(element);
    return element;
  }

  private tagged(parent: Element, type: string, write: () => void, options: object = {}): void {
    const element = this.element(parent, type, options);
    element.add(write);
    element.end();
  }
}
