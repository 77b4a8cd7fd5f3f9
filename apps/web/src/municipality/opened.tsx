import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loaded } from '../ui/loaded.tsx';
import { PageHead } from '../ui/page-head.tsx';

interface OpenedParts<Data> {
  readonly query: Pick<UseQueryResult<Data>, 'data' | 'error' | 'refetch'>;
  /** What the page is called when what it is about cannot be shown. */
  readonly title: string;
  readonly trail: readonly (readonly [name: string, to: string])[];
  readonly children: (data: Data) => ReactNode;
}

/** A page about one thing: its own head comes with it; without it the page still says where one is. */
export function Opened<Data>({ query, title, trail, children }: OpenedParts<Data>) {
  const failed = query.data === undefined && query.error !== null;
  return (
    <>
      {failed && <PageHead trail={trail} title={title} />}
      <Loaded query={query} rows={8}>
        {children}
      </Loaded>
    </>
  );
}
