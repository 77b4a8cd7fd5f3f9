import { addToMonth, monthOf, monthsBetween } from '#libs/kernel/dates';

/** From which month (`YYYY-MM`) somebody has an age, in years; 21 stands for 21 and older. */
export interface AgeFrom {
  readonly from: string;
  readonly age: number;
}

const ADULT = 21;

/**
 * What the law needs of a birth date: the age reached in the month in which the employment begins, and below 21 each
 * month in which a further one is reached (youth minimum wage, WML 7 and 8; which day of that month counts is open
 * question Q9). The birth date itself stays in the vault.
 */
export function agesFrom(birthDate: string, startedOn: string): AgeFrom[] {
  const first = monthOf(startedOn);
  const born = monthOf(birthDate);
  const reached = Math.floor(monthsBetween(born, first) / 12);
  if (reached >= ADULT) return [{ from: first, age: ADULT }];
  const later = Array.from({ length: ADULT - reached }, (_, index) => reached + index + 1);
  return [{ from: first, age: reached }, ...later.map((age) => ({ from: addToMonth(born, 12 * age), age }))];
}
