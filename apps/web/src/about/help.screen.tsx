import { PageHead } from '../ui/page-head.tsx';
import { Section } from '../ui/section.tsx';
import { type nl, useAboutText } from './about.messages.ts';

const KEYS: readonly (readonly [key: string, does: keyof typeof nl])[] = [
  ['J', 'keyNext'],
  ['K', 'keyBefore'],
  ['Enter', 'keyOpen'],
  ['/', 'keySearch'],
  ['?', 'keyHelp'],
];

export function HelpScreen() {
  const t = useAboutText();
  return (
    <>
      <PageHead title={t('helpTitle')} answer={t('helpAnswer')} />
      <div className="prose">
        <Section title={t('turnTitle')}>
          <p>{t('turnText')}</p>
        </Section>
        <Section title={t('amountTitle')}>
          <p>{t('amountText')}</p>
        </Section>
        <Section title={t('sickTitle')}>
          <p>{t('sickText')}</p>
        </Section>
        <Section title={t('wrongTitle')}>
          <p>{t('wrongText')}</p>
        </Section>
        <Section title={t('keysTitle')}>
          <p>{t('keysText')}</p>
          <dl className="prose__keys">
            {KEYS.map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{t(does)}</dd>
              </div>
            ))}
          </dl>
        </Section>
      </div>
    </>
  );
}
