import { PageHead } from '../ui/page-head.tsx';
import { Section } from '../ui/section.tsx';
import { useAboutText } from './about.messages.ts';

/** What is kept of whom, who sees it, and whom to ask. */
export function PrivacyScreen() {
  const t = useAboutText();
  return (
    <>
      <PageHead title={t('privacyTitle')} answer={t('privacyAnswer')} />
      <div className="prose">
        <Section title={t('keptTitle')}>
          <p>{t('keptText')}</p>
          <p>{t('keptUntil')}</p>
          <p>{t('keptNever')}</p>
        </Section>
        <Section title={t('seenTitle')}>
          <p>{t('seenText')}</p>
        </Section>
        <Section title={t('personTitle')}>
          <p>{t('personText')}</p>
        </Section>
        <Section title={t('deviceTitle')}>
          <p>{t('deviceText')}</p>
        </Section>
        <Section title={t('askTitle')}>
          <p>{t('askText')}</p>
        </Section>
      </div>
    </>
  );
}
