import { Button } from '@utrecht/component-library-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCommand } from '../../api/command.ts';
import { at, send } from '../../api/request.ts';
import type { LetterText } from '../../letters/answers.ts';
import { useLettersText } from '../../letters/letters.messages.ts';
import { DateField, LongTextField, SelectField, TextField } from '../../ui/form.tsx';
import { Fold } from '../asking.tsx';
import { useTextName } from './letter-text-names.ts';
import { useLetterTextsText } from './letter-texts.messages.ts';
import { LetterView } from './letter-view.tsx';
import { type LetterTexts, letterTextsQuery, useExample } from './letters.queries.ts';

/** Writes one text, looks at it in a letter about made-up people, and proposes it. */
export function TextForm({ texts: { teksten, brieven }, close }: { texts: LetterTexts; close: () => void }) {
  const t = useLetterTextsText();
  const l = useLettersText();
  const nameOf = useTextName();
  const client = useQueryClient();
  const letters = brieven.flatMap(({ situatie, ontvangers }) =>
    ontvangers.map((ontvanger) => ({ situatie, ontvanger })),
  );
  const idOf = ({ situatie, ontvanger }: (typeof letters)[number]): string => `${situatie}.${ontvanger}`;
  const [name, setName] = useState(teksten[0]?.naam ?? '');
  const [text, setText] = useState(teksten[0]?.waarde ?? '');
  const [from, setFrom] = useState('');
  const [source, setSource] = useState('');
  const [letter, setLetter] = useState(letters[0] === undefined ? '' : idOf(letters[0]));
  const [shown, setShown] = useState<LetterText | null>(null);
  const example = useExample(setShown);
  const propose = useCommand(
    (body: object, key) => send<object>(at('municipal-review', 'briefteksten'), body, { key }),
    () => {
      void client.invalidateQueries({ queryKey: letterTextsQuery.queryKey });
      close();
    },
  );
  const choose = (key: string): void => {
    setName(key);
    setText(teksten.find(({ naam }) => naam === key)?.waarde ?? '');
    const own = letters.find((each) => key.startsWith(`${idOf(each)}.`));
    if (own !== undefined) setLetter(idOf(own));
    setShown(null);
  };
  const words = (teksten.find(({ naam }) => naam === name)?.invulwoorden ?? []).map((word) => `{${word}}`).join(' ');
  const look = (): void => {
    const chosen = letters.find((each) => idOf(each) === letter);
    if (chosen !== undefined) example.mutate({ ...chosen, naam: name, waarde: text });
  };
  const error = propose.error ?? example.error;
  return (
    <Fold
      title={t('formTitle')}
      send={t('send')}
      busy={propose.isPending}
      error={error}
      labels={{ naam: t('nameField'), waarde: t('textField'), vanaf: t('fromField'), bron: t('sourceField') }}
      onSend={() => propose.mutate({ naam: name, waarde: text, vanaf: from, bron: source })}
      onCancel={close}
    >
      {(faults) => (
        <>
          <SelectField
            name="naam"
            label={t('nameField')}
            fault={faults.naam}
            value={name}
            onChange={choose}
            choices={teksten.map(({ naam }) => ({ value: naam, label: nameOf(naam) }))}
          />
          <LongTextField
            name="waarde"
            label={t('textField')}
            hint={t('textHint', { words })}
            fault={faults.waarde}
            value={text}
            onChange={setText}
          />
          <SelectField
            name="brief"
            label={t('letterField')}
            hint={t('letterHint')}
            value={letter}
            onChange={setLetter}
            choices={letters.map((each) => ({
              value: idOf(each),
              label: `${l(`about-${each.situatie}`)}, ${l(`to-${each.ontvanger}`)}`,
            }))}
          />
          <div className="mun-steps__do">
            <Button type="button" appearance="secondary-action-button" onClick={look}>
              {t('doPreview')}
            </Button>
          </div>
          {shown !== null && <LetterView letter={shown} />}
          <DateField name="vanaf" label={t('fromField')} fault={faults.vanaf} value={from} onChange={setFrom} />
          <TextField
            name="bron"
            label={t('sourceField')}
            hint={t('sourceHint')}
            fault={faults.bron}
            value={source}
            onChange={setSource}
          />
        </>
      )}
    </Fold>
  );
}
