import { PageHead } from '../ui/page-head.tsx';
import { Section } from '../ui/section.tsx';
import { useAboutText } from './about.messages.ts';

/** What was tested, and what was not. */
export function AccessibilityScreen() {
  const t = useAboutText();
  return (
    <>
      <PageHead title={t('accessTitle')} answer={t('accessAnswer')} />
      <div className="prose">
        <Section title={t('doneTitle')}>
          <p>{t('doneText')}</p>
          <p>{t('doneKeyboard')}</p>
          <p>{t('doneNarrow')}</p>
        </Section>
        <Section title={t('undoneTitle')}>
          <ul>
            <li>{t('undoneExpert')}</li>
            <li>{t('undonePeople')}</li>
            <li>{t('undoneReaders')}</li>
          </ul>
        </Section>
        <Section title={t('barrierTitle')}>
          <p>{t('barrierText')}</p>
        </Section>
      </div>
    </>
  );
}
