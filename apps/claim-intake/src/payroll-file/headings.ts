import type { FieldFault } from '#libs/http/problem';
import { type Cells, type Column, COLUMNS } from '../domain/payroll-cells.ts';

/** One line of a file: where it is, and its cells as text. */
export interface Line {
  /** The first line is 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** Which column is where. */
export type Headings = readonly Column[];

/**
 * The columns in the order of the file, or what is wrong with them, a sentence for each. Never repeats what the
 * file says: without headings its first line is about a person.
 */
export function readHeadings(cells: readonly string[]): { columns: Headings } | { faults: FieldFault[] } {
  const named = trimmedEnd(cells).map((cell) => COLUMNS.find((column) => column === cell.trim().toLowerCase()));
  const count = (column: Column) => named.filter((name) => name === column).length;
  const faults = [
    ...COLUMNS.filter((column) => count(column) === 0).map((column) => ({
      veld: column,
      code: 'kolom-ontbreekt',
      melding: `De kolom ${column} ontbreekt.`,
    })),
    ...COLUMNS.filter((column) => count(column) > 1).map((column) => ({
      veld: column,
      code: 'kolom-dubbel',
      melding: `De kolom ${column} staat er meer dan één keer.`,
    })),
    ...named.flatMap((name, index) =>
      name === undefined
        ? [{ veld: `kolom ${index + 1}`, code: 'kolom-onbekend', melding: `Kolom ${index + 1} kennen wij niet.` }]
        : [],
    ),
  ];
  return faults.length > 0 ? { faults } : { columns: named.filter((name) => name !== undefined) };
}

/** The cells by column, or `undefined` when there are more or fewer than headings. */
export function byColumn(headings: Headings, line: Line): Cells | undefined {
  const cells = trimmedEnd(line.cells);
  if (cells.length > headings.length || line.cells.length < headings.length) return undefined;
  const named = {} as Record<Column, string>;
  headings.forEach((column, index) => (named[column] = cells[index] ?? ''));
  return named;
}

/** Without the empty cells that a spreadsheet adds at the end. */
function trimmedEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
}
