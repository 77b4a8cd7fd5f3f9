import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const THEMES = ['loonbrug', 'veldstad'];
const CHARTS = ['chart-1', 'chart-2', 'chart-3', 'chart-4'];
/** Below this two lines of a chart look the same (ΔE*ab, CIE 1976). */
const LEAST_APART = 20;

/** What is read on what, and the ratio that WCAG 2.2 asks: 4.5 for text, 3 for what is not text. */
const PAIRS: readonly (readonly [fore: string, back: string, least: number])[] = [
  ...['ink', 'ink-2', 'ink-3', 'brand'].flatMap((fore) =>
    ['surface', 'sunken'].map((back) => [fore, back, 4.5] as const),
  ),
  ...['good', 'warn', 'bad', 'info', 'still', 'brand'].map((fore) => [fore, `${fore}-tint`, 4.5] as const),
  ['bad', 'surface', 4.5],
  ['warn', 'surface', 4.5],
  ['ink', 'warn-tint', 4.5],
  ['ink', 'bad-tint', 4.5],
  ['on-brand', 'brand', 4.5],
  ['on-brand', 'brand-hover', 4.5],
  ['on-header', 'header', 4.5],
  ...['line-ui', 'focus'].flatMap((fore) => ['surface', 'sunken'].map((back) => [fore, back, 3] as const)),
  ['warn-line', 'surface', 3],
  ['header-current', 'header', 3],
  ...['chart-1', 'chart-2', 'chart-3'].flatMap((fore) =>
    ['surface', 'chart-band'].map((back) => [fore, back, 3] as const),
  ),
];

/** How colours look to eyes that lack one kind of cone: Machado, Oliveira and Fernandes (2009), severity 1. */
const EYES = {
  most: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;

type Colour = string;
type Eye = keyof typeof EYES;

const weighed = (weights: readonly number[], values: readonly number[]): number =>
  weights.reduce((sum, weight, nth) => sum + weight * (values[nth] ?? 0), 0);

function linear(colour: Colour): number[] {
  return [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
}

function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [one, other]
    .map((colour) => weighed([0.2126, 0.7152, 0.0722], linear(colour)))
    .sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function lab(colour: Colour, eye: Eye): number[] {
  const seen = EYES[eye].map((row) => Math.min(1, Math.max(0, weighed(row, linear(colour)))));
  const curve = (part: number) => (part > 216 / 24389 ? Math.cbrt(part) : ((24389 / 27) * part + 16) / 116);
  const x = curve(weighed([0.4124, 0.3576, 0.1805], seen) / 0.95047);
  const y = curve(weighed([0.2126, 0.7152, 0.0722], seen));
  const z = curve(weighed([0.0193, 0.1192, 0.9505], seen) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function apart(one: Colour, other: Colour, eye: Eye): number {
  const to = lab(other, eye);
  return Math.hypot(...lab(one, eye).map((value, nth) => value - (to[nth] ?? 0)));
}

function tokensOf(theme: string): Map<string, Colour> {
  const css = readFileSync(new URL(`${theme}.css`, import.meta.url), 'utf8');
  return new Map(
    [...css.matchAll(/--lb-([a-z0-9-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', hex = '']) => [name, hex]),
  );
}

describe.each(THEMES)('the theme %s', (theme) => {
  const tokens = tokensOf(theme);
  const colour = (name: string): Colour => tokens.get(name) ?? name;

  it('has the same tokens as every other theme', () => {
    expect([...tokens.keys()].sort()).toEqual([...tokensOf(THEMES[0] ?? '').keys()].sort());
  });

  it.each(PAIRS)('has %s on %s with a contrast of at least %d', (fore, back, least) => {
    expect(contrast(colour(fore), colour(back))).toBeGreaterThanOrEqual(least);
  });

  it.each(Object.keys(EYES) as Eye[])('keeps the colours of a chart apart for %s eyes', (eye) => {
    const pairs = CHARTS.flatMap((one, nth) => CHARTS.slice(nth + 1).map((other) => [one, other] as const));
    const close = pairs.filter(([one, other]) => apart(colour(one), colour(other), eye) < LEAST_APART);
    expect(close).toEqual([]);
  });
});
