import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { date } from '../../format.ts';
import { DateField, SelectField } from '../../ui/form.tsx';
import type { KnownDays } from '../known/known.queries.ts';
import { useClosingText } from './closing.messages.ts';

const OTHER = 'anders';

/** Of which day the balance sheet is: quick choices, or any day that has passed. */
export function ChooseDay({ day, days }: { day: string; days: KnownDays }) {
  const t = useClosingText();
  const navigate = useNavigate();
  const listed = [...new Set([...days.keuzes.map(({ datum }) => datum), day])].sort().reverse();
  const [choice, setChoice] = useState(day);
  const [other, setOther] = useState('');
  const [fault, setFault] = useState<string>();
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const chosen = choice === OTHER ? other : choice;
    const isPast = /^\d{4}-\d{2}-\d{2}$/.test(chosen) && chosen < days.vandaag;
    setFault(isPast ? undefined : t('wrong'));
    if (isPast) void navigate(`/financieel/afsluiting/${chosen}`);
  };
  return (
    <form className="known" noValidate onSubmit={submit}>
      <SelectField
        name="balansdag"
        label={t('day')}
        value={choice}
        onChange={setChoice}
        choices={[...listed.map((one) => ({ value: one, label: date(one) })), { value: OTHER, label: t('other') }]}
      />
      <Button type="submit" appearance="secondary-action-button">
        {t('show')}
      </Button>
      {choice === OTHER && (
        <div className="known__other">
          <DateField name="andereBalansdag" label={t('otherDay')} value={other} onChange={setOther} fault={fault} />
        </div>
      )}
    </form>
  );
}
