import { Alert, Button, Paragraph } from '@utrecht/component-library-react';
import { type ReactNode, useEffect, useState } from 'react';
import { asProblem, type Problem } from '../api/problem.ts';
import { useUiText } from './ui.messages.ts';

/** What is done with a query: only what differs between queries is asked for. */
export interface Asked<Data> {
  readonly data: Data | undefined;
  readonly error: Error | null;
  readonly refetch: () => Promise<unknown>;
}

interface LoadedParts<Data> {
  readonly query: Asked<Data>;
  /** How many lines to draw while it loads, so that the page does not jump. */
  readonly rows?: number;
  /** What is fetched, for who waits longer than a second: "5.000 regels". */
  readonly what?: string;
  readonly children: (data: Data) => ReactNode;
}

/** What a service said; or that it loads, that it failed, or that it is not for who asks. */
export function Loaded<Data>({ query, rows = 4, what, children }: LoadedParts<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error !== null) return <Failed problem={asProblem(query.error)} again={() => void query.refetch()} />;
  return <Loading rows={rows} {...(what === undefined ? {} : { what })} />;
}

const PATIENCE_MS = 1_000;

/** Grey lines of the right height; after a second also in words. */
export function Loading({ rows, what }: { rows: number; what?: string }) {
  const t = useUiText();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="loading" aria-busy="true">
      <p className="small quiet" role="status">
        {long && (what === undefined ? t('loading') : t('loadingWhat', { what }))}
      </p>
      {Array.from({ length: rows }, (_, nth) => (
        <div key={nth} className="loading__row" />
      ))}
    </div>
  );
}

/** That something did not come, why, and what to do about it. */
export function Failed({ problem, again }: { problem: Problem; again?: () => void }) {
  const t = useUiText();
  if (problem.status === 401) return <Notice tone="info" title={t('signedOut')} text={t('signedOutText')} />;
  // A mandate: who may give it is in the sentence of the service.
  if (problem.code === 'MANDATE_MISSING' || problem.code === 'OWNER_ONLY') {
    return <Notice tone="info" title={t('noMandate')} text={problem.detail} />;
  }
  if (problem.status === 403) return <Notice tone="info" title={t('noRight')} text={t('noRightText')} />;
  if (problem.status === 404) return <Notice tone="info" title={t('notFound')} text={t('notFoundText')} />;
  const text = problem.code === 'OFFLINE' ? t('offlineText') : problem.detail || t('failedText');
  return (
    <Notice tone="error" title={t('failed')} text={text} number={problem.number}>
      {again !== undefined && (
        <Button appearance="secondary-action-button" onClick={again}>
          {t('again')}
        </Button>
      )}
    </Notice>
  );
}

interface NoticeParts {
  readonly tone: 'info' | 'error' | 'warning' | 'ok';
  readonly title: string;
  readonly text?: ReactNode;
  readonly number?: string | null;
  readonly children?: ReactNode;
}

/** Something to know, beside the work; an error is read aloud at once. */
export function Notice({ tone, title, text, number = null, children }: NoticeParts) {
  const t = useUiText();
  return (
    <Alert type={tone} role={tone === 'error' ? 'alert' : 'status'} className="notice">
      <Paragraph>
        <strong>{title}</strong>
      </Paragraph>
      {text !== undefined && <Paragraph>{text}</Paragraph>}
      {number !== null && <Paragraph className="small">{t('number', { number })}</Paragraph>}
      {children !== undefined && <div className="notice__do">{children}</div>}
    </Alert>
  );
}

/** That there is nothing, why, and what to do. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <p>{children}</p>
      {action !== undefined && <div className="notice__do">{action}</div>}
    </div>
  );
}

/** How far a job is, as a count. */
export function Progress({ done, of, text }: { done?: number; of?: number; text: string }) {
  return (
    <div className="progress" role="status">
      <p>{text}</p>
      <progress aria-label={text} {...(done === undefined ? {} : { value: done, max: of ?? 1 })} />
    </div>
  );
}
