import { FormFieldDescription, FormFieldErrorMessage, FormLabel } from '@utrecht/component-library-react';
import { useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useCommand } from '../../api/command.ts';
import { at, send } from '../../api/request.ts';
import { ErrorSummary, fieldId, SubmitButton } from '../../ui/form.tsx';
import { Notice } from '../../ui/loaded.tsx';
import { Section } from '../../ui/section.tsx';
import type { Statement } from '../answers.ts';
import { refreshLists } from '../lists.ts';
import { usePaymentText } from './payment.messages.ts';

const XML = 'application/xml';

/** What the bank did, from its own file. The same file again changes nothing. */
export function StatementForm() {
  const t = usePaymentText();
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [missing, setMissing] = useState(false);
  const read = useCommand(
    (chosen: File, key) =>
      send<Statement>(at('municipal-review', 'bankafschriften'), chosen.slice(0, chosen.size, XML), { key }),
    () => refreshLists(client, ['betaalruns'], ['betaalrun']),
  );
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setMissing(file === null);
    if (file !== null && !read.isPending) read.mutate(file);
  };
  const id = fieldId('afschrift');
  return (
    <Section title={t('statement')}>
      <p className="quiet">{t('statementText')}</p>
      <form noValidate onSubmit={submit}>
        <ErrorSummary error={read.error} labels={{}} />
        <div className={`field ${missing ? 'field--invalid' : ''}`}>
          <FormLabel htmlFor={id}>{t('statementFile')}</FormLabel>
          <FormFieldDescription id={`${id}-hint`}>{t('statementHint')}</FormFieldDescription>
          {missing && <FormFieldErrorMessage id={`${id}-fault`}>{t('statementNone')}</FormFieldErrorMessage>}
          <input
            id={id}
            type="file"
            className="mun-file"
            accept=".xml,application/xml,text/xml"
            aria-describedby={missing ? `${id}-hint ${id}-fault` : `${id}-hint`}
            {...(missing ? { 'aria-invalid': true } : {})}
            onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
          />
        </div>
        <SubmitButton second busy={read.isPending}>
          {t('statementSend')}
        </SubmitButton>
      </form>
      {read.data !== undefined && <Result statement={read.data} />}
    </Section>
  );
}

function Result({ statement: { betalingen, onbekend, overig } }: { statement: Statement }) {
  const t = usePaymentText();
  const said = [
    t('statementFound', { count: betalingen }),
    ...(onbekend > 0 ? [t('statementUnknown', { count: onbekend })] : []),
    ...(overig > 0 ? [t('statementOthers', { count: overig })] : []),
  ];
  return <Notice tone={onbekend > 0 ? 'warning' : 'ok'} title={t('statementDone')} text={said.join(' ')} />;
}
