import type { RouteObject } from 'react-router';
import { useSession, useSignedInAs } from '../api/use-session.ts';
import type { MenuItem, Workspace } from '../frame/workspace.ts';
import { useUnreadLabel } from '../correspondence/conversations.tsx';
import { useMenuText } from './menu.messages.ts';
import { pagesFor } from './pages.ts';

const routes: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./begin.tsx')).Begin }) },
  {
    path: 'werkvoorraad',
    lazy: async () => ({ Component: (await import('./work-list/work-list.screen.tsx')).WorkListScreen }),
  },
  {
    path: 'zaken/nieuw',
    lazy: async () => ({ Component: (await import('./enter/enter.screen.tsx')).EnterScreen }),
  },
  { path: 'termijnen', lazy: async () => ({ Component: (await import('./terms/terms.screen.tsx')).TermsScreen }) },
  { path: 'zaken/:id', lazy: async () => ({ Component: (await import('./case/case.screen.tsx')).CaseScreen }) },
  {
    path: 'metingen',
    lazy: async () => ({ Component: (await import('./measurements/agenda.screen.tsx')).AgendaScreen }),
  },
  {
    path: 'metingen/:id',
    lazy: async () => ({ Component: (await import('./measurement/measurement.screen.tsx')).MeasurementScreen }),
  },
  {
    path: 'toekenningen',
    lazy: async () => ({ Component: (await import('./grants/grants.screen.tsx')).GrantsScreen }),
  },
  {
    path: 'toekenningen/:id',
    lazy: async () => ({ Component: (await import('./grant/grant.screen.tsx')).GrantScreen }),
  },
  {
    path: 'berichten',
    lazy: async () => ({ Component: (await import('./messages/messages.screen.tsx')).MessagesScreen }),
  },
  {
    path: 'berichten/nieuw',
    lazy: async () => ({ Component: (await import('./messages/write.screen.tsx')).WriteScreen }),
  },
  {
    path: 'berichten/:gesprekId',
    lazy: async () => ({ Component: (await import('./messages/message.screen.tsx')).MessageScreen }),
  },
  {
    path: 'brieven',
    lazy: async () => ({ Component: (await import('./letters/to-post.screen.tsx')).ToPostScreen }),
  },
  {
    path: 'maandbetaling',
    lazy: async () => ({ Component: (await import('./payment/payment.screen.tsx')).PaymentScreen }),
  },
  {
    path: 'maandbetaling/declaraties/:id',
    lazy: async () => ({ Component: (await import('./claim/claim.screen.tsx')).ClaimScreen }),
  },
  {
    path: 'maandbetaling/betaalruns/:id',
    lazy: async () => ({ Component: (await import('./run/run.screen.tsx')).RunScreen }),
  },
  { path: 'budget', lazy: async () => ({ Component: (await import('./budget/budget.screen.tsx')).BudgetScreen }) },
  { path: 'inrichting', lazy: async () => ({ Component: (await import('./setup/setup.screen.tsx')).SetupScreen }) },
  {
    path: 'inrichting/cijfers',
    lazy: async () => ({ Component: (await import('./figures/figures.screen.tsx')).FiguresScreen }),
  },
];

export const municipality: Workspace = {
  name: 'gemeente',
  path: '/gemeente',
  useMenu: (): readonly MenuItem[] => {
    const t = useMenuText();
    const session = useSession();
    const pages = session?.aangemeld === true ? pagesFor(session.rollen) : [];
    const messages = useUnreadLabel('gemeente', t('messages'), useSignedInAs('behandelaar', 'beslisser'));
    return pages.map(([page, to]) => ({ to, label: page === 'messages' ? messages : t(page), end: page === 'setup' }));
  },
  routes,
};
