import { Textbox } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import { client } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { useNames } from '../../api/names.ts';
import { asProblem } from '../../api/problem.ts';
import { month } from '../../format.ts';
import { State } from '../../ui/badges.tsx';
import { SubmitButton } from '../../ui/form.tsx';
import { Grid } from '../../ui/grid.tsx';
import { Pages } from '../../ui/pages.tsx';
import type { Claim } from '../answers.ts';
import { useWords } from '../words.messages.ts';
import { useHoursText } from './hours.messages.ts';
import { handInHours } from './hours.queries.ts';

const PER_PAGE = 20;

/** One line per month of which the hours are missing, each with its own field and button. */
export function OpenHours({ claims, place }: { claims: readonly Claim[]; place: (code: string) => string }) {
  const t = useHoursText();
  const word = useWords();
  const [page, setPage] = useState(1);
  const oldest = claims.toSorted((one, other) => one.maand.localeCompare(other.maand));
  const shown = oldest.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  const name = useNames(
    claims.map(({ persoonRef }) => persoonRef),
    'uren-aanleveren',
    word('unknownName'),
  );
  return (
    <>
      <Grid
        caption={t('openCaption')}
        columns={[
          { key: 'person', label: t('person'), lead: true },
          { key: 'payer', label: t('payer') },
          { key: 'month', label: t('month') },
          { key: 'hours', label: t('paidHours') },
        ]}
        rows={shown.map((claim) => ({
          key: claim.declaratieId,
          cells: {
            person: name(claim.persoonRef),
            payer: place(claim.gemeentecode),
            month: month(claim.maand),
            hours: <HoursForm claim={claim} name={name(claim.persoonRef)} />,
          },
        }))}
      />
      <Pages page={page} pages={Math.ceil(claims.length / PER_PAGE)} go={setPage} />
    </>
  );
}

function HoursForm({ claim, name }: { claim: Claim; name: string }) {
  const t = useHoursText();
  const [text, setText] = useState('');
  const of = { name, month: month(claim.maand) };
  const sending = useCommand(
    (value: string, key) => handInHours(claim.declaratieId, numberOf(value), key),
    () => void client.invalidateQueries({ queryKey: ['openstaand'] }),
  );
  if (sending.isSuccess) {
    return (
      <span role="status">
        <State tone="safe" icon="check">
          {t('sent')}
        </State>
      </span>
    );
  }
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    sending.mutate(text);
  };
  const problem = sending.error === null ? null : asProblem(sending.error);
  const fault = problem === null ? undefined : (problem.faults[0]?.text ?? problem.detail);
  const id = `uren-${claim.declaratieId}`;
  return (
    <form noValidate className="cell" onSubmit={submit}>
      {fault !== undefined && (
        <p className="cell__fault" id={`${id}-fout`} role="alert">
          {fault}
        </p>
      )}
      <div className="cell__row">
        <label htmlFor={id} className="sr">
          {t('hoursOf', of)}
        </label>
        <Textbox
          id={id}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          invalid={fault !== undefined}
          {...(fault === undefined ? {} : { 'aria-describedby': `${id}-fout` })}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <SubmitButton busy={sending.isPending} second>
          {t('send')}
          <span className="sr"> {t('sendOf', of)}</span>
        </SubmitButton>
      </div>
    </form>
  );
}

function numberOf(text: string): number | string {
  const value = Number(text.replace(',', '.'));
  return text.trim() === '' || Number.isNaN(value) ? text : value;
}
