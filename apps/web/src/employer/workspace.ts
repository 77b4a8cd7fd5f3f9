import type { RouteObject } from 'react-router';
import { useSession, useSignedInAs } from '../api/use-session.ts';
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
    path: 'mensen/:dienstverbandId/verlenging',
    lazy: async () => ({ Component: (await import('./renew/renew.screen.tsx')).RenewScreen }),
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
  {
    path: 'metingen/:metingId',
    lazy: async () => ({
      Component: (await import('./measurement/measurement.screen.tsx')).EmployerMeasurementScreen,
    }),
  },
  {
    path: 'openstaand',
    lazy: async () => ({ Component: (await import('./waiting/waiting.screen.tsx')).WaitingScreen }),
  },
  { path: 'wijziging', lazy: async () => ({ Component: (await import('./change/change.screen.tsx')).ChangeScreen }) },
  { path: 'wijziging/ziek', lazy: async () => ({ Component: (await import('./change/ill.screen.tsx')).IllScreen }) },
  {
    path: 'nieuwe-bedragen/:jaar',
    lazy: async () => ({ Component: (await import('./amounts/amounts.screen.tsx')).AmountsScreen }),
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
  {
    path: 'machtigingen',
    lazy: async () => ({ Component: (await import('./mandates/mandates.screen.tsx')).MandatesScreen }),
  },
];

export const employer: Workspace = {
  name: 'werkgever',
  path: '/werkgever',
  useMenu: () => {
    const t = useMenuText();
    const messages = useUnreadLabel('werkgever', t('messages'), useSignedInAs('werkgever'));
    const session = useSession();
    return [
      { to: '/werkgever', label: t('start'), end: true },
      { to: '/werkgever/mensen', label: t('people') },
      { to: '/werkgever/aanvragen', label: t('applications') },
      { to: '/werkgever/uren', label: t('hours') },
      { to: '/werkgever/betalingen', label: t('payments') },
      { to: '/werkgever/berichten', label: messages },
      { to: '/werkgever/wijziging', label: t('change') },
      { to: '/werkgever/reken', label: t('estimate') },
      ...(session?.aangemeld === true && session.gemachtigde !== undefined
        ? []
        : [{ to: '/werkgever/machtigingen', label: t('mandates') }]),
    ];
  },
  routes,
};
