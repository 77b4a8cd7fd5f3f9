import { texts } from '../text/texts.ts';

export const nl = {
  helpTitle: 'Hulp',
  helpAnswer: 'Zo werkt Loonbrug. Staat uw vraag er niet bij? Vraag het uw contactpersoon bij de gemeente.',
  turnTitle: 'Wie is aan zet?',
  turnText:
    'Bij alles wat wacht, staat een naam en een datum. Daar staat ook wat er gebeurt als die datum voorbijgaat. Staat de klok stil? Dan wacht de gemeente op een ander.',
  amountTitle: 'Hoe komt dit bedrag tot stand?',
  amountText:
    'Elk bedrag is een knop. Open het, en u ziet elke stap van de berekening. Bij elke stap staat het artikel van de wet. Een cijfer dat nog niet zeker is, heeft een waarschuwing.',
  wrongTitle: 'Er gaat iets mis',
  wrongText:
    'Wat u invulde, blijft staan. Probeer het nog eens: wat al aankwam, telt niet dubbel. Lukt het weer niet? Geef de helpdesk het nummer dat u ziet.',
  keysTitle: 'Sneller met toetsen',
  keysText:
    'Alles werkt met Tab en Enter. In lijsten kunt u ook losse toetsen gebruiken. Geen toets betaalt of besluit iets. Onder de lijst zet u ze uit.',
  keyNext: 'naar de volgende regel',
  keyBefore: 'naar de vorige regel',
  keyOpen: 'opent de regel',
  keySearch: 'naar het zoekveld',
  keyHelp: 'naar de uitleg van de toetsen',
  sickTitle: 'Is iemand ziek?',
  sickText:
    'Meld dat alleen bij UWV. De subsidie loopt door. UWV trekt een deel van de uitkering af, want dat deel betaalt de gemeente al.',
  accessTitle: 'Toegankelijkheid',
  accessAnswer: 'Iedereen moet met Loonbrug kunnen werken. Hier staat wat wij deden, en wat nog niet.',
  doneTitle: 'Wat wij deden',
  doneText:
    'Wij volgen WCAG 2.2, niveau A en AA, en EN 301 549. Twee hulpmiddelen kijken elke pagina na bij elke wijziging: axe en HTML CodeSniffer. Zij vonden geen fouten in de pagina’s die nu worden getest.',
  doneKeyboard: 'Vijf taken zijn van begin tot eind gedaan met alleen het toetsenbord.',
  doneNarrow: 'Elke pagina past op een scherm van 320 punten breed, ook met ruim gezette tekst.',
  undoneTitle: 'Wat wij nog niet deden',
  undoneExpert: 'Een deskundige heeft Loonbrug nog niet onderzocht.',
  undonePeople: 'Mensen met een beperking hebben Loonbrug nog niet uitgeprobeerd.',
  undoneReaders: 'Met een schermlezer is nog niet getest.',
  barrierTitle: 'Kunt u iets niet gebruiken?',
  barrierText:
    'Meld het uw gemeente, of de beheerder van uw organisatie. Zeg welke pagina het is, en wat u gebruikt. U krijgt dan ook op een andere manier hulp.',
  privacyTitle: 'Privacy',
  privacyAnswer: 'Namen en nummers van mensen liggen apart, achter slot. Wie ze bekijkt, wordt opgeschreven.',
  keptTitle: 'Wat er wordt bewaard',
  keptText:
    'Van een medewerker: BSN, naam en geboortedatum. Van een werkgever: naam en rekening. Zij staan versleuteld in een kluis. Overal anders staat alleen een nummer dat niets zegt.',
  keptUntil:
    'Wie niet meer in dienst is, blijft zeven jaar in de kluis. Zo lang kan iemand vragen waarop een betaling rust.',
  keptNever: 'Wat u uitrekent bij “Wat levert het op?” wordt niet bewaard.',
  seenTitle: 'Wie het ziet',
  seenText:
    'Een werkgever ziet alleen eigen mensen. Een gemeente ziet alleen mensen voor wie bij haar is aangevraagd. De kluis schrijft op wie keek, wanneer en waarvoor.',
  personTitle: 'Wie er beslist',
  personText:
    'Een mens beslist, altijd met een collega. Er is geen score en geen profiel. Een computer wijst niemand af.',
  deviceTitle: 'Wat er op uw apparaat staat',
  deviceText: 'Een cookie houdt u aangemeld. Uw browser onthoudt taal, thema en toetsen. Niemand volgt u.',
  askTitle: 'Uw gegevens inzien of verbeteren',
  askText:
    'Vraag dat uw gemeente of uw werkgever. Zij zijn verantwoordelijk voor wat zij in Loonbrug bewaren. Bent u het niet eens met het antwoord? Dan kunt u klagen bij de Autoriteit Persoonsgegevens.',
} as const;

