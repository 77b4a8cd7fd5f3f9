import { useSearchParams } from 'react-router';

/** Which page of a list the address names, and how to go to another; what else it says stays. */
export function usePageInAddress(): { readonly page: number; readonly go: (page: number) => void } {
  const [search, change] = useSearchParams();
  return {
    page: Number(search.get('pagina') ?? 1),
    go: (to) =>
      change((before) => {
        const next = new URLSearchParams(before);
        next.set('pagina', String(to));
        return next;
      }),
  };
}
