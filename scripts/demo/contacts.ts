// Whom employers can call at a municipality of the demo book, and who is there when that person is away.
// Node reads this file as it is, so it uses only TypeScript that can be erased.
import type { Caller } from './client.ts';

const OFFICIALS = [
  ['behandelaar', 'Demo Linde', 'Consulent werkgevers', '1'],
  ['beslisser', 'Demo Mees', 'Kwaliteitsmedewerker', '2'],
] as const;

/** The caseworker for every employer from the first day on, with the decider as deputy. Telephone numbers that nobody has. */
export async function nameContacts(caseworker: Caller, municipality: string, from: string): Promise<void> {
  const [contact, deputy] = OFFICIALS.map(([role]) => `${role}-${municipality.toLowerCase()}`);
  for (const [role, naam, functie, last] of OFFICIALS) {
    await caseworker.post('municipal-review', 'contactkaarten', {
      ...{ account: `${role}-${municipality.toLowerCase()}`, naam, functie },
      ...{
        telefoon: `088 000 0${municipality.slice(-1)} 0${last}`,
        bereikbaar: 'maandag tot en met donderdag, 9 tot 16 uur',
      },
    });
  }
  const named = { account: contact, vervanger: deputy, vanaf: from };
  await caseworker.post('municipal-review', 'contactpersonen/_aanwijzen', named);
}

interface Contacts {
  readonly contactpersonen: readonly { readonly gemeentecode: string }[];
}

/** The portal was away for a while in the night before the book begins, so that there is an outage to see. */
export async function recordOutage(operator: Caller, day: string): Promise<void> {
  const outage = { van: `${day}T03:00:00Z`, tot: `${day}T03:40:00Z`, onderdelen: ['portaal'] };
  await operator.post('municipal-review', 'storingen', outage);
}

/** The employer asks its first municipality something, which waits to be read. */
export async function askSomething(employer: Caller): Promise<void> {
  const { contactpersonen } = await employer.get<Contacts>('municipal-review', 'werkgever/contactpersonen');
  const [first] = contactpersonen;
  if (first === undefined) return;
  const tekst = 'Wij openen in het voorjaar een nieuwe lunchroom. Met wie kunnen wij overleggen over nieuwe mensen?';
  await employer.post('municipal-review', 'werkgever/berichten', { gemeentecode: first.gemeentecode, tekst });
}
