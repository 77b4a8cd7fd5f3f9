import { texts } from '../../text/texts.ts';

/** Letters as a municipality sees them: those of one case, and one letter in words. */
export const nl = {
  title: 'Brieven',
  titleAside: 'gaan vanzelf als er iets is besloten of gevraagd',
  none: 'Er is nog geen brief over deze zaak.',
  making: 'Wordt gemaakt. Dat duurt even. Lukt het niet, dan proberen wij het vanzelf opnieuw.',
  toPost: 'U bent aan zet: print de brief en doe hem op de post. Pas dan loopt de termijn voor bezwaar.',
  stateMaking: 'wordt gemaakt',
  stateToPost: 'moet op de post',
  stateSent: 'verzonden',
  stateDropped: 'vervallen',
  dropped: 'De aanvraag was al ingetrokken. De brief is niet verzonden.',
  doPost: 'Leg de verzending vast',
  postTitle: 'Wanneer ging de brief op de post?',
  postDate: 'Dag van verzending',
  postSend: 'Leg deze dag vast',
  doPreview: 'Bekijk de brief voordat u beslist',
  hidePreview: 'Verberg de brief',
  previewTo: 'Brief voor',
  'addressee-werkgever': 'de werkgever',
  'addressee-werknemer': 'de werknemer',
  readability: 'Zinnen van gemiddeld {{average, number}} woorden; de langste heeft er {{longest, number}}.',
} as const;

export const en: Readonly<Record<keyof typeof nl, string>> = {
  title: 'Letters',
  titleAside: 'go by themselves when something was decided or asked',
  none: 'There is no letter about this case yet.',
  making: 'Is being made. That takes a moment. If it fails, it is tried again by itself.',
  toPost: 'It is your turn: print the letter and post it. Only then does the term to object begin.',
  stateMaking: 'being made',
  stateToPost: 'to be posted',
  stateSent: 'sent',
  stateDropped: 'dropped',
  dropped: 'The application had been withdrawn. The letter was not sent.',
  doPost: 'Record the posting',
  postTitle: 'When was the letter posted?',
  postDate: 'Day of posting',
  postSend: 'Record this day',
  doPreview: 'Look at the letter before you decide',
  hidePreview: 'Hide the letter',
  previewTo: 'Letter for',
  'addressee-werkgever': 'the employer',
  'addressee-werknemer': 'the employee',
  readability: 'Sentences of {{average, number}} words on average; the longest has {{longest, number}}.',
};

export const useLetterText = texts('letter', nl, en);
