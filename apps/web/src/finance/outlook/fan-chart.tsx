import { useEffect, useRef, useState } from 'react';
import type { Fan } from './fan.ts';
import { useOutlookText } from './outlook.messages.ts';

/** A chart as one picture with a sentence; the table beside it has the figures. What draws it comes when it is needed. */
export function FanChart({ fan, label }: { fan: Fan; label: string }) {
  const t = useOutlookText();
  const node = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let gone = false;
    import('./draw.ts').then(
      ({ draw }) => {
        if (!gone && node.current !== null) stop = draw(node.current, fan);
      },
      () => setFailed(true),
    );
    return () => {
      gone = true;
      stop?.();
    };
  }, [fan]);
  if (failed) return <p className="quiet">{t('noChart')}</p>;
  return (
    <div className="chart" role="img" aria-label={label}>
      <div ref={node} className="chart__place" aria-hidden="true" />
    </div>
  );
}
