import { convert } from 'xmlbuilder2';
import { isDate } from '#libs/kernel/dates';
import type { StatementLine } from '../domain/bank-matching.ts';
import { centsOf, referenceIn, UnreadableStatement } from './unreadable.ts';

type Node = Readonly<Record<string, unknown>>;

/** The money that came in by a camt.053 or camt.054 (ISO 20022, versions 02 and 08). What is only pending does not count. */
export function readCamt(xml: string): StatementLine[] {
  const document = parsed(xml);
  const message = [document.BkToCstmrStmt, document.BkToCstmrDbtCdtNtfctn].find(isNode);
  if (message === undefined) throw new UnreadableStatement('Dit is geen camt.053 of camt.054.');
  return [...each(message, 'Stmt'), ...each(message, 'Ntfctn')]
    .flatMap((report) => each(report, 'Ntry'))
    .filter((entry) => textOf(at(entry, 'Sts', 'Cd') ?? at(entry, 'Sts')) === 'BOOK')
    .filter((entry) => textOf(at(entry, 'CdtDbtInd')) === 'CRDT')
    .flatMap(linesOf);
}

/** A line per transaction of an entry; an entry without details is one line. */
function linesOf(entry: Node, nth: number): StatementLine[] {
  const bookedOn = textOf(at(entry, 'BookgDt', 'Dt')) ?? textOf(at(entry, 'BookgDt', 'DtTm'))?.slice(0, 10);
  if (!isDate(bookedOn)) throw new UnreadableStatement(`Van boeking ${nth + 1} ontbreekt de boekdatum.`);
  const transactions = each(entry, 'NtryDtls').flatMap((details) => each(details, 'TxDtls'));
  if (transactions.length === 0) return [{ reference: null, bookedOn, amountCents: cents(at(entry, 'Amt'), nth) }];
  return transactions.map((transaction) => ({
    reference: referenceIn(textOf(at(transaction, 'Refs', 'EndToEndId')) ?? ''),
    bookedOn,
    amountCents: cents(
      at(transaction, 'Amt') ??
        at(transaction, 'AmtDtls', 'TxAmt', 'Amt') ??
        (transactions.length === 1 ? at(entry, 'Amt') : undefined),
      nth,
    ),
  }));
}

function cents(amount: unknown, nth: number): number {
  const found = centsOf(textOf(amount) ?? '');
  const currency = isNode(amount) ? amount['@Ccy'] : undefined;
  if (found === undefined || (currency !== undefined && currency !== 'EUR'))
    throw new UnreadableStatement(`Van boeking ${nth + 1} kunnen wij het bedrag in euro’s niet lezen.`);
  return found;
}

function parsed(xml: string): Node {
  // Nothing of a bank needs entities of its own, and they are how a small file becomes a large one.
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new UnreadableStatement('Een bankafschrift heeft geen documenttype.');
  try {
    const root = convert(xml, { format: 'object' }) as unknown;
    const document = isNode(root) ? root.Document : undefined;
    if (isNode(document)) return document;
  } catch {
    // Said below.
  }
  throw new UnreadableStatement('Dit is geen leesbare XML.');
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const each = (node: Node, name: string): Node[] => [node[name]].flat().filter(isNode);

function at(node: Node, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, name) => (isNode(inner) ? inner[name] : undefined), node);
}

/** Of `<Amt Ccy="EUR">1.00</Amt>` the text beside its attributes. */
function textOf(value: unknown): string | undefined {
  const text = isNode(value) ? value['#'] : value;
  return typeof text === 'string' ? text.trim() : undefined;
}
