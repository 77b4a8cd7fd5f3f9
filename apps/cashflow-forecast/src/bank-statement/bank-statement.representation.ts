import { Rejection } from '#libs/kernel/decider';
import type { Known } from '../books.query.ts';
import { bankAccount, type BankAccount, type ReadStatement, type SettledLine } from '../domain/bank-account.ts';
import type { Ground } from '../domain/bank-matching.ts';
import type { Receipt } from '../domain/receipts.ts';
import type { BankDto, BankLineDto, StatementDto } from './bank-statement.dto.ts';

const GROUND: Readonly<Record<Ground, string>> = {
  reference: 'kenmerk',
  otherAmount: 'kenmerk-ander-bedrag',
  sameAmount: 'bedrag-en-dag',
};
const STATUS: Readonly<Record<SettledLine['status'], string>> = {
  recognised: 'herkend',
  proposed: 'voorstel',
  confirmed: 'bevestigd',
  rejected: 'afgewezen',
};
const ACTIONS = { bevestigen: 'ConfirmProposal', afwijzen: 'RejectProposal' } as const;

/** What the statements say, beside what the municipalities told. On a past day nothing can be done. */
export function representBank(account: BankAccount, { book, figures }: Known, isPast: boolean): BankDto {
  const lines = [...account.lines.values()];
  const sure = lines.filter(isSure);
  const seen = new Set(lines.filter(({ status }) => status !== 'rejected').map(({ paymentId }) => paymentId));
  const unseen = account.statements.size === 0 ? [] : figures.receipts.filter(({ paymentId }) => !seen.has(paymentId));
  const payments = new Map<string, Receipt>();
  for (const entry of book.values()) {
    if (entry.kind !== 'claim') continue;
    const { employer, municipality, claimId, applicationId, person, month } = entry;
    for (const { paymentId, amountCents, on: bookedOn } of entry.payments)
      payments.set(paymentId, {
        ...{ employer, municipality, claimId, applicationId, person, month, paymentId, amountCents, bookedOn },
      });
  }
  return {
    bekendOp: figures.on,
    afschriften: [...account.statements.values()].reverse().map((one) => representStatement(one, lines)),
    voorstellen: lines
      .filter(({ status }) => status === 'proposed')
      .map((line) => representBankLine(line, payments.get(line.paymentId), account, isPast)),
    gezien: sure.length,
    gezienCenten: sumOf(sure),
    nietGezien: unseen.length,
    nietGezienCenten: sumOf(unseen),
  };
}

const isSure = ({ status }: SettledLine): boolean => status === 'recognised' || status === 'confirmed';
const sumOf = (lines: readonly { readonly amountCents: number }[]): number =>
  lines.reduce((sum, { amountCents }) => sum + amountCents, 0);

/** One statement, with what came of its lines. */
export function representStatement(statement: ReadStatement, all: readonly SettledLine[]): StatementDto {
  const lines = all.filter(({ statementId }) => statementId === statement.statementId);
  const count = (wanted: SettledLine['status']) => lines.filter(({ status }) => status === wanted).length;
  return {
    afschriftId: statement.statementId,
    soort: statement.format,
    gelezenOp: statement.on,
    herkend: count('recognised'),
    bevestigd: count('confirmed'),
    voorstellen: count('proposed'),
    dubbel: statement.duplicates,
    overig: statement.others + count('rejected'),
    totaalCenten: sumOf(lines.filter(isSure)),
  };
}

function representBankLine(
  line: SettledLine,
  payment: Receipt | undefined,
  account: BankAccount,
  isPast: boolean,
): BankLineDto {
  const { lineId, status, ground, bookedOn, amountCents, paymentId } = line;
  const isOpen = (type: 'ConfirmProposal' | 'RejectProposal') =>
    !isPast && !(bankAccount.decide({ type, lineId, on: bookedOn }, account) instanceof Rejection);
  return {
    ...{ regelId: lineId, status: STATUS[status], grond: GROUND[ground], boekdatum: bookedOn },
    ...{ bedragCenten: amountCents, betalingId: paymentId, betalingCenten: payment?.amountCents ?? null },
    ...{ gemeentecode: payment?.municipality ?? null, persoonRef: payment?.person ?? null },
    ...{ maand: payment?.month ?? null },
    acties: Object.entries(ACTIONS).flatMap(([name, type]) => (isOpen(type) ? [name] : [])),
  };
}
