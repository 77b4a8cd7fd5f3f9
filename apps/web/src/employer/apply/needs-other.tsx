import { Button } from '@utrecht/component-library-react';
import { Empty } from '../../ui/loaded.tsx';
import { useApplyText } from './apply.messages.ts';
import { type Step, STEPS } from './draft.ts';

/** A step that cannot be done before another one. */
export function NeedsOther({ to, go }: { to: Step; go: (to: Step) => void }) {
  const t = useApplyText();
  const action = (
    <Button appearance="primary-action-button" onClick={() => go(to)}>
      {t('toStep', { step: STEPS.indexOf(to) + 1 })}
    </Button>
  );
  return <Empty action={action}>{t('incomplete')}</Empty>;
}
