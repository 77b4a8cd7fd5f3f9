import { describe, expect, it } from '@jest/globals';
import { linesIn } from './read-statement.ts';
import { centsOf, UnreadableStatement } from './unreadable.ts';

const OURS = `LB${'0123456789abcdef'.repeat(2)}`;
const found = (reference: string | null, amountCents: number, bookedOn = '2026-03-16') => ({
  ...{ reference, bookedOn, amountCents },
});

const entry = (side: string, status: string, id: string, amount = '12.50') => `<Ntry><Amt Ccy="EUR">${amount}</Amt>
  <CdtDbtInd>${side}</CdtDbtInd><Sts><Cd>${status}</Cd></Sts><BookgDt><Dt>2026-03-16</Dt></BookgDt>
  <NtryDtls><TxDtls><Refs><EndToEndId>${id}</EndToEndId></Refs><RltdPties><Dbtr><Nm>J. Jansen</Nm></Dbtr></RltdPties>
  </TxDtls></NtryDtls></Ntry>`;
const camt = (...entries: string[]) =>
  `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>
   ${entries.join('')}</Stmt></BkToCstmrStmt></Document>`;

const mt940 = (currency = 'EUR') =>
  [
    ...[':20:940S260316', ':25:NL91ABNA0417164300', ':28C:1/1', `:60F:C260315${currency}100,00`],
    ...[':61:2603160316C12,50NTRFNONREF', ':86:/TRTP/SEPA OVERBOEKING/NAME/GEMEENTE DEMO 1/EREF/LB0123456789abc'],
    ...['def0123456789abcdef/REMI/LKS', ':61:2603160316D5,00NTRFNONREF', ':86:/NAME/J. JANSEN'],
    ...[':61:2512310102C7,NTRFNONREF', ':86:/NAME/J. JANSEN', ':62F:C260316EUR100,00', '-'],
  ].join('\r\n');

describe('a bank statement', () => {
  it('is read as camt.053: what came in and was booked', () => {
    const text = camt(
      entry('CRDT', 'BOOK', OURS),
      entry('DBIT', 'BOOK', OURS),
      entry('CRDT', 'PDNG', OURS),
      entry('CRDT', 'BOOK', 'X', '1.00'),
    );
    expect(linesIn(text)).toEqual({ format: 'camt.053', lines: [found(OURS, 1_250), found(null, 100)] });
  });

  it('is read as MT940, with a reference that is broken over two lines and a year that turns', () => {
    expect(linesIn(mt940())).toEqual({
      format: 'mt940',
      lines: [found(OURS, 1_250), found(null, 700, '2026-01-02')],
    });
  });

  it.each([
    [
      'one bank',
      `"Datum";"Naam";"Af Bij";"Bedrag (EUR)";"Mededelingen"\n"20260316";"J. Jansen";"Bij";"12,50";"x ${OURS} y"\n"20260316";"J. Jansen";"Af";"5,00";""\n`,
    ],
    [
      'another bank',
      `IBAN,Munt,Datum,Bedrag,Omschrijving\r\nNL1,EUR,2026-03-16,"+12,50",${OURS}\r\nNL1,EUR,2026-03-16,"-5,00",x\r\n`,
    ],
    ['a third', `Boekdatum\tBedrag\tTekst\n16-03-2026\t12.50\t${OURS}\n`],
  ])('is read as the CSV of %s', (_, text) => {
    expect(linesIn(text)).toEqual({ format: 'csv', lines: [found(OURS, 1_250)] });
  });

  it('keeps no name', () => {
    const texts = [camt(entry('CRDT', 'BOOK', OURS)), mt940(), `Datum;Naam;Bedrag\n2026-03-16;J. Jansen;1,00\n`];
    for (const text of texts) expect(JSON.stringify(linesIn(text))).not.toMatch(/jansen|gemeente/i);
  });

  it.each([
    ['', 'Datum'],
    ['<a><b></a>', 'XML'],
    ['<Document/>', 'geen camt'],
    [camt().replace('<Document', '<!DOCTYPE x [<!ENTITY a "b">]><Document'), 'documenttype'],
    [camt(entry('CRDT', 'BOOK', OURS, '1,2,3')), 'boeking 1'],
    [camt(entry('CRDT', 'BOOK', OURS)).replace('Ccy="EUR"', 'Ccy="USD"'), 'boeking 1'],
    [mt940('USD'), 'euro'],
    [mt940().replace('0316C12', '0399C12'), 'Regel'],
    ['Naam;Bedrag\nx;1,00\n', 'Datum'],
    ['Datum;Bedrag\n2026-03-16;1,00\n2026-02-30;1,00\n', 'rij 3'],
    ['Datum;Bedrag;Munt\n2026-03-16;1,00;USD\n', 'rij 2'],
    ['Datum;Bedrag\n2026-03-16;1,00;te veel\n', 'kolommen'],
  ])('is kept out whole, with the reason: %#', (text, reason) => {
    expect(() => linesIn(text)).toThrow(UnreadableStatement);
    expect(() => linesIn(text)).toThrow(reason);
  });

  it.each([
    ['1234.56', 123_456],
    ['1.234,56', 123_456],
    ['1,234.56', 123_456],
    ['+12,5', 1_250],
    ['-7,', -700],
    ['1.234', 123_400],
    ['12', 1_200],
    ['12,345', 1_234_500],
    ['1e3', undefined],
    ['', undefined],
    ['1,2,3', undefined],
  ])('reads %s', (text, cents) => {
    expect(centsOf(text)).toBe(cents);
  });
});
