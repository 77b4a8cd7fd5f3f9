import { redirect, type RouteObject, useSearchParams } from 'react-router';
import { useSession } from '../api/use-session.ts';
import type { Workspace } from '../frame/workspace.ts';
import { useMenuText } from './menu.messages.ts';
import { partyKindOf } from './party-kind.ts';

const HOME = '/financieel/positie';

const routes: RouteObject[] = [
  { index: true, loader: () => redirect(HOME), Component: () => null },
  {
    path: 'positie',
    lazy: async () => ({ Component: (await import('./position/position.screen.tsx')).PositionScreen }),
  },
  {
    path: 'positie/maanden',
    lazy: async () => ({ Component: (await import('./position/open-months.screen.tsx')).OpenMonthsScreen }),
  },
  {
    path: 'vooruitblik',
    lazy: async () => ({ Component: (await import('./outlook/outlook.screen.tsx')).OutlookScreen }),
  },
  {
    path: 'scenarios',
    lazy: async () => ({ Component: (await import('./scenarios/scenarios.screen.tsx')).ScenariosScreen }),
  },
  {
    path: 'wet',
    lazy: async () => ({ Component: (await import('./law/law.screen.tsx')).LawScreen }),
  },
  {
    path: 'ontvangsten',
    lazy: async () => ({ Component: (await import('./receipts/receipts.screen.tsx')).ReceiptsScreen }),
  },
  {
    path: 'ontvangsten/betalingen',
    lazy: async () => ({ Component: (await import('./receipts/payments.screen.tsx')).PaymentsScreen }),
  },
  {
    path: 'ontvangsten/verschillen',
    lazy: async () => ({ Component: (await import('./differences/differences.screen.tsx')).DifferencesScreen }),
  },
  {
    path: 'afsluiting/:datum?',
    lazy: async () => ({ Component: (await import('./closing/closing.screen.tsx')).ClosingScreen }),
  },
  {
    path: 'stiptheid',
    lazy: async () => ({ Component: (await import('./punctuality/punctuality.screen.tsx')).PunctualityScreen }),
  },
  {
    path: 'impact',
    lazy: async () => ({ Component: (await import('./impact/impact.screen.tsx')).ImpactScreen }),
  },
  {
    path: 'rapporten',
    lazy: async () => ({ Component: (await import('./reports/reports.screen.tsx')).ReportsScreen }),
  },
];

export const finance: Workspace = {
  name: 'financieel',
  path: '/financieel',
  useMenu: () => {
    const t = useMenuText();
    // Whoever looks at a past day goes on looking at it.
    const [search] = useSearchParams();
    const day = search.get('bekendOp');
    const session = useSession();
    const pays = session?.aangemeld === true && partyKindOf(session.tenant) === 'werkgever';
    const to = (path: string) => `/financieel/${path}${day === null ? '' : `?bekendOp=${encodeURIComponent(day)}`}`;
    return [
      { to: to('positie'), label: t('position') },
      { to: to('vooruitblik'), label: t('outlook') },
      { to: to('scenarios'), label: t('scenarios') },
      { to: to('ontvangsten'), label: pays ? t('payments') : t('receipts') },
      { to: to('stiptheid'), label: t('punctuality') },
      { to: '/financieel/afsluiting', label: t('closing') },
      { to: to('impact'), label: t('impact') },
      { to: to('rapporten'), label: t('reports') },
    ];
  },
  routes,
};
