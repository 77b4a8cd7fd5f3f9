import type { RouteObject } from 'react-router';
import { useSignedInAs } from '../api/use-session.ts';
import type { Workspace } from '../frame/workspace.ts';
import { useUnreadLabel } from '../correspondence/conversations.tsx';
import { useMenuText } from './menu.messages.ts';

const routes: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./start/start.screen.tsx')).StartScreen }) },
  { path: 'reken', lazy: async () => ({ Component: (await import('./estimate/estimate.screen.tsx')).EstimateScreen }) },
  { path: 'mensen', lazy: async () => ({ Component: (await import('./people/people.screen.tsx')).PeopleScreen }) },
  {
    path: 'mensen/:dienstverbandId',
    lazy: async () => ({ Component: (await import('./person/person.screen.tsx')).PersonScreen }),
  },
  {
    path: 'mensen/:dienstverbandId/einde',
    lazy: async () => ({ Component: (await import('./end/end.screen.tsx')).EndScreen }),
  },
  {
    path: 'aanvragen',
    lazy: async () => ({ Component: (await import('./applications/applications.screen.tsx')).ApplicationsScreen }),
  },
  {
    path: 'aanvragen/nieuw',
    lazy: async () => ({ Component: (await import('./apply/begin.screen.tsx')).BeginScreen }),
  },
  {
    path: 'aanvragen/:aanvraagId',
    lazy: async () => ({ Component: (await import('./application/application.screen.tsx')).ApplicationScreen }),
  },
  {
    path: 'aanvragen/:aanvraagId/kopie',
    lazy: async () => ({ Component: (await import('./copy/copy.screen.tsx')).CopyScreen }),
  },
  {
    path: 'aanvragen/:aanvraagId/:stap',
    lazy: async () => ({ Component: (await import('./apply/apply.screen.tsx')).ApplyScreen }),
  },
  { path: 'uren', lazy: async () => ({ Component: (await import('./hours/hours.screen.tsx')).HoursScreen }) },
  {
    path: 'uren/:loonbestandId',
    lazy: async () => ({ Component: (await import('./hours/verdict.screen.tsx')).VerdictScreen }),
  },
  {
    path: 'betalingen',
    lazy: async () => ({ Component: (await import('./payments/payments.screen.tsx')).PaymentsScreen }),
  },
  {
    path: 'betalingen/:gemeente',
    lazy: async () => ({ Component: (await import('./payments/payer.screen.tsx')).PayerScreen }),
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
];

export const employer: Workspace = {
  name: 'werkgever',
  path: '/werkgever',
  useMenu: () => {
    const t = useMenuText();
    const messages = useUnreadLabel('werkgever', t('messages'), useSignedInAs('werkgever'));
    return [
      { to: '/werkgever', label: t('start'), end: true },
      { to: '/werkgever/mensen', label: t('people') },
      { to: '/werkgever/aanvragen', label: t('applications') },
      { to: '/werkgever/uren', label: t('hours') },
      { to: '/werkgever/betalingen', label: t('payments') },
      { to: '/werkgever/berichten', label: messages },
      { to: '/werkgever/reken', label: t('estimate') },
    ];
  },
  routes,
};
