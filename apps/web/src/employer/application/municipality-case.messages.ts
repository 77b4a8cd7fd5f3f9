import { texts } from '../../text/texts.ts';

export const nl = {
  views: 'De gemeente vraagt uw reactie',
  viewsText: 'Zij denkt eraan uw aanvraag af te wijzen. Reageer uiterlijk {{date}}.',
  viewsAsks: 'De gemeente schrijft: “{{text}}”',
  viewsField: 'Uw reactie',
  viewsHint: 'De gemeente leest dit voor zij beslist. De tekst wordt versleuteld bewaard.',
  viewsSend: 'Stuur uw reactie',
  viewsGiven: 'Uw reactie is op {{date}} ontvangen.',
  late: 'De gemeente is te laat',
  lateText:
    'De laatste dag was {{date}}. U kunt de gemeente in gebreke stellen. Beslist zij dan niet binnen twee weken, dan krijgt u een dwangsom per dag.',
  lateDo: 'Stel de gemeente in gebreke',
  lateSure: 'De gemeente vandaag in gebreke stellen?',
  lateYes: 'Ja, stel in gebreke',
  lateNo: 'Nee, wacht nog',
  noticed: 'U stelde de gemeente in gebreke',
  noticedText: 'Ontvangen op {{date}}. De gemeente moet uiterlijk {{until}} beslissen.',
  penalty: 'Dwangsom tot nu: {{amount}}, over {{days}} dagen.',
} as const;

export const en: Readonly<Record<keyof typeof nl, string>> = {
  views: 'The municipality asks for your view',
  viewsText: 'It thinks of refusing your application. React by {{date}}.',
  viewsAsks: 'The municipality writes: “{{text}}”',
  viewsField: 'Your view',
  viewsHint: 'The municipality reads this before it decides. The text is kept encrypted.',
  viewsSend: 'Send your view',
  viewsGiven: 'Your view was received on {{date}}.',
  late: 'The municipality is late',
  lateText:
    'The last day was {{date}}. You can send a notice of default. If it does not decide within two weeks, you get a penalty per day.',
  lateDo: 'Send a notice of default',
  lateSure: 'Send the municipality a notice of default today?',
  lateYes: 'Yes, send it',
  lateNo: 'No, wait',
  noticed: 'You sent a notice of default',
  noticedText: 'Received on {{date}}. The municipality has to decide by {{until}}.',
  penalty: 'Penalty so far: {{amount}}, for {{days}} days.',
};

export const useMunicipalityCaseText = texts('employer-municipality-case', nl, en);
