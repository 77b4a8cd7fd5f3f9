import { Button } from '@utrecht/component-library-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCommand } from '../api/command.ts';
import { at, send } from '../api/request.ts';
import { date } from '../format.ts';
import { State } from '../ui/badges.tsx';
import { LongTextField } from '../ui/form.tsx';
import type { Registered } from './answers.ts';
import { Fold } from './asking.tsx';
import { useAskingText } from './asking.messages.ts';

const STANDINGS = {
  voorgesteld: ['warning', 'clock'],
  goedgekeurd: ['safe', 'check'],
  ingetrokken: ['neutral', 'stop'],
} as const;

/** Where a row of a register stands. */
export function Standing({
  status,
  waits,
  approved,
}: Pick<Registered, 'status'> & Record<'waits' | 'approved', string>) {
  const t = useAskingText();
  const [tone, icon] = STANDINGS[status];
  const words = { voorgesteld: waits, goedgekeurd: approved, ingetrokken: t('withdrawn') };
  return (
    <State tone={tone} icon={icon}>
      {words[status]}
    </State>
  );
}

/** When and why it was taken back, if it was. */
export function Withdrawn({ row: { ingetrokkenOp, redenIntrekking } }: { row: Registered }) {
  const t = useAskingText();
  if (ingetrokkenOp === null) return null;
  const text = redenIntrekking ?? t('noReason');
  return <p className="mun-steps__known">{t('withdrawnOn', { date: date(ingetrokkenOp), text })}</p>;
}

interface WithdrawParts {
  readonly row: Registered;
  /** Of the proposal: `parameters/…`. */
  readonly path: string;
  /** What shows it. */
  readonly queryKey: readonly unknown[];
}

/** Who proposed something wrong takes it back, with why. */
export function Withdraw({ row, path, queryKey }: WithdrawParts) {
  const t = useAskingText();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const withdraw = useCommand(
    (body: object, key) => send<Registered>(at('municipal-review', `${path}/_intrekken`), body, { key }),
    () => void client.invalidateQueries({ queryKey }),
  );
  if (!row.acties.includes('intrekken')) return null;
  if (!asking) {
    return (
      <div className="mun-steps__do">
        <Button appearance="secondary-action-button" onClick={() => setAsking(true)}>
          {t('withdraw')}
        </Button>
      </div>
    );
  }
  return (
    <Fold
      title={t('withdrawTitle')}
      send={t('withdrawSend')}
      busy={withdraw.isPending}
      error={withdraw.error}
      labels={{ reden: t('reason') }}
      onSend={() => withdraw.mutate({ reden: reason })}
      onCancel={() => setAsking(false)}
    >
      {(faults) => (
        <LongTextField
          name="reden"
          label={t('reason')}
          hint={t('withdrawHint')}
          fault={faults.reden}
          value={reason}
          onChange={setReason}
        />
      )}
    </Fold>
  );
}
