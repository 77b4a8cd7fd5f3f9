import { useEffect, useRef } from 'react';
import type { LinesToDraw } from './draw-lines.ts';

/** Lines as one picture with a sentence; the table beside it has the figures. */
export function LinesChart({ drawn, label }: { drawn: LinesToDraw; label: string }) {
  const node = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let gone = false;
    void import('./draw-lines.ts').then(({ drawLines }) => {
      if (!gone && node.current !== null) stop = drawLines(node.current, drawn);
    });
    return () => {
      gone = true;
      stop?.();
    };
  }, [drawn]);
  return (
    <div className="chart chart--lines" role="img" aria-label={label}>
      <div ref={node} className="chart__place" aria-hidden="true" />
    </div>
  );
}
