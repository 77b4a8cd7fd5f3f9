import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { useSignedIn } from '../../api/use-session.ts';
import { date, euro } from '../../format.ts';
import { Amount } from '../../ui/amount.tsx';
import { ErrorSummary, SubmitButton } from '../../ui/form.tsx';
import type { CaseFile, PenaltyFixing } from '../answers.ts';
import { Ask, sentence } from '../asking.tsx';
import { useColleague } from '../people.ts';
import { useDeed } from './case.queries.ts';
import { useClocksText } from './clocks.messages.ts';

/** The amount of a penalty: one person proposes it, another fixes it. */
export function FixPenalty({ file, fixing }: { file: CaseFile; fixing: PenaltyFixing }) {
  const t = useClocksText();
  const colleague = useColleague();
  const { sub } = useSignedIn();
  const { stand, uiterlijk, bedragCenten, regels, voorgesteldDoor, vastgesteldDoor, vastgesteldOp, reden } = fixing;
  const sum = euro(bedragCenten ?? 0);
  return (
    <>
      {stand !== 'vastgesteld' && uiterlijk !== null && <p>{t('fixingBy', { date: date(uiterlijk) })}</p>}
      {reden !== null && <p>{t('fixBack', { text: reden })}</p>}
      {stand === 'voorgesteld' && <p>{sentence(t('fixProposed', { name: colleague(voorgesteldDoor), sum }))}</p>}
      {stand === 'vastgesteld' && vastgesteldOp !== null && (
        <p>{t('fixed', { sum, name: colleague(vastgesteldDoor), date: date(vastgesteldOp) })}</p>
      )}
      {bedragCenten !== null && <Amount small cents={bedragCenten} lines={regels} />}
      {stand === 'voorgesteld' && voorgesteldDoor === sub && <p className="quiet">{t('fixOwn')}</p>}
      {file.acties.includes('dwangsom-voorstellen') && <Propose zaakId={file.zaakId} />}
      {file.acties.includes('dwangsom-vaststellen') && (
        <Approve zaakId={file.zaakId} voorstelId={fixing.voorstelId} sum={sum} />
      )}
    </>
  );
}

function Propose({ zaakId }: { zaakId: string }) {
  const t = useClocksText();
  const deed = useDeed(zaakId, 'dwangsomvoorstellen');
  return (
    <div className="mun-steps__do">
      <ErrorSummary error={deed.error} labels={{}} />
      <SubmitButton second busy={deed.isPending} onClick={() => deed.mutate({})}>
        {t('doFix')}
      </SubmitButton>
    </div>
  );
}

function Approve({ zaakId, voorstelId, sum }: { zaakId: string; voorstelId: string | null; sum: string }) {
  const t = useClocksText();
  const [asking, setAsking] = useState(false);
  const deed = useDeed(zaakId, 'dwangsombesluiten');
  if (!asking) {
    return (
      <div className="mun-steps__do">
        <Button appearance="secondary-action-button" onClick={() => setAsking(true)}>
          {t('doApprove', { sum })}
        </Button>
      </div>
    );
  }
  return (
    <Ask
      question={t('askFix', { sum })}
      text={t('askFixText')}
      yes={t('yesFix')}
      busy={deed.isPending}
      error={deed.error}
      onYes={() => deed.mutate(voorstelId === null ? {} : { voorstelId })}
      onNo={() => setAsking(false)}
    />
  );
}
