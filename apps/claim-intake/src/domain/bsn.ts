const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/** Whether this is a citizen service number (BSN): nine digits that pass the eleven test (elfproef), not all zero. */
export function isBsn(text: string): boolean {
  if (!/^\d{9}$/.test(text) || text === '000000000') return false;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(text.charAt(place)), 0);
  return sum % 11 === 0;
}
