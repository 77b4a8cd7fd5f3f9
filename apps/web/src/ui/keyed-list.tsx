import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { fieldId } from './form.tsx';
import { useUiText } from './ui.messages.ts';

const KEPT_AS = 'loonbrug.toetsen';
const TYPED_IN = 'input, textarea, select, [contenteditable]';

interface KeyedListParts {
  /** The name of the field in which one searches this list, where there is one. */
  readonly search?: string;
  readonly children: ReactNode;
}

/**
 * A list of links that single keys go through: J and K move the focus, Enter then opens as it always does, / goes to the
 * search field, and ? to what the keys do. Somebody who speaks to the computer can switch them off (WCAG 2.1.4). None of them acts on anything.
 */
export function KeyedList({ search, children }: KeyedListParts) {
  const t = useUiText();
  const [on, setOn] = useKeysOn();
  const node = useRef<HTMLDivElement>(null);
  const help = useRef<HTMLParagraphElement>(null);
  useListKeys(node, help, search === undefined ? undefined : fieldId(search), on);
  return (
    <>
      <div ref={node}>{children}</div>
      <p className="keys" ref={help} tabIndex={-1}>
        {on && (
          <>
            {t('keys')} <kbd>J</kbd> {t('keyNext')} <kbd>K</kbd> {t('keyBefore')} <kbd>Enter</kbd> {t('keyOpen')}
            {search !== undefined && (
              <>
                , <kbd>/</kbd> {t('keySearch')}
              </>
            )}
            , <kbd>?</kbd> {t('keyHelp')}.
          </>
        )}
        <label>
          <input type="checkbox" checked={on} onChange={() => setOn(!on)} />
          {t('keysOn')}
        </label>
      </p>
    </>
  );
}

/** Whether single keys may be used: somebody who speaks to the computer can switch them off. */
export const keysAreOn = (): boolean => localStorage.getItem(KEPT_AS) !== 'uit';

/** Whether a key was meant for a field, or for the browser. */
export function typedIn({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const typing = target instanceof Element && target.closest(TYPED_IN) !== null;
  return typing || ctrlKey || metaKey || altKey;
}

function useKeysOn(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(keysAreOn);
  return [
    on,
    (wanted) => {
      localStorage.setItem(KEPT_AS, wanted ? 'aan' : 'uit');
      setOn(wanted);
    },
  ];
}

function useListKeys(
  list: RefObject<HTMLElement | null>,
  help: RefObject<HTMLElement | null>,
  search: string | undefined,
  on: boolean,
): void {
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent): void => {
      const { key } = event;
      if (typedIn(event)) return;
      if (key === '/' && search !== undefined) {
        event.preventDefault();
        document.getElementById(search)?.focus();
      }
      if (key === '?') help.current?.focus();
      if (key === 'j' || key === 'k') move(list.current, key === 'j' ? 1 : -1);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [list, help, search, on]);
}

function move(list: HTMLElement | null, step: 1 | -1): void {
  const links = [...(list?.querySelectorAll<HTMLAnchorElement>('tbody a') ?? [])];
  const here = links.findIndex((link) => link === document.activeElement);
  const next = here === -1 ? 0 : Math.min(Math.max(here + step, 0), links.length - 1);
  links[next]?.focus();
}
