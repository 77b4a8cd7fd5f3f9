import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import {
  AVERAGE_SENTENCE,
  informalIn,
  LONGEST_SENTENCE,
  officialeseIn,
  readabilityOf,
  sentencesOf,
  wordsIn,
} from '#libs/kernel/plain-dutch';
import { compose } from '#libs/letters/compose';
import { proseOf } from '#libs/letters/document';
import { exampleOf } from '#libs/letters/examples';
import { ADDRESSED_TO, type LetterFacts, SITUATIONS } from '#libs/letters/facts';
import { toHtml } from '#libs/letters/html';
import { toPdf } from '#libs/letters/pdf';
import { placeholdersOf, TEXT_KEYS, textsWith, unfitText, yearsKept } from '#libs/letters/texts';

const texts = textsWith(new Map());
const letters = SITUATIONS.flatMap((situation) =>
  ADDRESSED_TO[situation].map(
    (addressee) => [`${situation} to ${addressee}`, exampleOf(situation, addressee)] as const,
  ),
);
const granted = exampleOf('toegekend-loonwaarde', 'werkgever');
const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe.each(letters)('the letter %s', (_, facts) => {
  const letter = compose(facts, texts);
  const prose = proseOf(letter);

  it('has short sentences', () => {
    const { average, sentences } = readabilityOf(prose);
    expect(sentences).toBeGreaterThan(8);
    expect(average).toBeLessThanOrEqual(AVERAGE_SENTENCE);
    const lists = letter.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
    const written = prose.filter((text) => !lists.includes(text)).flatMap(sentencesOf);
    expect(written.filter((sentence) => wordsIn(sentence) > LONGEST_SENTENCE)).toEqual([]);
  });

  it('speaks as people do, and says u', () => {
    expect(prose.flatMap((text) => officialeseIn(text) ?? informalIn(text) ?? [])).toEqual([]);
  });

  it('has everything filled in, in the page too', () => {
    expect(JSON.stringify(letter)).not.toMatch(/[{]\w+[}]|undefined|null/);
    expect(toHtml(letter)).toContain(facts.employee.name);
  });

  it('says until when to object where something was decided, and only there', () => {
    const decided = !['hersteltermijn', 'ontvangst'].includes(facts.matter.situation);
    expect(prose.some((text) => text.includes('tot en met 18 mei 2026'))).toBe(decided);
  });

  it('is the same file each time', async () => {
    expect(hash(await toPdf(letter))).toBe(hash(await toPdf(compose(facts, texts))));
  });
});

describe('a letter that grants', () => {
  it('has every fact and the whole calculation, each step with its article', () => {
    const { blocks } = compose(granted, texts);
    const facts = blocks.find(({ kind }) => kind === 'facts');
    expect(facts?.kind === 'facts' && Object.fromEntries(facts.rows)).toMatchObject({
      Werknemer: 'D. Demo-Visser',
      Werkgever: 'Demo Lunchroom De Brug (KvK 90001234)',
      'Subsidie vanaf': '1 maart 2026',
      Soort: 'gemeten loonwaarde',
      Loonwaarde: '50 procent',
      'Uren per week': '24 (een volle werkweek is 38)',
      'Subsidie per maand': '€\u00a01.032,48',
      Betaling: 'Na het einde van de maand. U hoeft daarvoor niets te doen.',
    });
    const calculation = blocks.find(({ kind }) => kind === 'calculation');
    if (calculation?.kind !== 'calculation') throw new Error('there is no calculation');
    expect(calculation.total).toBe('€\u00a01.032,48');
    expect(calculation.steps.map(({ sum }) => sum)).toContain('1.548,72 × 24 / 36 = 1.032,48 euro per maand');
    expect(calculation.steps.every(({ article }) => article.startsWith('Participatiewet, artikel'))).toBe(true);
  });

  it('tells the employee that the wage stays as it is, and who may help', () => {
    const prose = proseOf(compose(exampleOf('toegekend-loonwaarde', 'werknemer'), texts)).join(' ');
    expect(prose).toContain('Uw loon verandert niet');
    expect(prose).toContain('U mag iemand vragen om u te helpen.');
    expect(prose).not.toContain('Wat moet u melden?');
  });

  it('says nothing is known of an amount that cannot be computed yet', () => {
    if (granted.matter.situation !== 'toegekend-loonwaarde') throw new Error('another example');
    const matter = { ...granted.matter, grant: { ...granted.matter.grant, calculation: null } };
    const letter = compose({ ...granted, matter }, texts);
    expect(JSON.stringify(letter)).toContain('nog niet bekend');
    expect(letter.blocks.some(({ kind }) => kind === 'calculation')).toBe(false);
  });

  it('names whom to ask, when that is known', () => {
    const contact = { name: 'team Werk', phone: '14 0900', hours: 'op werkdagen van 9 tot 12 uur' };
    const prose = proseOf(compose({ ...granted, contact }, texts));
    expect(prose).toContain(
      'Bel team Werk: 14 0900. Dat kan op werkdagen van 9 tot 12 uur. Noem het kenmerk 0B0F5C1E.',
    );
  });
});

