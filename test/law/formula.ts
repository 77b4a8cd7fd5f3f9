import { Fraction } from '#libs/kernel/fraction';

const TOKEN = /\s*(\d+\/\d+|\d+(?:\.\d+)?|min|max|[(),+−×/])/y;

/** Works out a formula as it is written in a line, exactly: whoever reads it with a pencil gets the same. */
export function workedOut(formula: string): Fraction {
  const tokens = tokensOf(formula);
  const value = sum(tokens);
  if (tokens.length > 0) throw new Error(`${formula}: nobody reads ${tokens.join(' ')}`);
  return value;
}

function tokensOf(formula: string): string[] {
  const tokens: string[] = [];
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < formula.length;) {
    const token = TOKEN.exec(formula)?.[1];
    if (token === undefined) throw new Error(`${formula}: nobody reads that`);
    tokens.push(token);
  }
  return tokens;
}

function sum(tokens: string[]): Fraction {
  let value = product(tokens);
  while (tokens[0] === '+' || tokens[0] === '−') {
    value = tokens.shift() === '+' ? value.plus(product(tokens)) : value.minus(product(tokens));
  }
  return value;
}

function product(tokens: string[]): Fraction {
  let value = atom(tokens);
  while (tokens[0] === '×' || tokens[0] === '/') {
    value = tokens.shift() === '×' ? value.times(atom(tokens)) : value.over(atom(tokens));
  }
  return value;
}

function atom(tokens: string[]): Fraction {
  const token = tokens.shift() ?? '';
  if (token !== 'min' && token !== 'max') return exact(token);
  tokens.shift();
  const first = sum(tokens);
  tokens.shift();
  const second = sum(tokens);
  tokens.shift();
  return token === 'min' ? first.min(second) : first.max(second);
}

/** Reads an outcome back: a decimal, or `a/b`. */
export function exact(text: string): Fraction {
  const [numerator = '', denominator = '1'] = text.split('/');
  return Fraction.of(numerator).over(Fraction.of(denominator));
}
