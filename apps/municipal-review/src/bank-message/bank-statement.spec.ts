import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { readStatement, UnreadableStatement } from './bank-statement.ts';

const SCHEMA = resolve('../shared/checks/iso20022/camt.053.001.08.xsd');
const ours = (nth: number) => `LB${String(nth).padStart(32, '0')}`;

const transaction = (id: string, amount: string, more = '') =>
  `<TxDtls><Refs><EndToEndId>${id}</EndToEndId></Refs><Amt Ccy="EUR">${amount}</Amt>${more}</TxDtls>`;
const entry = (side: string, status: string, ...transactions: string[]) => `<Ntry>
  <Amt Ccy="EUR">30.00</Amt><CdtDbtInd>${side}</CdtDbtInd><Sts><Cd>${status}</Cd></Sts>
  <BookgDt><Dt>2026-04-10</Dt></BookgDt><BkTxCd/>
  <NtryDtls>${transactions.join('')}</NtryDtls></Ntry>`;
const statement = (...entries: string[]) => `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
  <GrpHdr><MsgId>M</MsgId><CreDtTm>2026-04-10T18:00:00Z</CreDtTm></GrpHdr>
  <Stmt><Id>S</Id><Acct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></Acct>
  <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-04-10</Dt></Dt></Bal>
  ${entries.join('\n')}</Stmt></BkToCstmrStmt></Document>`;

const back = '<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>';
const sample = statement(
  entry('DBIT', 'BOOK', transaction(ours(1), '10.00'), transaction(ours(2), '20.50')),
  entry('CRDT', 'BOOK', transaction(ours(2), '20.5', back)),
  entry('CRDT', 'BOOK', transaction('NOTPROVIDED', '5.00')),
  entry('DBIT', 'PDNG', transaction(ours(3), '7.00')),
);

describe('a bank statement', () => {
  it('says what was booked and what came back, and leaves alone what is pending or not ours', () => {
    expect(readStatement(sample)).toEqual({
      lines: [
        { endToEndId: ours(1), status: 'booked', on: '2026-04-10', reasonCode: null, amountCents: 1_000 },
        { endToEndId: ours(2), status: 'booked', on: '2026-04-10', reasonCode: null, amountCents: 2_050 },
        { endToEndId: ours(2), status: 'returned', on: '2026-04-10', reasonCode: 'AC04', amountCents: 2_050 },
      ],
      others: 1,
    });
  });

  it('is read in its older version and as a notification too', () => {
    const older = sample
      .replaceAll('camt.053.001.08', 'camt.054.001.02')
      .replaceAll('BkToCstmrStmt', 'BkToCstmrDbtCdtNtfctn')
      .replaceAll('Stmt>', 'Ntfctn>')
      .replaceAll(/<Sts><Cd>(\w+)<\/Cd><\/Sts>/g, '<Sts>$1</Sts>');
    expect(readStatement(older)).toEqual(readStatement(sample));
  });

  it('is refused when it is something else, or brings entities of its own', () => {
    const strange = [
      '',
      '{}',
      '<Document/>',
      '<a><b></a>',
      sample.replace('<Document', '<!DOCTYPE x [<!ENTITY a "b">]><Document'),
    ];
    for (const text of strange) expect(() => readStatement(text)).toThrow(UnreadableStatement);
    expect(() => readStatement(sample.replace('<Dt>2026-04-10</Dt></BookgDt>', '</BookgDt>'))).toThrow(
      UnreadableStatement,
    );
  });

  (existsSync(SCHEMA) ? it : it.skip)('is here one by the schema of ISO 20022', () => {
    const schema = XmlDocument.fromBuffer(readFileSync(SCHEMA), { url: SCHEMA });
    const validator = XsdValidator.fromDoc(schema);
    const document = XmlDocument.fromBuffer(Buffer.from(sample));
    expect(() => validator.validate(document)).not.toThrow();
    for (const each of [document, validator, schema]) each.dispose();
  });
});
