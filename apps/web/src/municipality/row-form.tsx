import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useCommand } from '../api/command.ts';
import { at, send } from '../api/request.ts';
import { type Choice, DateField, SelectField, TextField } from '../ui/form.tsx';
import { Fold } from './asking.tsx';

type Word = 'formTitle' | 'send' | 'nameField' | 'valueField' | 'fromField' | 'sourceField' | 'sourceHint';

interface RowFormParts {
  readonly t: (word: Word) => string;
  /** Where it is proposed, and what shows it. */
  readonly path: string;
  readonly queryKey: readonly unknown[];
  readonly names: readonly Choice[];
  readonly nameHint?: string;
  /** Of the field for the value, given what it is about. */
  readonly valueField: (name: string, field: ValueFieldParts) => ReactNode;
  /** What is sent, given what was filled in. */
  readonly standardOf?: (name: string, value: string) => string;
  readonly close: () => void;
}

export interface ValueFieldParts {
  readonly name: string;
  readonly label: string;
  readonly fault: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Proposes one dated row of a register, with where it is published; what it may be is the service's to say. */
export function RowForm({ t, path, queryKey, names, nameHint, valueField, standardOf, close }: RowFormParts) {
  const client = useQueryClient();
  const [name, setName] = useState(names[0]?.value ?? '');
  const [value, setValue] = useState('');
  const [from, setFrom] = useState('');
  const [source, setSource] = useState('');
  const propose = useCommand(
    (body: object, key) => send<object>(at('municipal-review', path), body, { key }),
    () => {
      void client.invalidateQueries({ queryKey });
      close();
    },
  );
  const chosen = standardOf?.(name, value) ?? value;
  return (
    <Fold
      top
      title={t('formTitle')}
      send={t('send')}
      busy={propose.isPending}
      error={propose.error}
      labels={{ naam: t('nameField'), waarde: t('valueField'), vanaf: t('fromField'), bron: t('sourceField') }}
      onSend={() => propose.mutate({ naam: name, vanaf: from, waarde: chosen.trim().replace(',', '.'), bron: source })}
      onCancel={close}
    >
      {(faults) => (
        <>
          <SelectField
            name="naam"
            label={t('nameField')}
            {...(nameHint === undefined ? {} : { hint: nameHint })}
            fault={faults.naam}
            value={name}
            onChange={setName}
            choices={names}
          />
          {valueField(name, {
            name: 'waarde',
            label: t('valueField'),
            fault: faults.waarde,
            value: chosen,
            onChange: setValue,
          })}
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
