import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCommand } from '../../api/command.ts';
import { at, send } from '../../api/request.ts';
import { DateField, SelectField, TextField } from '../../ui/form.tsx';
import type { Parameter } from '../answers.ts';
import { Fold } from '../asking.tsx';
import { FIGURES, useFigureName, useFiguresText } from './figures.messages.ts';

/** One published figure, with where it is published. */
export function FigureForm({ close }: { close: () => void }) {
  const t = useFiguresText();
  const nameOf = useFigureName();
  const client = useQueryClient();
  const [name, setName] = useState(FIGURES[0] ?? '');
  const [value, setValue] = useState('');
  const [from, setFrom] = useState('');
  const [source, setSource] = useState('');
  const propose = useCommand(
    (body: object, key) => send<Parameter>(at('municipal-review', 'parameters'), body, { key }),
    () => {
      void client.invalidateQueries({ queryKey: ['parameters'] });
      close();
    },
  );
  return (
    <Fold
      top
      title={t('formTitle')}
      send={t('send')}
      busy={propose.isPending}
      error={propose.error}
      labels={{ naam: t('nameField'), waarde: t('valueField'), vanaf: t('fromField'), bron: t('sourceField') }}
      onSend={() => propose.mutate({ naam: name, vanaf: from, waarde: value.trim().replace(',', '.'), bron: source })}
      onCancel={close}
    >
      {(faults) => (
        <>
          <SelectField
            name="naam"
            label={t('nameField')}
            fault={faults.naam}
            value={name}
            onChange={setName}
            choices={FIGURES.map((one) => ({ value: one, label: nameOf(one) }))}
          />
          <TextField
            name="waarde"
            label={t('valueField')}
            hint={t('valueHint')}
            fault={faults.waarde}
            value={value}
            onChange={setValue}
            size={10}
            inputMode="decimal"
          />
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
