import { Fraction } from '#libs/kernel/fraction';
import { FIGURE_NAMES, type FigureRow, wageRounded } from '#libs/law/figures';
import { complete, type FieldFault, Fields } from '#libs/law/input';

const VALUE = { above: 0, most: 100_000 };
const SOURCE_MAX = 200;

/**
 * An installation's own figures, as a list of `{ naam, vanaf, waarde, bron, geverifieerd }`, and every fault in it. A minimum
 * wage per month must be rounded as the law rounds it.
 */
export function readFigureRows(input: unknown): { readonly rows: FigureRow[]; readonly faults: FieldFault[] } {
  const faults: FieldFault[] = [];
  if (!Array.isArray(input)) {
    return { rows: [], faults: [{ veld: '', code: 'geen-lijst', melding: 'Geef een lijst van cijfers.' }] };
  }
  const rows = input.flatMap((each: unknown, nth) => readRow(each, `[${nth}]`, faults) ?? []);
  return { rows: faults.length === 0 ? rows : [], faults };
}

function readRow(input: unknown, path: string, faults: FieldFault[]): FigureRow | undefined {
  const fields = Fields.of(input, path, faults);
  if (fields === undefined) return undefined;
  const name = fields.oneOf('naam', FIGURE_NAMES);
  const from = fields.date('vanaf', '2015-01-01');
  const value = fields.amount('waarde', VALUE);
  const source = fields.text('bron', SOURCE_MAX);
  const verified = fields.has('geverifieerd') ? fields.flag('geverifieerd') : false;
  fields.end();
  if (name === 'wmlMaand' && value !== undefined && wageRounded(Fraction.of(value)) !== value) {
    fields.fault('waarde', 'verkeerde-afronding', 'Een minimumloon per maand is een veelvoud van 0.60 (WML 14 lid 9).');
  }
  return complete({ name, from, value, source, verified });
}
