/** Numbers of nine digits, from this one on, that pass the check of a BSN (elfproef): about one in eleven. Never ends. */
export function* bsnsFrom(first: number): Generator<string, never> {
  for (let number = first; ; number++) {
    const digits = Array.from(String(number), Number);
    const sum = digits.reduce((total, digit, place) => total + digit * (place === 8 ? -1 : 9 - place), 0);
    if (sum % 11 === 0) yield String(number);
  }
}
