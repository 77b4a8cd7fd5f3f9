import { texts } from '../text/texts.ts';

export const nl = {
  'manner-digitaal': 'digitaal',
  'manner-papier': 'op papier',
  'manner-balie': 'aan de balie',
  'manner-telefoon': 'per telefoon',
  note: 'ingevoerd door gemeente {{municipality}}, {{manner}} ontvangen op {{date}}',
  noteTaken: 'ingevoerd door gemeente {{municipality}}, door u overgenomen op {{date}}',
  entered: 'Gemeente {{municipality}} voerde deze aanvraag in',
  'by-werkgever': 'U vroeg {{manner}} aan. De gemeente ontving dat op {{date}}.',
  'by-werknemer': 'Uw werknemer vroeg zelf aan, {{manner}}. De gemeente ontving dat op {{date}}.',
  'by-ambtshalve': 'De gemeente begon zelf, op {{date}}. Niemand vroeg aan.',
  takeOver: 'Neem over',
  takeOverText: 'Neemt u haar over, dan vult u haar hier zelf aan. Voor de termijn verandert er niets.',
  takeOverOwn:
    'Neemt u haar over, dan vult u haar hier zelf aan of trekt u haar in. Voor de termijn verandert er niets.',
  takenOver: 'U nam deze aanvraag over op {{date}}.',
  forwardedTo: 'Gemeente {{place}} beslist',
  forwardedText:
    'Gemeente {{from}} zond de aanvraag door op {{date}}. De werknemer hoort bij gemeente {{place}}. U hoeft niets te doen.',
  forwardedPost:
    'Gemeente {{from}} zond de aanvraag per post door op {{date}}. Gemeente {{place}} gebruikt Loonbrug niet. Vraag daar hoe het verder gaat.',
  openThere: 'Bekijk de aanvraag bij {{place}}',
  forwardedFrom:
    'Deze aanvraag kwam van gemeente {{from}}. Die ontving haar op {{date}}. Die dag telt voor de zes maanden.',
} as const;

export const en: Readonly<Record<keyof typeof nl, string>> = {
  'manner-digitaal': 'digitally',
  'manner-papier': 'on paper',
  'manner-balie': 'at the counter',
  'manner-telefoon': 'by telephone',
  note: 'entered by the municipality of {{municipality}}, received {{manner}} on {{date}}',
  noteTaken: 'entered by the municipality of {{municipality}}, taken over by you on {{date}}',
  entered: 'The municipality of {{municipality}} entered this application',
  'by-werkgever': 'You applied {{manner}}. The municipality received it on {{date}}.',
  'by-werknemer': 'Your employee applied, {{manner}}. The municipality received it on {{date}}.',
  'by-ambtshalve': 'The municipality began by itself, on {{date}}. Nobody applied.',
  takeOver: 'Take over',
  takeOverText: 'When you take it over, you supplement it here yourself. Nothing changes for the term.',
  takeOverOwn: 'When you take it over, you supplement or withdraw it here yourself. Nothing changes for the term.',
  takenOver: 'You took this application over on {{date}}.',
  forwardedTo: 'The municipality of {{place}} decides',
  forwardedText:
    'The municipality of {{from}} sent the application on, on {{date}}. The employee belongs to {{place}}. You need to do nothing.',
  forwardedPost:
    'The municipality of {{from}} sent the application on by post, on {{date}}. {{place}} does not use Loonbrug. Ask there how it goes on.',
  openThere: 'See the application at {{place}}',
  forwardedFrom:
    'This application came from the municipality of {{from}}, which received it on {{date}}. That day counts for the six months.',
};

/** Applications that a municipality entered, or sent on to another one. */
export const useEntryText = texts('employer-entry', nl, en);
