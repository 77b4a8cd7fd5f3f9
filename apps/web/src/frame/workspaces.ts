import { employer } from '../employer/workspace.ts';
import { finance } from '../finance/workspace.ts';
import { municipality } from '../municipality/workspace.ts';
import type { Workspace } from './workspace.ts';

export const WORKSPACES: readonly Workspace[] = [employer, municipality, finance];

/** The workspace of an address, if it is in one. */
export function workspaceAt(pathname: string): Workspace | undefined {
  return WORKSPACES.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
}
