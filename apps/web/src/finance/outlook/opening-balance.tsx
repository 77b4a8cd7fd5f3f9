import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import { useSearchParams } from 'react-router';
import { date } from '../../format.ts';
import { TextField } from '../../ui/form.tsx';
import { centsOf } from './amount.ts';
import { useOutlookText } from './outlook.messages.ts';

/** The balance that the days begin with, in the address: the service reckons with it and keeps nothing. */
export function OpeningBalance({ given, on }: { given: number | undefined; on: string }) {
  const t = useOutlookText();
  const [, change] = useSearchParams();
  const [text, setText] = useState(given === undefined ? '' : String(given / 100).replace('.', ','));
  const [fault, setFault] = useState<string>();
  const begin = (cents: number | undefined) =>
    change((before) => {
      const next = new URLSearchParams(before);
      if (cents === undefined) next.delete('beginsaldo');
      else next.set('beginsaldo', String(cents));
      return next;
    });
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const cents = centsOf(text);
    setFault(cents === undefined ? t('noAmount') : undefined);
    if (cents !== undefined) begin(cents);
  }
  return (
    <form className="opening" noValidate onSubmit={submit}>
      <TextField
        name="beginsaldo"
        label={t('opening', { date: date(on) })}
        hint={t('openingHint')}
        fault={fault}
        value={text}
        onChange={setText}
        size={12}
        unit="euro"
        inputMode="text"
      />
      <Button type="submit" appearance="secondary-action-button">
        {t('reckon')}
      </Button>
      {given !== undefined && (
        <Button
          type="button"
          appearance="subtle-button"
          onClick={() => {
            setText('');
            begin(undefined);
          }}
        >
          {t('without')}
        </Button>
      )}
    </form>
  );
}
