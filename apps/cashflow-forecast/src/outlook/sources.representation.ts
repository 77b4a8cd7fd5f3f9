import type { Figures } from '../domain/figures.ts';
import { type Mark, marksOf } from '../domain/uncertainty/marks.ts';
import type { Learnt } from '../domain/uncertainty/learnt.ts';
import { outlookThrough } from '../domain/outlook.ts';
import { MARKS, type MarkDto, type SOURCES, type SourceDto } from './sources.dto.ts';

const WHAT: Readonly<Record<Mark['what'], (typeof MARKS)[number]>> = {
  contractsEnd: 'contracten-lopen-af',
  flatRatesEnd: 'forfait-loopt-af',
  index: 'herziening-1-januari',
  youthTable: 'jeugdtabel',
};

/** What changes in the months to come, numbered as in the chart. */
export function representMarks({ sources, positions, on }: Figures): MarkDto[] {
  return marksOf(sources, positions, on, outlookThrough(on)).map(({ month, what, people }, nth) => ({
    ...{ nummer: nth + 1, maand: month, wat: WHAT[what], mensen: people },
  }));
}

/** What is uncertain, with its parameter, in tenths of a percent. */
export function representSources({ sources }: Figures): SourceDto[] {
  const { leaving, renewal, decisions, returns, afterFlatRate, wageStep, applicationsPerMonth } = sources;
  const of = (bron: (typeof SOURCES)[number], { chance, happened, of: all }: Learnt): SourceDto => ({
    ...{ bron, waarde: percent(chance), gezien: happened, van: Math.round(all) },
  });
  return [
    of('vertrek', leaving),
    of('verlenging', renewal),
    of('toekenning', decisions.granted),
    of('storno', returns),
    { bron: 'loonwaarde-na-forfait', waarde: percent(afterFlatRate.deviation), gezien: afterFlatRate.seen, van: null },
    { bron: 'minimumloon', waarde: percent(wageStep), gezien: null, van: null },
    { bron: 'nieuwe-mensen', waarde: Math.round(applicationsPerMonth * 10) / 10, gezien: null, van: null },
  ];
}

const percent = (part: number): number => Math.round(part * 1000) / 10;
