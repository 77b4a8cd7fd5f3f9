import { ActionLink } from '../../ui/link.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Section } from '../../ui/section.tsx';
import { useChangeText } from './change.messages.ts';

/** That an illness is UWV's to know, why, and where that is written. Nothing is asked, and nothing kept. */
export function IllScreen() {
  const t = useChangeText();
  return (
    <>
      <PageHead
        trail={[
          [t('start'), '/werkgever'],
          [t('title'), '/werkgever/wijziging'],
        ]}
        title={t('illTitle')}
        answer={t('illAnswer')}
      />
      <Section title={t('illDo')}>
        <ul className="bullets">
          <li>{t('illDo1')}</li>
          <li>{t('illDo2')}</li>
          <li>{t('illDo3')}</li>
        </ul>
      </Section>
      <Section title={t('illWhy')}>
        <ul className="bullets">
          <li>{t('illWhy1')}</li>
          <li>{t('illWhy2')}</li>
          <li>{t('illWhy3')}</li>
        </ul>
      </Section>
      <Section title={t('illSource')}>
        <p>{t('illSourceText')}</p>
        <p className="quiet">{t('illEarlier')}</p>
      </Section>
      <div className="actions">
        <ActionLink to="/werkgever/wijziging">{t('back')}</ActionLink>
      </div>
    </>
  );
}
