import { Fragment } from 'react';

/** A message of which `<b>…</b>` stands out. Nothing else in it is markup. */
export function Rich({ text }: { text: string }) {
  const parts = text.split(/<\/?b>/);
  return parts.map((part, nth) =>
    nth % 2 === 1 ? <strong key={nth}>{part}</strong> : <Fragment key={nth}>{part}</Fragment>,
  );
}
