import type { Column, FindingCode } from '../domain/payroll-cells.ts';
import { GROUNDS, ROUTES } from '../domain/application-parts.ts';

const MEANING: Readonly<Record<FindingCode, string>> = {
  verplicht: 'Vul deze cel in.',
  'te-lang': 'Deze cel is te lang. Kort haar in.',
  'ongeldig-teken': 'In deze cel staat een teken dat hier niet hoort, of zij begint met =, +, - of @.',
  'verkeerd-aantal-cellen': 'Deze rij heeft meer of minder cellen dan er kopjes zijn. Kijk de puntkomma’s na.',
  'geen-maand': 'Vul een maand in als JJJJ-MM.',
  'geen-bsn': 'Een burgerservicenummer heeft negen cijfers.',
  elfproef: 'Dit burgerservicenummer kan niet bestaan. Kijk de cijfers na.',
  'bsn-als-personeelsnummer': 'Gebruik geen burgerservicenummer als personeelsnummer.',
  'dubbele-rij': 'Deze werknemer staat voor dezelfde maand en dezelfde begindatum al eerder in het bestand.',
  'geen-datum': 'Vul een datum in als JJJJ-MM-DD of DD-MM-JJJJ.',
  'geen-kalenderdatum': 'Deze dag bestaat niet.',
  'leeftijd-klopt-niet': 'Met deze geboortedatum is de werknemer bij de start jonger dan 15 of ouder dan 100.',
  'geen-gemeentecode': 'Vul de code van de woongemeente in: GM en vier cijfers.',
  'onbekende-keuze': 'Vul ja of nee in.',
  'geen-getal': 'Vul een getal in met een komma en hoogstens twee decimalen.',
  'te-laag': 'Vul een getal boven 0 in.',
  'te-hoog': 'Dit getal is te hoog.',
  'voor-begindatum': 'De einddatum ligt voor de begindatum.',
  'na-periode': 'Het dienstverband begint pas na deze periode.',
  'geen-heel-percentage': 'Gemeenten stellen de loonwaarde meestal vast op een heel percentage. Klopt dit?',
  'loonwaarde-vanaf-honderd': 'Vanaf een loonwaarde van 100 procent is er geen subsidie. Klopt dit?',
  'loonwaarde-bij-forfait': 'Bij de route forfaitair hoort geen loonwaarde. Wij gebruiken deze niet. Klopt de route?',
  'meer-dan-voltijd': 'Dit is meer dan een voltijdweek. De subsidie telt uren tot de voltijdweek. Klopt dit?',
  'misschien-te-laat':
    'Het dienstverband begon meer dan zes maanden voor deze periode. De aanvraag is misschien te laat. De gemeente beslist daarover.',
};

/** Where the column says more precisely what is meant. */
const OF_COLUMN: Partial<Record<Column, Partial<Record<FindingCode, string>>>> = {
  lks: { 'onbekende-keuze': 'Vul ja in als u voor deze werknemer loonkostensubsidie heeft of vraagt, anders nee.' },
  doelgroepgrond: { 'onbekende-keuze': `Kies uit: ${GROUNDS.join(', ')}.` },
  route: { 'onbekende-keuze': `Kies uit: ${ROUTES.join(', ')}.` },
  uren_per_week: { 'te-hoog': 'Vul hoogstens 60 uur per week in.' },
  voltijd_uren: { 'te-hoog': 'Vul hoogstens 60 uur per week in.' },
  verloonde_uren: { 'te-hoog': 'Vul hoogstens 400 uur per maand in.' },
  loonwaarde: {
    'te-hoog': 'Vul hoogstens 200 procent in.',
    verplicht: 'U vult in wanneer de loonwaarde is vastgesteld. Vul ook de loonwaarde in.',
  },
  loonwaarde_vastgesteld_op: { verplicht: 'Vul in wanneer deze loonwaarde is vastgesteld.' },
};

/** What was found of a cell, in plain Dutch; never what the cell says. */
export function explain(column: Column | null, code: FindingCode): string {
  const ofColumn = column === null ? undefined : OF_COLUMN[column]?.[code];
  return ofColumn ?? MEANING[code];
}
