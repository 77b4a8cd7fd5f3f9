import { Button } from '@utrecht/component-library-react';
import { type ReactNode, type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import { date } from '../format.ts';
import { ErrorSummary, type Faults, faultsOf, LongTextField, SubmitButton } from '../ui/form.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/loaded.tsx';
import type { Returned } from './answers.ts';
import { useAskingText } from './asking.messages.ts';
import { useColleague } from './people.ts';
import './municipality.css';

interface FoldParts {
  readonly title: string;
  /** Stands straight under the page's own heading, in no section. */
  readonly top?: boolean;
  readonly send: string;
  readonly busy: boolean;
  readonly error: Error | null;
  /** The fields as people know them, for the summary of what is wrong. */
  readonly labels: Readonly<Record<string, string>>;
  readonly onSend: () => void;
  readonly onCancel: () => void;
  readonly children: (faults: Faults) => ReactNode;
}

/** A form that opens in its place on the page, takes the focus, and can be closed again. */
export function Fold({ title, top = false, send, busy, error, labels, onSend, onCancel, children }: FoldParts) {
  const t = useAskingText();
  const heading = useFocusOnce<HTMLHeadingElement>();
  const Title = top ? 'h2' : 'h3';
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!busy) onSend();
  };
  return (
    <form noValidate className="mun-fold" onSubmit={submit}>
      <Title ref={heading} tabIndex={-1}>
        {title}
      </Title>
      <ErrorSummary error={error} labels={labels} />
      {children(faultsOf(error))}
      <div className="actions">
        <SubmitButton busy={busy}>{send}</SubmitButton>
        <Button type="button" appearance="secondary-action-button" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

function useFocusOnce<Node extends HTMLElement>() {
  const node = useRef<Node>(null);
  useEffect(() => node.current?.focus(), []);
  return node;
}

interface AskParts {
  readonly question: string;
  readonly top?: boolean;
  readonly text?: ReactNode;
  readonly yes: string;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks once more before a big step, with in the question what it is about. */
export function Ask({ question, top = false, text, yes, busy, error, onYes, onNo }: AskParts) {
  const t = useAskingText();
  const heading = useFocusOnce<HTMLHeadingElement>();
  const Title = top ? 'h2' : 'h3';
  const id = useId();
  return (
    <div className="mun-ask" role="group" aria-labelledby={id}>
      <Title id={id} ref={heading} tabIndex={-1}>
        {question}
      </Title>
      {text !== undefined && <p className="quiet">{text}</p>}
      <ErrorSummary error={error} labels={{}} />
      <div className="actions">
        <SubmitButton busy={busy} onClick={onYes}>
          {yes}
        </SubmitButton>
        <Button type="button" appearance="secondary-action-button" onClick={onNo}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}

interface DecideParts {
  readonly title: string;
  readonly proposed: { readonly by: string; readonly on: string; readonly reasons: string | null };
  /** Last day for the decision, where there is one. */
  readonly until: string | null;
  /** Whether who looks made the proposal, and whether who looks may decide. */
  readonly own: boolean;
  readonly mayApprove: boolean;
  readonly mayReturn: boolean;
  /** Why nobody can approve this any more: it can only be sent back. */
  readonly hindrance?: string | undefined;
  /** The question that is asked once more, in the place of the buttons. */
  readonly asking?: ReactNode;
  readonly approve: string;
  readonly onApprove: () => void;
  readonly onReturn: (reason: string) => void;
  readonly returning: { readonly busy: boolean; readonly error: Error | null };
  readonly children: ReactNode;
}

/** A proposal that waits: three steps, what is proposed, and for another person the two things that can be done. */
export function Decide(parts: DecideParts) {
  const { title, proposed, until, own, mayApprove, mayReturn, hindrance, asking = false, children } = parts;
  const t = useAskingText();
  const colleague = useColleague();
  const id = useId();
  const [returning, setReturning] = useState(false);
  return (
    <section className="decide" aria-labelledby={id}>
      <ol className="decide__steps">
        <li className="is-done">
          <b>
            <Icon name="check" size={18} />
            {t('proposed')}
          </b>
          {t('byOn', { name: colleague(proposed.by), date: date(proposed.on) })}
        </li>
        <li className="is-now" aria-current="step">
          <b>{t('approval')}</b>
          {mayApprove ? t('waitsForYou') : t('waitsForColleague')}
        </li>
        <li className="is-later">
          <b>{t('done')}</b>
          {until === null ? t('later') : t('until', { date: date(until) })}
        </li>
      </ol>
      <div className="decide__body">
        <h2 id={id} className="utrecht-heading-2">
          {title}
        </h2>
        {children}
        {proposed.reasons !== null && (
          <p className="quiet">{t('writes', { name: sentence(colleague(proposed.by)), text: proposed.reasons })}</p>
        )}
        {hindrance !== undefined && <Notice tone="warning" title={hindrance} />}
        {!mayApprove && hindrance === undefined && (
          <Notice tone="info" title={own ? t('own') : t('noRole')} {...(own ? { text: t('ownText') } : {})} />
        )}
        {(mayApprove || hindrance !== undefined) && !returning && (
          <>
            {asking}
            <div className="actions" hidden={asking !== false}>
              {mayApprove && (
                <Button appearance="primary-action-button" onClick={parts.onApprove}>
                  {parts.approve}
                </Button>
              )}
              {mayReturn && (
                <Button appearance="secondary-action-button" onClick={() => setReturning(true)}>
                  {t('giveBack')}
                </Button>
              )}
              {mayApprove && <p>{t('secondName')}</p>}
            </div>
          </>
        )}
        {returning && <GiveBack {...parts.returning} onSend={parts.onReturn} onCancel={() => setReturning(false)} />}
      </div>
    </section>
  );
}

interface GiveBackParts {
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onSend: (reason: string) => void;
  readonly onCancel: () => void;
}

function GiveBack({ busy, error, onSend, onCancel }: GiveBackParts) {
  const t = useAskingText();
  const [reason, setReason] = useState('');
  const parts = { busy, error, labels: { reden: t('reason') } };
  return (
    <Fold {...parts} title={t('giveBackTitle')} send={t('sendBack')} onSend={() => onSend(reason)} onCancel={onCancel}>
      {(faults) => (
        <LongTextField
          name="reden"
          label={t('reason')}
          hint={t('reasonHint')}
          fault={faults.reden}
          value={reason}
          onChange={setReason}
        />
      )}
    </Fold>
  );
}

/** On top, to who proposed it: who sent it back, and why. */
export function SentBack({ returned }: { returned: Returned }) {
  const t = useAskingText();
  const colleague = useColleague();
  const title = t('returned', { name: colleague(returned.door), date: date(returned.op) });
  return <Notice tone="warning" title={title} text={returned.reden ?? t('noReason')} />;
}

/** A name in the place where a sentence begins. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
