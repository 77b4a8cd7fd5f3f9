import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

let lastSeen = new Date();

/** Whether the browser has a connection, as far as it knows. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    (changed) =>
      onlineManager.subscribe((online) => {
        if (!online) lastSeen = new Date();
        changed();
      }),
    () => onlineManager.isOnline(),
  );
}

/** When the connection was lost. */
export const connectedUntil = (): Date => lastSeen;
