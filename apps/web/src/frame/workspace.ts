import type { RouteObject } from 'react-router';
import type { WorkspaceName } from '../api/session.ts';

export interface MenuItem {
  readonly to: string;
  readonly label: string;
  /** Is the current place only at exactly this address. */
  readonly end?: boolean;
}

/** A part of the suite for one kind of user: its menu is there at once, its pages come when they are asked for. */
export interface Workspace {
  readonly name: WorkspaceName;
  /** First part of all its addresses, and where somebody of this workspace begins. */
  readonly path: string;
  readonly useMenu: () => readonly MenuItem[];
  readonly routes: readonly RouteObject[];
}
