import { createBrowserRouter, type RouteObject } from 'react-router';
import { Broken, Coming, NotFound, SignedInAgain } from './fallbacks.tsx';
import { Guard } from './guard.tsx';
import { Shell } from './shell.tsx';
import type { Workspace } from './workspace.ts';
import { WORKSPACES } from './workspaces.ts';

function routesOf({ name, path, routes }: Workspace): RouteObject {
  return { path, element: <Guard workspace={name} />, children: [{ errorElement: <Broken />, children: [...routes] }] };
}

/** All pages. Those of a workspace come over the network when somebody opens them. */
export const makeRouter = () =>
  createBrowserRouter([
    {
      element: <Shell />,
      HydrateFallback: Coming,
      children: [
        {
          errorElement: <Broken />,
          children: [
            {
              index: true,
              lazy: async () => ({ Component: (await import('../home/home.screen.tsx')).HomeScreen }),
            },
            ...WORKSPACES.map(routesOf),
            { path: 'hulp', lazy: async () => ({ Component: (await import('../about/help.screen.tsx')).HelpScreen }) },
            {
              path: 'toegankelijkheid',
              lazy: async () => ({
                Component: (await import('../about/accessibility.screen.tsx')).AccessibilityScreen,
              }),
            },
            {
              path: 'privacy',
              lazy: async () => ({ Component: (await import('../about/privacy.screen.tsx')).PrivacyScreen }),
            },
            {
              path: 'storingen',
              lazy: async () => ({ Component: (await import('../outages/outages.screen.tsx')).OutagesScreen }),
            },
            { path: 'aangemeld', Component: SignedInAgain },
            { path: '*', Component: NotFound },
          ],
        },
      ],
    },
  ]);
