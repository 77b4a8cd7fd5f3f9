import { texts } from '../text/texts.ts';

export const nl = {
  title: 'Storingen',
  answerNone: 'Er zijn geen storingen vastgelegd.',
  answerOn: 'Er is nu een storing. Kunt u iets niet op tijd sturen? Dan wordt u dat niet verweten.',
  answerOver: 'Alles werkt. Hieronder staat wanneer iets niet bereikbaar was.',
  law: 'Viel een storing op uw laatste dag? Dan heeft u tot en met de eerste werkdag erna (Awb 2:21 lid 3).',
  caption: 'Storingen, de laatste eerst',
  from: 'Van',
  until: 'Tot',
  parts: 'Wat niet bereikbaar was',
  goesOn: 'duurt nog',
  'part-portaal': 'het hele portaal',
  'part-aanvragen': 'aanvragen',
  'part-berichten': 'berichten',
  'part-loonbestanden': 'loonbestanden',
} as const;

export const en: Readonly<Record<keyof typeof nl, string>> = {
  title: 'Outages',
  answerNone: 'No outages were recorded.',
  answerOn: 'There is an outage now. Can you not send something in time? That is not held against you.',
  answerOver: 'Everything works. Below is when something could not be reached.',
  law: 'Was there an outage on your last day? Then you have until the first working day after it (Awb 2:21 lid 3).',
  caption: 'Outages, the latest first',
  from: 'From',
  until: 'Until',
  parts: 'What could not be reached',
  goesOn: 'goes on',
  'part-portaal': 'the whole portal',
  'part-aanvragen': 'applications',
  'part-berichten': 'messages',
  'part-loonbestanden': 'payroll files',
};

export const useOutagesText = texts('outages', nl, en);
