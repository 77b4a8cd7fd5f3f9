import type { ReactNode } from 'react';
import { month, roughly } from '../../format.ts';
import { Link } from '../../ui/link.tsx';
import type { Days, Hindsight } from '../answers.ts';
import { useAddress, useForecast } from '../known/known.queries.ts';
import { usePartyKind } from '../parties.ts';
import { HowHonest } from './how-honest.tsx';
import { useOutlookText } from './outlook.messages.ts';

/** Below the picture: how good the last one was, and what this one rests on. */
export function ReckonedWith({ observed, children }: { observed: Days['waarnemingen']; children: ReactNode }) {
  const t = useOutlookText();
  const kind = usePartyKind();
  return (
    <div className="assume">
      <HowGood />
      <h2 className="utrecht-heading-3">{t('how')}</h2>
      <ul>
        {children}
        <li>
          {t(`${kind} pace`)} {t('observed', { count: observed.maandenBetaald })}
        </li>
        <li>{t('ordered')}</li>
        <li>{t('left')}</li>
        <li>{t('mean')}</li>
      </ul>
    </div>
  );
}

function HowGood() {
  const t = useOutlookText();
  const address = useAddress();
  const kind = usePartyKind();
  const { data } = useForecast<Hindsight>('terugblik');
  const last = data?.maanden.find(({ loopt }) => !loopt);
  if (last === undefined) return null;
  const { maand, ontvangenCenten, verwachtCenten } = last;
  return (
    <p className="assume__good">
      <strong>{t('good?')}</strong>{' '}
      {t(`${kind} hindsight`, {
        month: month(maand),
        received: roughly(ontvangenCenten),
        expected: roughly(verwachtCenten),
      })}{' '}
      <Link to={address('ontvangsten')} className="tap">
        {t('allMonths')}
      </Link>{' '}
      <HowHonest />
    </p>
  );
}
