import { date, euro } from '../../format.ts';
import { Notice } from '../../ui/loaded.tsx';
import { Section } from '../../ui/section.tsx';
import { useRenewText } from './renew.messages.ts';
import type { RenewalEffect, Stretch } from './renew.queries.ts';

/** What a renewal does to the money, in days and euros, before anything is told to anybody. */
export function Effect({ effect }: { effect: RenewalEffect }) {
  const t = useRenewText();
  const { soort, onderbreking, wachttijd } = effect;
  return (
    <Section title={t('effect')}>
      {soort === 'verlenging' ? (
        <Notice tone="ok" title={t('extension')} text={t('extensionText')} />
      ) : (
        <>
          {onderbreking === null ? <p>{t('noGap')}</p> : <Gap stretch={onderbreking} />}
          {wachttijd !== null && <Waits stretch={wachttijd} />}
          <Notice tone="info" title={t('application')} text={t('applicationText')} />
        </>
      )}
    </Section>
  );
}

function Gap({ stretch: { van, totEnMet, dagen, bedragCenten } }: { stretch: Stretch }) {
  const t = useRenewText();
  const days = { from: date(van), through: date(totEnMet) };
  const text =
    bedragCenten === null ? t('gapTextUnknown', days) : t('gapText', { ...days, amount: euro(bedragCenten) });
  return <Notice tone="warning" title={t('gap', { count: dagen })} text={text} />;
}

function Waits({ stretch: { van, totEnMet, bedragCenten } }: { stretch: Stretch }) {
  const t = useRenewText();
  const days = { date: date(totEnMet), from: date(van) };
  const text =
    bedragCenten === null ? t('waitsTextUnknown', days) : t('waitsText', { ...days, amount: euro(bedragCenten) });
  return <Notice tone="warning" title={t('waits')} text={text} />;
}
