import { formatCents } from '#libs/kernel/money';
import { inWords, spoken } from '#libs/law/line';
import type { Block } from '#libs/letters/document';
import type { GrantFacts, LetterFacts } from '#libs/letters/facts';
import type { TextKey } from '#libs/letters/texts';

type Row = readonly [label: string, value: string];

/** What was decided, fact by fact: who, which work, from when, by which route, how many hours and how much. */
export function factsTable(facts: LetterFacts, say: (key: TextKey) => string): Block[] {
  const { employer, employee, employment, matter, addressee } = facts;
  const until = employment.through === null ? 'zonder einddatum' : `tot en met ${inWords(employment.through)}`;
  const rows: Row[] = [
    ['Werknemer', employee.name],
    ['Werkgever', `${employer.name} (KvK ${employer.kvk})`],
    ['Werk', `vanaf ${inWords(employment.from)}, ${until}`],
    ['Aanvraag ontvangen', inWords(facts.receivedOn)],
    ...('grant' in matter ? ofGrant(matter.grant, say, addressee === 'werkgever') : []),
  ];
  return [
    { kind: 'heading', text: 'grant' in matter ? 'Wat hebben wij besloten?' : 'Over welk werk gaat dit?' },
    { kind: 'facts', rows },
  ];
}

function ofGrant(grant: GrantFacts, say: (key: TextKey) => string, toEmployer: boolean): Row[] {
  const { from, through, route, wageValuePercent, flatRateThrough, agreedHours, fullTimeHours, calculation } = grant;
  const flat = route === 'forfaitair';
  const measured = say(toEmployer ? 'algemeen.meting' : 'algemeen.metingWerknemer');
  const end = flatRateThrough === null ? '' : `, tot en met ${inWords(flatRateThrough)}`;
  return [
    ['Subsidie vanaf', inWords(from)],
    ['Subsidie tot en met', through === null ? 'geen einddatum' : inWords(through)],
    ['Soort', flat ? `vast percentage (forfait)${end}` : 'gemeten loonwaarde'],
    ...(wageValuePercent === null ? [] : [['Loonwaarde', `${spoken(wageValuePercent)} procent`] as const]),
    ['Uren per week', `${spoken(agreedHours)} (een volle werkweek is ${spoken(fullTimeHours)})`],
    ['Subsidie per maand', calculation === null ? 'nog niet bekend' : formatCents(calculation.amountCents)],
    ...(toEmployer
      ? [['Betaling', say(grant.variableHours ? 'algemeen.betalingWisselend' : 'algemeen.betaling')] as const]
      : []),
    ['Volgende meting', flat ? `voor het einde van het forfait. ${measured}` : measured],
  ];
}
