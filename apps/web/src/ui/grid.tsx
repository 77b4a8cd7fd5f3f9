import { Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Icon } from './icon.tsx';

export interface Column<Key extends string = string> {
  readonly key: Key;
  readonly label: string;
  /** Figures are right-aligned and stand under each other. */
  readonly number?: boolean;
  /** On a phone: the name of the card. */
  readonly lead?: boolean;
  /** How the rows are sorted by this column; `none` when they can be. */
  readonly sort?: 'ascending' | 'descending' | 'none';
}

export interface Row<Key extends string = string> {
  readonly key: string;
  readonly cells: Readonly<Partial<Record<Key, ReactNode>>>;
  readonly className?: string;
  /** A heading over the rows that follow, in the place of cells. */
  readonly band?: ReactNode;
}

interface GridParts<Key extends string> {
  readonly caption: string;
  readonly columns: readonly Column<Key>[];
  readonly rows: readonly Row<Key>[];
  readonly foot?: Readonly<Partial<Record<Key, ReactNode>>>;
  readonly className?: string;
  /** Three or four short figures stay a table on a phone. */
  readonly keep?: boolean;
  readonly onSort?: (key: string) => void;
}

/** A table that becomes a list of cards on a phone and stays a table for a screen reader. */
export function Grid<Key extends string>(parts: GridParts<Key>) {
  const { caption, columns, rows, foot, className = '', keep = false, onSort } = parts;
  const id = useId();
  const banded = rows.some(({ band }) => band !== undefined);
  const idOf = (key: string) => (banded ? { id: `${id}-${key}` } : {});
  const classOf = ({ number, lead }: Column) => [number && 'num', lead && 'lead'].filter(Boolean).join(' ');
  /** Of a cell under a band: that band and its column (WCAG H43), since a row has no way to say it. */
  const headersOf = (nth: number, column: string): string => {
    const band = rows.slice(0, nth).findLast((row) => row.band !== undefined);
    return [band?.key, column].flatMap((key) => (key === undefined ? [] : `${id}-${key}`)).join(' ');
  };
  const table = (
    <Table className={`grid ${keep ? 'keep' : ''} ${className}`} role="table">
      <caption className="sr">{caption}</caption>
      <TableHeader role="rowgroup">
        <TableRow role="row">
          {columns.map((column) => (
            <TableHeaderCell
              key={column.key}
              role="columnheader"
              scope="col"
              {...idOf(column.key)}
              className={classOf(column)}
              {...(column.sort === undefined ? {} : { 'aria-sort': column.sort })}
            >
              {column.sort === undefined || onSort === undefined ? (
                column.label
              ) : (
                <SortButton column={column} onSort={onSort} />
              )}
            </TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody role="rowgroup">
        {rows.map((row, nth) => (
          <TableRow key={row.key} role="row" className={row.band === undefined ? (row.className ?? '') : 'grid__band'}>
            {row.band === undefined ? (
              columns.map((column) => (
                <TableCell
                  key={column.key}
                  role="cell"
                  className={classOf(column)}
                  data-label={column.label}
                  {...(banded ? { headers: headersOf(nth, column.key) } : {})}
                >
                  {row.cells[column.key]}
                </TableCell>
              ))
            ) : (
              <TableHeaderCell role="rowheader" scope="rowgroup" colSpan={columns.length} {...idOf(row.key)}>
                {row.band}
              </TableHeaderCell>
            )}
          </TableRow>
        ))}
      </TableBody>
      {foot !== undefined && (
        <tfoot role="rowgroup">
          <TableRow role="row">
            {columns.map((column) => (
              <TableCell key={column.key} role="cell" className={classOf(column)} data-label={column.label}>
                {foot[column.key]}
              </TableCell>
            ))}
          </TableRow>
        </tfoot>
      )}
    </Table>
  );
  return keep ? <Scroll label={caption}>{table}</Scroll> : table;
}

function SortButton({ column, onSort }: { column: Column; onSort: (key: string) => void }) {
  return (
    <button type="button" className="grid__sort" onClick={() => onSort(column.key)}>
      {column.label}
      {column.sort !== 'none' && <Icon name={column.sort === 'ascending' ? 'up' : 'down'} size={14} />}
    </button>
  );
}

/** Scrolls sideways only when it must (wide letter spacing, long words), and only then takes a tab stop. */
export function Scroll({ label, children }: { label: string; children: ReactNode }) {
  const node = useRef<HTMLDivElement>(null);
  const [needed, setNeeded] = useState(false);
  useEffect(() => {
    const { current } = node;
    if (current === null) return;
    const watch = new ResizeObserver(() => setNeeded(current.scrollWidth > current.clientWidth));
    watch.observe(current);
    if (current.firstElementChild !== null) watch.observe(current.firstElementChild);
    return () => watch.disconnect();
  }, []);
  const region = needed ? { role: 'region', 'aria-label': label, tabIndex: 0 } : {};
  return (
    <div ref={node} className="scroll" {...region}>
      {children}
    </div>
  );
}
