import { Button } from '@utrecht/component-library-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCommand } from '../../api/command.ts';
import { at, send } from '../../api/request.ts';
import { date, euro } from '../../format.ts';
import { Facts } from '../../ui/facts.tsx';
import { TextField } from '../../ui/form.tsx';
import { Failed, Notice } from '../../ui/loaded.tsx';
import { asProblem } from '../../api/problem.ts';
import { Section } from '../../ui/section.tsx';
import { Fold } from '../asking.tsx';
import { useColleague } from '../people.ts';
import { useBudgetText } from './budget.messages.ts';
import { type Budget, budgetQuery } from './budget.queries.ts';

/** The amount of the year, and the one that another person has to approve. */
export function BudgetAmount({ budget: { jaar, budget, voorgesteld, acties } }: { budget: Budget }) {
  const t = useBudgetText();
  const [open, setOpen] = useState(false);
  return (
    <Section title={t('budget')}>
      <Facts
        items={[
          {
            name: t('amount', { year: jaar }),
            value: budget === null ? t('none') : euro(budget.bedragCenten),
            ...(budget === null ? {} : { source: t('since', { date: date(budget.datum) }) }),
          },
        ]}
      />
      {voorgesteld !== null && (
        <Proposed year={jaar} proposed={voorgesteld} mayApprove={acties.includes('goedkeuren')} />
      )}
      {acties.includes('voorstellen') &&
        (open ? (
          <Propose year={jaar} close={() => setOpen(false)} />
        ) : (
          <p className="budget-note">
            <Button appearance="secondary-action-button" onClick={() => setOpen(true)}>
              {t('change')}
            </Button>
          </p>
        ))}
    </Section>
  );
}

interface ProposedParts {
  readonly year: string;
  readonly proposed: NonNullable<Budget['voorgesteld']>;
  readonly mayApprove: boolean;
}

function Proposed({ year, proposed: { bedragCenten, door, datum }, mayApprove }: ProposedParts) {
  const t = useBudgetText();
  const client = useQueryClient();
  const nameOf = useColleague();
  const approve = useCommand(
    (amount: number, key) =>
      send<object>(at('cashflow-forecast', `begroting/${year}/_goedkeuren`), { bedragCenten: amount }, { key }),
    () => void client.invalidateQueries({ queryKey: budgetQuery.queryKey }),
  );
  return (
    <>
      {approve.error !== null && <Failed problem={asProblem(approve.error)} />}
      <Notice
        tone="info"
        title={t('proposed', { amount: euro(bedragCenten) })}
        text={t('waits', { who: nameOf(door), date: date(datum) })}
      >
        {mayApprove && (
          <Button
            appearance="primary-action-button"
            disabled={approve.isPending}
            onClick={() => approve.mutate(bedragCenten)}
          >
            {t('approve')}
          </Button>
        )}
      </Notice>
    </>
  );
}

function Propose({ year, close }: { year: string; close: () => void }) {
  const t = useBudgetText();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string>();
  const propose = useCommand(
    (amount: number, key) =>
      send<object>(at('cashflow-forecast', `begroting/${year}`), { bedragCenten: amount }, { method: 'PUT', key }),
    () => {
      void client.invalidateQueries({ queryKey: budgetQuery.queryKey });
      close();
    },
  );
  const submit = (): void => {
    const cents = centsOf(text);
    setFault(cents === undefined ? t('noAmount') : undefined);
    if (cents !== undefined) propose.mutate(cents);
  };
  return (
    <Fold
      title={t('change')}
      send={t('send')}
      busy={propose.isPending}
      error={propose.error}
      labels={{ bedragCenten: t('amount', { year }) }}
      onSend={submit}
      onCancel={close}
    >
      {(faults) => (
        <TextField
          name="bedragCenten"
          label={t('amount', { year })}
          hint={t('amountHint')}
          fault={fault ?? faults.bedragCenten}
          value={text}
          onChange={setText}
          size={14}
          unit="euro"
          inputMode="decimal"
        />
      )}
    </Fold>
  );
}

/** What people type for whole or exact euros: "600.000", "€ 1.500,50". Nothing when it is no amount. */
function centsOf(text: string): number | undefined {
  const parts = /^(\d{1,3}(?:[.,\s]\d{3})*|\d+)(?:[.,](\d{1,2}))?$/.exec(text.replace('€', '').trim());
  if (parts === null) return undefined;
  const [, units = '', part = ''] = parts;
  return Number(units.replaceAll(/\D/g, '')) * 100 + Number(part.padEnd(2, '0'));
}
