import { useApplyText } from './apply.messages.ts';
import { type Step, STEPS } from './draft.ts';

interface StepListParts {
  readonly step: Step;
  readonly done: Readonly<Record<Step, boolean>>;
  readonly go: (to: Step) => void;
}

/** The steps, in any order; each says in words whether it is done. */
export function StepList({ step, done, go }: StepListParts) {
  const t = useApplyText();
  return (
    <nav className="panel" aria-labelledby="stappen">
      <h2 id="stappen">{t('steps')}</h2>
      <ol className="steps">
        {STEPS.map((one) => (
          <li key={one}>
            <button type="button" aria-current={one === step ? 'step' : undefined} onClick={() => go(one)}>
              {t(one)}
            </button>
            <span className="quiet">{one === step ? t('now') : done[one] ? t('done') : t('later')}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
