import { Icon } from '../../ui/icon.tsx';
import { Section } from '../../ui/section.tsx';
import type { Basis, Finding } from '../answers.ts';
import { useCaseText } from './case.messages.ts';

const LOOK = {
  voldoet: ['good', 'check'],
  'voldoet-niet': ['bad', 'stop'],
  onbekend: ['open', 'clock'],
} as const;
const FIRST: readonly Finding['uitkomst'][] = ['voldoet-niet', 'onbekend', 'voldoet'];

/** Every rule with its outcome and article; what is not met first. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const t = useCaseText();
  const number = (outcome: Finding['uitkomst']) => findings.filter(({ uitkomst }) => uitkomst === outcome).length;
  const counts = { met: number('voldoet'), notMet: number('voldoet-niet'), open: number('onbekend') };
  return (
    <Section title={t('rules')} aside={t('rulesAside', counts)}>
      <FindingList findings={findings} />
    </Section>
  );
}

export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const t = useCaseText();
  const ordered = FIRST.flatMap((outcome) => findings.filter(({ uitkomst }) => uitkomst === outcome));
  return (
    <ul className="checks">
      {ordered.map(({ regel, vraag, uitkomst, toelichting, grondslag }) => {
        const [kind, icon] = LOOK[uitkomst];
        return (
          <li key={regel} className={kind}>
            <Icon name={icon} />
            <span>
              <span className="sr">{t(`finding-${uitkomst}`)}</span>
              <span lang="nl">{vraag}</span>
              <small lang="nl">{toelichting}</small>
            </span>
            <small className="checks__law">
              <Article basis={grondslag} />
            </small>
          </li>
        );
      })}
    </ul>
  );
}

function Article({ basis: { regeling, artikel, lid } }: { basis: Basis }) {
  const t = useCaseText();
  return `${t('articleOf', { law: regeling, article: artikel })}${lid === null ? '' : t('paragraph', { paragraph: lid })}`;
}