describe('what is filled in', () => {
  it('is text in the page, and never markup', () => {
    const name = '<script>alert("x")</script> & Zn. \'t Hof';
    const facts: LetterFacts = { ...granted, employer: { ...granted.employer, name }, employee: { name } };
    const page = toHtml(compose(facts, textsWith(new Map([['algemeen.ondertekening', '<img src=x onerror=y>']]))));
    expect(page).not.toMatch(/<script|<img/);
    expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; Zn. &#39;t Hof');
  });

  it('is not filled in again: a name with braces stays a name', () => {
    const facts: LetterFacts = { ...granted, employee: { name: '{bedrag}' } };
    expect(proseOf(compose(facts, texts)).join(' ')).toContain('loonkostensubsidie voor {bedrag}.');
  });

  it('may be a name from anywhere in Europe, also in a file', async () => {
    const facts: LetterFacts = { ...granted, employee: { name: 'Ş. Yılmaz-Čapek' } };
    expect((await toPdf(compose(facts, texts))).subarray(0, 8).toString()).toBe('%PDF-1.7');
  });
});

describe('a text of a municipality', () => {
  it('is what the letter says', () => {
    const own = new Map([
      ['toegekend-loonwaarde.werkgever.opening', 'Goed nieuws over {werknemer}.\n\nU krijgt {bedrag}.'],
    ]);
    const prose = proseOf(compose(granted, textsWith(own)));
    expect(prose).toEqual(expect.arrayContaining(['Goed nieuws over D. Demo-Visser.', 'U krijgt €\u00a01.032,48.']));
  });

  it.each([
    ['toegekend-loonwaarde.werkgever.opening', 'Dag {naam}.', '{naam} kan hier niet.'],
    ['afgewezen.werkgever.opening', 'U krijgt {bedrag}.', '{bedrag} kan hier niet.'],
    ['afgewezen.werkgever.opening', 'Dag {werknemer', 'Een accolade'],
    ['algemeen.bezwaar', 'Bezwaar kan binnen zes weken.', '{bezwaarTotEnMet} moet in deze tekst staan'],
    ['algemeen.gemeente', 'gemeente {werknemer}', '{werknemer} kan hier niet.'],
    ['algemeen.hulp', 'Bel over 123456782.', 'Zet geen nummer'],
    ['algemeen.hulp', ' ', 'Vul een tekst in.'],
    ['algemeen.hulp', 'a'.repeat(2001), 'hoogstens 2000 tekens'],
    ['algemeen.bewaartermijnJaren', 'zeven', 'heel getal in van 1'],
    ['algemeen.bewaartermijnJaren', '0', 'heel getal in van 1'],
    ['algemeen.iets', 'Dag.', 'Deze tekst bestaat niet.'],
  ])('%s cannot be %j', (name, text, why) => {
    expect(unfitText(name, text)).toContain(why);
  });

  it('may be what it is by default', () => {
    expect(TEXT_KEYS.flatMap((key) => unfitText(key, texts[key]) ?? [])).toEqual([]);
    expect(TEXT_KEYS.filter((key) => placeholdersOf(key).length === 0)).toEqual(['algemeen.bewaartermijnJaren']);
    expect(yearsKept(textsWith(new Map([['algemeen.bewaartermijnJaren', '10']])))).toBe(10);
  });
});
