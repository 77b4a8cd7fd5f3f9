import { type RefObject, useEffect, useState } from 'react';

const KEPT_AS = 'loonbrug.toetsen';
const TYPED_IN = 'input, textarea, select, [contenteditable]';

/** Whether single keys do something: somebody who speaks to the computer can switch them off (WCAG 2.1.4). */
export function useKeysOn(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => localStorage.getItem(KEPT_AS) !== 'uit');
  return [
    on,
    (wanted) => {
      localStorage.setItem(KEPT_AS, wanted ? 'aan' : 'uit');
      setOn(wanted);
    },
  ];
}

/** J and K move the focus from link to link in a list, Enter then opens as it always does; / goes to a field. */
export function useListKeys(list: RefObject<HTMLElement | null>, search: string, on: boolean): void {
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent): void => {
      const { target, key } = event;
      const typing = target instanceof Element && target.closest(TYPED_IN) !== null;
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (key === '/') {
        event.preventDefault();
        document.getElementById(search)?.focus();
      }
      if (key === 'j' || key === 'k') move(list.current, key === 'j' ? 1 : -1);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [list, search, on]);
}

function move(list: HTMLElement | null, step: 1 | -1): void {
  const links = [...(list?.querySelectorAll<HTMLAnchorElement>('tbody a') ?? [])];
  const here = links.findIndex((link) => link === document.activeElement);
  const next = here === -1 ? 0 : Math.min(Math.max(here + step, 0), links.length - 1);
  links[next]?.focus();
}
