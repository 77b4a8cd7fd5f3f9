import { TextField } from '../../ui/form.tsx';
import { RowForm } from '../row-form.tsx';
import { FIGURES, useFigureName, useFiguresText } from './figures.messages.ts';

/** One published figure, with where it is published. */
export function FigureForm({ close }: { close: () => void }) {
  const t = useFiguresText();
  const nameOf = useFigureName();
  return (
    <RowForm
      t={t}
      path="parameters"
      queryKey={['parameters']}
      names={FIGURES.map((one) => ({ value: one, label: nameOf(one) }))}
      valueField={(_, field) => <TextField {...field} hint={t('valueHint')} size={10} inputMode="decimal" />}
      close={close}
    />
  );
}
