import { Button } from '@utrecht/component-library-react';
import { useUiText } from './ui.messages.ts';

/** Through a long list, page by page; nothing when there is one page. */
export function Pages({ page, pages, go }: { page: number; pages: number; go: (page: number) => void }) {
  const t = useUiText();
  if (pages <= 1) return null;
  return (
    <nav className="pages" aria-label={t('pages')}>
      {page > 1 && (
        <Button appearance="secondary-action-button" onClick={() => go(page - 1)}>
          {t('previous')}
        </Button>
      )}
      <span>{t('page', { page, pages })}</span>
      {page < pages && (
        <Button appearance="secondary-action-button" onClick={() => go(page + 1)}>
          {t('next')}
        </Button>
      )}
    </nav>
  );
}
