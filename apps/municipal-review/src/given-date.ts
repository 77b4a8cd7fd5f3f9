import { InvalidInput } from '#libs/http/input';

/** A fact is established today or earlier. */
export function notAhead(field: string, date: string, today: string): string {
  if (date <= today) return date;
  throw new InvalidInput([{ veld: field, code: 'te-laat', melding: 'Deze dag moet nog komen.' }]);
}

/** Something is asked for a day that has not gone by. */
export function notPast(field: string, date: string, today: string): string {
  if (date >= today) return date;
  throw new InvalidInput([{ veld: field, code: 'te-vroeg', melding: 'Deze dag is al voorbij.' }]);
}
