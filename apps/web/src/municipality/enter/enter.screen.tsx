import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import { useCommand } from '../../api/command.ts';
import { at, send } from '../../api/request.ts';
import { date } from '../../format.ts';
import { ErrorSummary, faultsOf, SubmitButton } from '../../ui/form.tsx';
import { ActionLink } from '../../ui/link.tsx';
import { Notice } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { useEnterText } from './enter.messages.ts';
import { EMPTY, entryBody, type EntryFields } from './entry-fields.ts';
import { HowItCame, TheWork, WhatIsAsked, WhoItIsAbout } from './entry-parts.tsx';

interface Entered {
  readonly aanvraagId: string;
  readonly ontvangstdatum: string;
  readonly invoer: { readonly aanvrager: string };
}

/** A case that begins in city hall: on paper, at the counter, or because the municipality begins itself. */
export function EnterScreen() {
  const t = useEnterText();
  const [entered, setEntered] = useState<Entered | null>(null);
  return (
    <>
      <PageHead trail={[[t('trail'), '/gemeente/werkvoorraad']]} title={t('title')} answer={t('answer')} />
      {entered === null ? <EntryForm then={setEntered} /> : <Done entered={entered} again={() => setEntered(null)} />}
    </>
  );
}

/** The confirmation takes the place of the form, and the focus. */
const focusOn = (node: HTMLElement | null) => node?.focus();

function Done({ entered, again }: { entered: Entered; again: () => void }) {
  const t = useEnterText();
  const { aanvraagId, ontvangstdatum, invoer } = entered;
  const text = invoer.aanvrager === 'ambtshalve' ? t('doneOwn') : t('doneText', { date: date(ontvangstdatum) });
  return (
    <div tabIndex={-1} ref={focusOn}>
      <Notice tone="ok" title={t('done')} text={text}>
        <div className="actions">
          <ActionLink to={`/gemeente/zaken/${aanvraagId}`} main>
            {t('open')}
          </ActionLink>
          <Button appearance="secondary-action-button" onClick={again}>
            {t('another')}
          </Button>
        </div>
      </Notice>
    </div>
  );
}

function EntryForm({ then }: { then: (entered: Entered) => void }) {
  const t = useEnterText();
  const [value, setValue] = useState(EMPTY);
  const enter = useCommand(
    (body: object, key) => send<Entered>(at('claim-intake', 'gemeente/aanvragen'), body, { key }),
    then,
  );
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    enter.mutate(entryBody(value));
  };
  const change = (some: Partial<EntryFields>) => setValue((before) => ({ ...before, ...some }));
  const parts = { value, change, faults: faultsOf(enter.error) };
  const labels = {
    ...{ aanvrager: t('applicant'), wijze: t('manner'), ontvangenOp: t('receivedOn'), werkgeverId: t('kvk') },
    ...{ 'persoon.voorletters': t('initials'), 'persoon.achternaam': t('surname') },
    ...{ 'persoon.geboortedatum': t('birthDate'), 'persoon.bsn': t('bsn') },
    ...{ begindatum: t('begins'), einddatum: t('ends'), urenPerWeek: t('hours'), voltijdUren: t('fullHours') },
    ...{ personeelsnummer: t('number'), 'aanvraag.doelgroepgrond': t('ground'), 'aanvraag.route': t('route') },
    ...{ 'aanvraag.loonwaardePercentage': t('percent'), 'aanvraag.loonwaardeVastgesteldOp': t('measuredOn') },
  };
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary error={enter.error} labels={labels} />
      <HowItCame {...parts} />
      <WhoItIsAbout {...parts} />
      <TheWork {...parts} />
      <WhatIsAsked {...parts} />
      <div className="actions">
        <SubmitButton busy={enter.isPending}>{t('send')}</SubmitButton>
      </div>
    </form>
  );
}
