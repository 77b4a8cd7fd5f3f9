import { type SubmitEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '../api/command.ts';
import { type Choice, ErrorSummary, faultsOf, LongTextField, SelectField, SubmitButton } from '../ui/form.tsx';
import { PageHead } from '../ui/page-head.tsx';
import type { Side } from './answers.ts';
import { useCorrespondenceText } from './correspondence.messages.ts';
import { beginConversation, keepConversation } from './correspondence.queries.ts';

interface WriteParts {
  readonly side: Side;
  /** To whom somebody can write: municipalities for an employer, employers for a municipality. */
  readonly others: readonly Choice[];
  /** Chosen beforehand, by where somebody came from. */
  readonly chosen: string | null;
  /** The case that it is about, and how that is called; none when it is about nothing in particular. */
  readonly about: { readonly zaakId: string; readonly name: string } | null;
  /** Who answers at that municipality. */
  readonly hintOf: (other: string) => string;
}

const FIELD = { werkgever: 'gemeentecode', gemeente: 'werkgeverId' } as const;

/** Begins a conversation; what it led to is the receipt. */
export function Write({ side, others, chosen, about, hintOf }: WriteParts) {
  const t = useCorrespondenceText();
  const go = useNavigate();
  const [picked, setPicked] = useState(chosen);
  const [text, setText] = useState('');
  const other = picked ?? others[0]?.value ?? '';
  const field = FIELD[side];
  const begin = useCommand(
    (body: object, key) => beginConversation(side, body, key),
    (answer) => {
      keepConversation(side, answer);
      void go(`/${side}/berichten/${answer.gesprekId}`);
    },
  );
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (begin.isPending) return;
    const over = about === null ? { soort: 'algemeen' } : { soort: 'zaak', id: about.zaakId };
    begin.mutate({ [field]: other, over, tekst: text });
  };
  const label = t(side === 'werkgever' ? 'newMunicipality' : 'newEmployer');
  const faults = faultsOf(begin.error);
  return (
    <>
      <PageHead
        trail={[[t('title'), `/${side}/berichten`]]}
        title={t('newTitle')}
        {...(about === null ? {} : { over: about.name })}
        {...(others.length === 0
          ? { answer: t(side === 'werkgever' ? 'newNobody' : 'newNobodyEmployer') }
          : { answer: hintOf(other) })}
      />
      {others.length > 0 && (
        <form noValidate className="cor-form" onSubmit={submit}>
          <ErrorSummary error={begin.error} labels={{ [field]: label, tekst: t('text') }} />
          {about === null && (
            <SelectField
              name={field}
              label={label}
              fault={faults[field]}
              value={other}
              onChange={setPicked}
              choices={others}
            />
          )}
          <LongTextField
            name="tekst"
            label={t('text')}
            hint={t('textHint')}
            fault={faults.tekst}
            value={text}
            onChange={setText}
          />
          <SubmitButton busy={begin.isPending}>{t('send')}</SubmitButton>
          <p className="cor-later small quiet">{t('attachments')}</p>
        </form>
      )}
    </>
  );
}
