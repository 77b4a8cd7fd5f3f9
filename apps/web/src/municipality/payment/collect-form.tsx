import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '../../api/command.ts';
import { at, send } from '../../api/request.ts';
import { dutchDate } from '#libs/kernel/clock';
import { euro } from '../../format.ts';
import { DateField } from '../../ui/form.tsx';
import type { Run } from '../answers.ts';
import { Fold } from '../asking.tsx';
import { refreshLists } from '../lists.ts';
import { usePaymentText } from './payment.messages.ts';

interface CollectParts {
  readonly payable: { readonly aantal: number; readonly somCenten: number };
  readonly close: () => void;
}

/** Puts what is approved into a run; the money goes only when another person releases it. */
export function CollectForm({ payable, close }: CollectParts) {
  const t = usePaymentText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [executeOn, setExecuteOn] = useState(dutchDate(new Date()));
  const collect = useCommand(
    (uitvoerdatum: string, key) => send<Run>(at('municipal-review', 'betaalruns'), { uitvoerdatum }, { key }),
    ({ betaalrunId }) => {
      refreshLists(client, ['betaalruns'], ['beoordelingen']);
      void navigate(`/gemeente/maandbetaling/betaalruns/${betaalrunId}`);
    },
  );
  return (
    <Fold
      top
      title={t('collectTitle')}
      send={t('doCollect')}
      busy={collect.isPending}
      error={collect.error}
      labels={{ uitvoerdatum: t('executeOn') }}
      onSend={() => collect.mutate(executeOn)}
      onCancel={close}
    >
      {(faults) => (
        <>
          <p>{t('collectText', { count: payable.aantal, sum: euro(payable.somCenten) })}</p>
          <DateField
            name="uitvoerdatum"
            label={t('executeOn')}
            hint={t('executeOnHint')}
            fault={faults.uitvoerdatum}
            value={executeOn}
            onChange={setExecuteOn}
          />
        </>
      )}
    </Fold>
  );
}
