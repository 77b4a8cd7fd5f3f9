import { Button } from '@utrecht/component-library-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSignedIn } from '../../api/use-session.ts';
import { euro } from '../../format.ts';
import { Rich } from '../../text/rich.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { useRole } from '../people.ts';
import { Claims } from './claims.tsx';
import { CollectForm } from './collect-form.tsx';
import { usePaymentText } from './payment.messages.ts';
import { countsQuery, payableQuery } from './payment.queries.ts';
import { Runs } from './runs.tsx';
import { StatementForm } from './statement-form.tsx';
import '../municipality.css';

/** The month: green flows by, what is red is the page, and two people let the money go. */
export function PaymentScreen() {
  const t = usePaymentText();
  const { organisatie } = useSignedIn();
  const [collecting, setCollecting] = useState(false);
  const pays = useRole('betaling', 'vrijgave', 'controller');
  const collects = useRole('betaling');
  const payable = useQuery({ ...payableQuery, enabled: pays });
  const ready = payable.data;
  return (
    <>
      <PageHead
        over={organisatie}
        title={t('title')}
        answer={<Answer payable={ready} />}
        side={
          collects &&
          !collecting &&
          ready !== undefined &&
          ready.aantal > 0 && (
            <Button appearance="primary-action-button" onClick={() => setCollecting(true)}>
              {t('doCollect')}
            </Button>
          )
        }
      />
      {collecting && ready !== undefined && <CollectForm payable={ready} close={() => setCollecting(false)} />}
      <Claims />
      {pays && <Runs />}
      {collects && <StatementForm />}
    </>
  );
}

function Answer({ payable }: { payable: { readonly aantal: number; readonly somCenten: number } | undefined }) {
  const t = usePaymentText();
  const counts = useQuery(countsQuery(undefined));
  const red = counts.data?.werkvoorraad;
  return (
    <>
      {payable !== undefined &&
        (payable.aantal === 0 ? (
          t('answerNothing')
        ) : (
          <Rich text={t('answerPayable', { count: payable.aantal, sum: euro(payable.somCenten) })} />
        ))}{' '}
      {red !== undefined && (red === 0 ? t('answerGreen') : <Rich text={t('answerRed', { count: red })} />)}
    </>
  );
}