export const en: Readonly<Record<keyof typeof nl, string>> = {
  helpTitle: 'Help',
  helpAnswer: 'This is how Loonbrug works. Is your question not here? Ask your contact at the municipality.',
  turnTitle: 'Who acts next?',
  turnText:
    'Whatever waits shows a name and a date. It also says what happens when that date goes by. Does the clock stand still? Then the municipality waits for somebody else.',
  amountTitle: 'Where does this amount come from?',
  amountText:
    'Every amount is a button. Open it, and you see every step of the calculation, each with its article of the law. A figure that is not certain yet has a warning.',
  wrongTitle: 'Something goes wrong',
  wrongText:
    'What you filled in stays. Try again: what arrived already does not count twice. It fails again? Give the helpdesk the number that you see.',
  keysTitle: 'Faster by keyboard',
  keysText:
    'Everything works with Tab and Enter. In lists there are single keys too. No key pays or decides anything. You switch them off below the list.',
  keyNext: 'to the next row',
  keyBefore: 'to the row before',
  keyOpen: 'opens the row',
  keySearch: 'to the search field',
  keyHelp: 'to what the keys do',
  sickTitle: 'Is somebody ill?',
  sickText:
    'Report that to UWV only. The subsidy goes on. UWV takes a part off its benefit, because the municipality pays that part already.',
  accessTitle: 'Accessibility',
  accessAnswer: 'Everybody should be able to work with Loonbrug. This is what we did, and what we did not yet do.',
  doneTitle: 'What we did',
  doneText:
    'We follow WCAG 2.2, levels A and AA, and EN 301 549. Two tools look at every page with every change: axe and HTML CodeSniffer. They found no faults on the pages that are tested now.',
  doneKeyboard: 'Five tasks were done from beginning to end with the keyboard alone.',
  doneNarrow: 'Every page fits a screen 320 points wide, also with wide text.',
  undoneTitle: 'What we did not yet do',
  undoneExpert: 'No expert has examined Loonbrug yet.',
  undonePeople: 'People with a disability have not tried Loonbrug yet.',
  undoneReaders: 'It was not tested with a screen reader yet.',
  barrierTitle: 'Is there something you cannot use?',
  barrierText:
    'Tell your municipality, or the administrator of your organisation. Say which page it is, and what you use. You will then be helped in another way too.',
  privacyTitle: 'Privacy',
  privacyAnswer: 'Names and numbers of people are kept apart, under lock. Whoever looks at them is written down.',
  keptTitle: 'What is kept',
  keptText:
    'Of an employee: BSN, name and date of birth. Of an employer: name and account. They are encrypted, in a vault. Everywhere else there is only a number that says nothing.',
  keptUntil:
    'Who left the job stays in the vault for seven years. For so long somebody can ask what a payment rests on.',
  keptNever: 'What you calculate at “What does it bring?” is not kept.',
  seenTitle: 'Who sees it',
  seenText:
    'An employer sees its own people only. A municipality sees only people for whom it was asked. The vault writes down who looked, when and what for.',
  personTitle: 'Who decides',
  personText:
    'A person decides, always with a colleague. There is no score and no profile. No computer refuses anybody.',
  deviceTitle: 'What is on your device',
  deviceText: 'A cookie keeps you signed in. Your browser remembers language, theme and keys. Nobody follows you.',
  askTitle: 'To see or correct your data',
  askText:
    'Ask your municipality or your employer. They are responsible for what they keep in Loonbrug. You do not agree with the answer? Then you can complain to the Autoriteit Persoonsgegevens.',
};

export const useAboutText = texts('about', nl, en);
