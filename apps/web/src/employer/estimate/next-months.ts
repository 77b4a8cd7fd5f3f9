const MONTHS = 6;

/** The month of a day and those after it, `YYYY-MM`: when somebody may begin. */
export function nextMonths(day: string): string[] {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, nth) => {
    const index = month - 1 + nth;
    return `${year + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  });
}
