import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import SEPA from 'sepa';
import type { PaymentLine } from '../domain/payment-run.ts';
import { bankFile, type BankOrder, sepaText } from './bank-file.ts';

/** Of ISO 20022; it may not be copied into this repository, so it is asked where it lies beside it. */
const SCHEMA = resolve('../shared/checks/iso20022/pain.001.001.09.xsd');

const line = (nth: number, more: Partial<PaymentLine> = {}): PaymentLine => ({
  claimId: `7f9c24e8-3b1a-5c2d-9e4f-00000000000${nth}`,
  applicationId: '0b0f5c1e-2f1a-4c58-9d0b-6a5a1a4f7c11',
  grantId: '2d1f8f0a-64f0-5d4e-8d47-0a4f5f3f9d10',
  personRef: 'person',
  employerId: '90001234',
  month: '2026-03',
  amountCents: 1_032_48 + nth,
  attempt: 1,
  paymentId: `a7a0c7a4-1f6d-5b0e-8a55-00000000000${nth}`,
  endToEndId: `LBa7a0c7a41f6d5b0e8a5500000000000${nth}`,
  ...more,
});
const order: BankOrder = {
  runId: '5b3e4a86-90ab-5c0f-8a71-c9a3f6f1b7de',
  createdAt: '2026-04-03T09:00:00Z',
  executeOn: '2026-04-10',
  payer: { name: 'Gemeente Demostad', iban: 'NL91ABNA0417164300' },
  lines: [line(1), line(2), line(3, { employerId: '90005678' })],
  payees: new Map([
    ['90001234', { name: 'Demo Lunchrooms B.V.', iban: 'NL20INGB0001234567' }],
    ['90005678', { name: 'Café Über <&> Søn', iban: 'NL91ABNA0417164300' }],
  ]),
};

/** What stands between these tags, in the order of the file. */
const texts = (xml: string, tag: string): string[] =>
  [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([^<]*)</${tag}>`, 'g'))].map(([, text = '']) => text);

describe('a bank file', () => {
  const xml = bankFile(order).toString();

  it('says twice how much and how many, and that is what it holds', () => {
    expect(texts(xml, 'CtrlSum')).toEqual(['3097.50', '3097.50']);
    expect(texts(xml, 'NbOfTxs')).toEqual(['3', '3']);
    expect(texts(xml, 'InstdAmt')).toEqual(['1032.49', '1032.50', '1032.51']);
    expect(new Set(texts(xml, 'EndToEndId')).size).toBe(3);
    for (const id of ['MsgId', 'PmtInfId', 'EndToEndId'].flatMap((tag) => texts(xml, tag))) {
      expect(id.length).toBeLessThanOrEqual(35);
    }
  });

  it('has names in the characters of SEPA, no addresses, and no person in what the statement shows', () => {
    expect(texts(xml, 'Nm').slice(2)).toEqual(['Demo Lunchrooms B.V.', 'Demo Lunchrooms B.V.', 'Cafe Uber .+. Son']);
    expect(xml).not.toContain('PstlAdr');
    expect(texts(xml, 'Ustrd')[0]).toBe('Loonkostensubsidie 2026-03 declaratie 7f9c24e8-3b1a-5c2d-9e4f-000000000001');
    expect(xml).not.toContain('person');
  });

  it('is the same, line by line, as another generator makes of the same run', () => {
    const document = new SEPA.Document('pain.001.001.09');
    document.grpHdr.id = 'LB5b3e4a8690ab5c0f8a71c9a3f6f1b7de';
    document.grpHdr.created = new Date(order.createdAt);
    document.grpHdr.initiatorName = order.payer.name;
    const info = document.createPaymentInfo();
    info.requestedExecutionDate = new Date(`${order.executeOn}T12:00:00Z`);
    info.debtorName = order.payer.name;
    info.debtorIBAN = order.payer.iban;
    info.debtorBIC = 'ABNANL2A';
    document.addPaymentInfo(info);
    for (const { endToEndId, amountCents, employerId, month, claimId } of order.lines) {
      const transaction = info.createTransaction();
      const payee = order.payees.get(employerId);
      transaction.creditorName = sepaText(payee?.name ?? '', 70);
      transaction.creditorIBAN = payee?.iban ?? '';
      transaction.amount = amountCents / 100;
      transaction.end2endId = endToEndId;
      transaction.remittanceInfo = `Loonkostensubsidie ${month} declaratie ${claimId}`;
      info.addTransaction(transaction);
    }
    const theirs = String(document);
    for (const tag of [
      'MsgId',
      'NbOfTxs',
      'CtrlSum',
      'Dt',
      'Nm',
      'IBAN',
      'EndToEndId',
      'InstdAmt',
      'Ustrd',
      'Cd',
      'ChrgBr',
    ]) {
      expect([tag, texts(xml, tag)]).toEqual([tag, texts(theirs, tag)]);
    }
  });

  it('is not made when an id comes twice or there is nothing to pay', () => {
    expect(() => bankFile({ ...order, lines: [line(1), line(1)] })).toThrow('unique');
    expect(() => bankFile({ ...order, lines: [] })).toThrow('unique');
    expect(() => bankFile({ ...order, lines: [line(1, { amountCents: 0 })] })).toThrow('cent');
    expect(() => bankFile({ ...order, payees: new Map() })).toThrow('no account');
  });

  (existsSync(SCHEMA) ? it : it.skip)('is valid by the schema of ISO 20022', () => {
    const schema = XmlDocument.fromBuffer(readFileSync(SCHEMA), { url: SCHEMA });
    const validator = XsdValidator.fromDoc(schema);
    const valid = (bytes: Buffer) => {
      const document = XmlDocument.fromBuffer(bytes);
      try {
        validator.validate(document);
      } finally {
        document.dispose();
      }
    };
    expect(() => valid(bankFile(order))).not.toThrow();
    expect(() => valid(Buffer.from(xml.replace('SLEV', 'NEE')))).toThrow();
    validator.dispose();
    schema.dispose();
  });
});
