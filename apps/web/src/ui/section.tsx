import { Heading2 } from '@utrecht/component-library-react';
import { type ReactNode, useId } from 'react';

interface SectionParts {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}

export function Section({ title, aside, children, className = '' }: SectionParts) {
  const id = useId();
  return (
    <section className={`section ${className}`} aria-labelledby={id}>
      <div className="section__head">
        <Heading2 id={id}>{title}</Heading2>
        {aside !== undefined && <div className="section__aside">{aside}</div>}
      </div>
      {children}
    </section>
  );
}

/** A quiet panel beside the work. */
export function Panel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="panel">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
