import { DataList, DataListItem, DataListKey, DataListValue } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';

export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
  /** Where it is from, or what to know about it. */
  readonly source?: ReactNode;
}

/** Facts with their source. */
export function Facts({ items }: { items: readonly Fact[] }) {
  return (
    <DataList appearance="rows" className="facts">
      {items.map(({ name, value, source }) => (
        <DataListItem key={name}>
          <DataListKey>{name}</DataListKey>
          <DataListValue>
            {value}
            {source !== undefined && <small className="facts__source">{source}</small>}
          </DataListValue>
        </DataListItem>
      ))}
    </DataList>
  );
}
