import './theme/components.css';
import './theme/scale.css';
import './theme/loonbrug.css';
import './theme/veldstad.css';
import './theme/utrecht.css';
import './ui/base.css';
import './ui/patterns.css';
import './ui/forms.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { client } from './api/client.ts';
import { makeRouter } from './frame/routes.tsx';
import { wearTheme } from './frame/theme.ts';
import { language } from './text/language.ts';

wearTheme();
document.documentElement.lang = language();

const root = document.querySelector('#app');
if (root === null) throw new Error('There is no place for the page.');
createRoot(root).render(
  <QueryClientProvider client={client}>
    <RouterProvider router={makeRouter()} />
  </QueryClientProvider>,
);
