import { convert } from 'xmlbuilder2';
import { isDate } from '#libs/kernel/dates';
import type { BankLine } from '../domain/payment-run.ts';

/** The text is no bank statement that we can read; says why in Dutch, without what is in it. */
export class UnreadableStatement extends Error {
  override readonly name = 'UnreadableStatement';
}

export interface Statement {
  /** What is booked or returned under an end-to-end id of ours, in the order of the statement. */
  readonly lines: readonly BankLine[];
  /** Booked transactions that are not ours: a statement has everything of the account. */
  readonly others: number;
}

const OURS = /^LB[\da-f]{32}$/;
const REASON = /^[A-Z\d]{4}$/;
const DECIMAL = /^\d{1,9}(?:\.\d{1,2})?$/;

/**
 * Reads what a bank says happened on an account (bankafschrift): ISO 20022 camt.053 or camt.054, versions 02 and 08. What is
 * only pending does not count. Money that comes in under our id, or has a reason of return, is a payment that came back.
 */
export function readStatement(xml: string): Statement {
  const document = parsed(xml);
  const message = oneOf(document, 'BkToCstmrStmt', 'BkToCstmrDbtCdtNtfctn');
  if (message === undefined) throw new UnreadableStatement('Dit is geen camt.053 of camt.054.');
  const reports = [...each(message, 'Stmt'), ...each(message, 'Ntfctn')];
  const booked = reports.flatMap((report) => each(report, 'Ntry')).filter(isBooked);
  const found = booked.flatMap((entry) =>
    each(entry, 'NtryDtls')
      .flatMap((details) => each(details, 'TxDtls'))
      .map((transaction, _, { length }) => lineOf(entry, transaction, length === 1)),
  );
  const lines = found.filter((line) => line !== undefined);
  return { lines, others: found.length - lines.length };
}

function isBooked(entry: Node): boolean {
  return textOf(at(entry, 'Sts', 'Cd') ?? at(entry, 'Sts')) === 'BOOK';
}

/** Nothing when it is not under an id of ours. */
function lineOf(entry: Node, transaction: Node, alone: boolean): BankLine | undefined {
  const endToEndId = textOf(at(transaction, 'Refs', 'EndToEndId'));
  if (endToEndId === undefined || !OURS.test(endToEndId)) return undefined;
  const date = textOf(at(entry, 'BookgDt', 'Dt')) ?? textOf(at(entry, 'BookgDt', 'DtTm'))?.slice(0, 10);
  if (!isDate(date)) throw new UnreadableStatement('Van een boeking ontbreekt de boekdatum.');
  const reason = textOf(at(transaction, 'RtrInf', 'Rsn', 'Cd'));
  const returned = at(transaction, 'RtrInf') !== undefined || textOf(at(entry, 'CdtDbtInd')) === 'CRDT';
  const amount =
    at(transaction, 'Amt') ?? at(transaction, 'AmtDtls', 'TxAmt', 'Amt') ?? (alone ? at(entry, 'Amt') : undefined);
  return {
    endToEndId,
    status: returned ? 'returned' : 'booked',
    on: date,
    reasonCode: reason !== undefined && REASON.test(reason) ? reason : null,
    amountCents: centsOf(amount),
  };
}

function centsOf(amount: unknown): number | null {
  const text = textOf(amount);
  if (text === undefined || !DECIMAL.test(text)) return null;
  const [euros = '', cents = ''] = text.split('.');
  return Number(euros) * 100 + Number(cents.padEnd(2, '0'));
}

type Node = Readonly<Record<string, unknown>>;

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

function each(node: Node, name: string): Node[] {
  return [node[name]].flat().filter(isNode);
}

function oneOf(node: Node, ...names: readonly string[]): Node | undefined {
  return names.map((name) => node[name]).find(isNode);
}

function at(node: Node, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, name) => (isNode(inner) ? inner[name] : undefined), node);
}

/** Of `<Amt Ccy="EUR">1.00</Amt>` the text beside its attributes. */
function textOf(value: unknown): string | undefined {
  const text = isNode(value) ? value['#'] : value;
  return typeof text === 'string' ? text.trim() : undefined;
}
