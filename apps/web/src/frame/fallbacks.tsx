import { Button } from '@utrecht/component-library-react';
import { ActionLink } from '../ui/link.tsx';
import { Loading } from '../ui/loaded.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { useFrameText } from './frame.messages.ts';

export function NotFound() {
  const t = useFrameText();
  return (
    <PageHead
      title={t('notFoundTitle')}
      answer={t('notFoundText')}
      side={<ActionLink to="/">{t('toStart')}</ActionLink>}
    />
  );
}

/** A mistake of ours on one page leaves the frame around it as it is. */
export function Broken() {
  const t = useFrameText();
  const reload = (
    <Button appearance="primary-action-button" onClick={() => location.reload()}>
      {t('reload')}
    </Button>
  );
  return <PageHead title={t('brokenTitle')} answer={t('brokenText')} side={reload} />;
}

/** Where a sign-in in another tab comes back. */
export function SignedInAgain() {
  const t = useFrameText();
  return <PageHead title={t('backTitle')} answer={t('backText')} />;
}

/** Between two pages, while the next one's code comes. */
export function Coming() {
  return <Loading rows={6} />;
}
