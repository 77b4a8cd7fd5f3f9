import { fragment } from 'xmlbuilder2';
import { decimalEuros } from '#libs/kernel/money';
import { type PaymentLine, sumOf } from '../domain/payment-run.ts';

/** A name and a number, as a bank knows them. */
export interface BankAccount {
  readonly name: string;
  readonly iban: string;
}

export interface BankOrder {
  readonly runId: string;
  /** Instant, ending in `Z`. */
  readonly createdAt: string;
  /** Date on which the bank pays. */
  readonly executeOn: string;
  readonly payer: BankAccount;
  readonly lines: readonly PaymentLine[];
  /** By employer; every employer of the lines is in it. */
  readonly payees: ReadonlyMap<string, BankAccount>;
}

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';
const CENTS_MAX = 99_999_999_999;

/**
 * A credit transfer order for the bank (bankbestand), ISO 20022 pain.001.001.09: one transfer per claim, in SEPA's
 * characters and without addresses. What a bank statement shows names the claim and no person. It is refused (an error of
 * ours) when an end-to-end id comes twice or an amount is not one that a bank takes.
 */
export function bankFile(order: BankOrder): Buffer {
  const { runId, lines, payer, executeOn } = order;
  refuseFaults(lines);
  const count = String(lines.length);
  const sum = decimalEuros(sumOf(lines));
  const run = runId.replaceAll('-', '');
  const payerName = { Nm: sepaText(payer.name, NAME_MAX) };
  const document = element('Document', { '@xmlns': NAMESPACE }, [
    element('CstmrCdtTrfInitn', {}, [
      xml({
        GrpHdr: { MsgId: `LB${run}`, CreDtTm: order.createdAt, NbOfTxs: count, CtrlSum: sum, InitgPty: payerName },
      }),
      element('PmtInf', {}, [
        xml({ PmtInfId: `PI${run}` }),
        xml({ PmtMtd: 'TRF' }),
        xml({ NbOfTxs: count }),
        xml({ CtrlSum: sum }),
        xml({ PmtTpInf: { SvcLvl: { Cd: 'SEPA' } } }),
        xml({ ReqdExctnDt: { Dt: executeOn } }),
        xml({ Dbtr: payerName }),
        xml({ DbtrAcct: { Id: { IBAN: payer.iban } } }),
        xml({ DbtrAgt: { FinInstnId: { Othr: { Id: 'NOTPROVIDED' } } } }),
        xml({ ChrgBr: 'SLEV' }),
        ...lines.map((line) => transfer(line, order.payees)),
      ]),
    ]),
  ]);
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${document}\n`);
}

function transfer(line: PaymentLine, payees: BankOrder['payees']): string {
  const payee = payees.get(line.employerId);
  if (payee === undefined) throw new Error('an employer of the run has no account');
  return xml({
    CdtTrfTxInf: {
      PmtId: { EndToEndId: line.endToEndId },
      Amt: { InstdAmt: { '@Ccy': 'EUR', '#': decimalEuros(line.amountCents) } },
      Cdtr: { Nm: sepaText(payee.name, NAME_MAX) },
      CdtrAcct: { Id: { IBAN: payee.iban } },
      RmtInf: { Ustrd: sepaText(`Loonkostensubsidie ${line.month} declaratie ${line.claimId}`, REMITTANCE_MAX) },
    },
  });
}

function refuseFaults(lines: readonly PaymentLine[]): void {
  const ids = new Set(lines.map(({ endToEndId }) => endToEndId));
  if (ids.size !== lines.length || lines.length === 0) throw new Error('end-to-end ids of a bank file are unique');
  const payable = ({ amountCents }: PaymentLine) =>
    Number.isSafeInteger(amountCents) && amountCents > 0 && amountCents <= CENTS_MAX;
  if (!lines.every(payable)) throw new Error('an amount of a bank file is from a cent to 999,999,999.99 euros');
}

const NAME_MAX = 70;
const REMITTANCE_MAX = 140;
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  ø: 'o',
  Ø: 'O',
  œ: 'oe',
  Œ: 'OE',
  ł: 'l',
  Ł: 'L',
};

/** Text in the characters that every SEPA bank takes (EPC217-08): without accents, `&` as `+`, what remains as a dot. */
export function sepaText(text: string, max: number): string {
  return text
    .replaceAll(/[ßæÆøØœŒłŁ]/g, (letter) => PLAIN[letter] ?? '')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('&', '+')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[^A-Za-z0-9/\-?:().,'+ ]/gu, '.')
    .trim()
    .slice(0, max)
    .trimEnd();
}

/** Escaped by the library, a part at a time: a tree of a whole city's file would take seconds and much memory. */
function xml(content: object): string {
  return fragment(content).toString();
}

function element(name: string, attributes: object, parts: readonly string[]): string {
  const [start = '', end = ''] = fragment({ [name]: { ...attributes, '#': '|' } })
    .toString()
    .split('|');
  return start + parts.join('') + end;
}
