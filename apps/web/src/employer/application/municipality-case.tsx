import { Button } from '@utrecht/component-library-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useCommand } from '../../api/command.ts';
import { at, send } from '../../api/request.ts';
import { date, euro } from '../../format.ts';
import { ErrorSummary, faultsOf, LongTextField, SubmitButton } from '../../ui/form.tsx';
import { Panel } from '../../ui/section.tsx';
import { useMunicipalityCaseText } from './municipality-case.messages.ts';
import { type MunicipalityCase, municipalityCaseQuery } from './municipality-case.queries.ts';

/** What an employer can do in the municipality's case: give a view, or hold it to its term. Nothing when there is nothing. */
export function MunicipalityCaseParts({ aanvraagId }: { aanvraagId: string }) {
  const found = useQuery(municipalityCaseQuery(aanvraagId)).data;
  if (found === undefined) return null;
  return (
    <>
      <Views id={aanvraagId} found={found} />
      <Late id={aanvraagId} found={found} />
    </>
  );
}

interface Parts {
  readonly id: string;
  readonly found: MunicipalityCase;
}

function useDeed(id: string, deed: string) {
  const client = useQueryClient();
  return useCommand(
    (body: object, key) =>
      send<MunicipalityCase>(at('municipal-review', `werkgever/zaken/${id}/_${deed}`), body, { key }),
    (answer) => client.setQueryData(municipalityCaseQuery(id).queryKey, answer),
  );
}

function Views({ id, found: { zienswijze, acties } }: Parts) {
  const t = useMunicipalityCaseText();
  const [text, setText] = useState('');
  const give = useDeed(id, 'zienswijzen');
  if (zienswijze === null) return null;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    give.mutate({ tekst: text });
  };
  return (
    <Panel title={t('views')}>
      {zienswijze.vraag !== null && <p className="small">{t('viewsAsks', { text: zienswijze.vraag })}</p>}
      {zienswijze.ontvangenOp !== null && (
        <p className="small">{t('viewsGiven', { date: date(zienswijze.ontvangenOp) })}</p>
      )}
      {acties.includes('zienswijze-geven') && (
        <form noValidate onSubmit={submit}>
          <p className="small">{t('viewsText', { date: date(zienswijze.uiterlijk) })}</p>
          <ErrorSummary error={give.error} labels={{ tekst: t('viewsField') }} />
          <LongTextField
            name="tekst"
            label={t('viewsField')}
            hint={t('viewsHint')}
            fault={faultsOf(give.error).tekst}
            value={text}
            onChange={setText}
          />
          <SubmitButton busy={give.isPending} second>
            {t('viewsSend')}
          </SubmitButton>
        </form>
      )}
    </Panel>
  );
}

/** The question takes the place of the button that was pressed, and its focus. */
const focusOn = (node: HTMLElement | null) => node?.focus();

function Late({ id, found: { uiterlijk, ingebrekestellingen, dwangsom, acties } }: Parts) {
  const t = useMunicipalityCaseText();
  const [asked, setAsked] = useState(false);
  const notice = useDeed(id, 'ingebrekestellingen');
  const valid = ingebrekestellingen.find(({ beslissenUiterlijk }) => beslissenUiterlijk !== null);
  if (valid?.beslissenUiterlijk != null) {
    const { ontvangenOp, beslissenUiterlijk } = valid;
    return (
      <Panel title={t('noticed')}>
        <p className="small">{t('noticedText', { date: date(ontvangenOp), until: date(beslissenUiterlijk) })}</p>
        {dwangsom !== null && dwangsom.dagen > 0 && (
          <p className="small">{t('penalty', { amount: euro(dwangsom.totNuCenten), days: dwangsom.dagen })}</p>
        )}
      </Panel>
    );
  }
  if (!acties.includes('in-gebreke-stellen') || uiterlijk === null) return null;
  return (
    <Panel title={t('late')}>
      <p className="small">{t('lateText', { date: date(uiterlijk) })}</p>
      <ErrorSummary error={notice.error} labels={{}} />
      {asked ? (
        <div role="group" aria-labelledby="in-gebreke">
          <p id="in-gebreke" tabIndex={-1} ref={focusOn}>
            <strong>{t('lateSure')}</strong>
          </p>
          <div className="actions">
            <SubmitButton busy={notice.isPending} onClick={() => notice.mutate({})}>
              {t('lateYes')}
            </SubmitButton>
            <Button appearance="secondary-action-button" onClick={() => setAsked(false)}>
              {t('lateNo')}
            </Button>
          </div>
        </div>
      ) : (
        <div className="actions">
          <Button appearance="secondary-action-button" onClick={() => setAsked(true)}>
            {t('lateDo')}
          </Button>
        </div>
      )}
    </Panel>
  );
}
