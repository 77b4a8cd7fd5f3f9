import { LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

// A canvas, as the outlook has it: the policy of the pages refuses inline styles.
register([LineChart, GridComponent, CanvasRenderer]);

const NARROW_PX = 480;
const STROKES = ['solid', 'dashed', 'dotted', [12, 4, 2, 4]] as const;

/** Lines beside each other; the first is drawn, the others are dashed, dotted, and both. Amounts in cents. */
export interface LinesToDraw {
  readonly keys: readonly string[];
  readonly lines: readonly (readonly number[])[];
  readonly keyLabel: (key: string) => string;
  readonly amount: (cents: number, narrow: boolean) => string;
}

/** Draws on a place of the page, again when that changes its size or the page its theme. Answers how to stop. */
export function drawLines(place: HTMLElement, drawn: LinesToDraw): () => void {
  const chart = init(place, null, { renderer: 'canvas' });
  const again = (): void => {
    chart.resize();
    chart.setOption({ animation: false, ...optionOf(drawn, place.clientWidth) }, true);
  };
  again();
  const sizes = new ResizeObserver(again);
  const themes = new MutationObserver(again);
  sizes.observe(place);
  themes.observe(document.body, { attributes: true, attributeFilter: ['class'] });
  return () => {
    sizes.disconnect();
    themes.disconnect();
    chart.dispose();
  };
}

function optionOf({ keys, lines, keyLabel, amount }: LinesToDraw, width: number) {
  const css = getComputedStyle(document.body);
  const token = (name: string): string => css.getPropertyValue(`--lb-${name}`).trim();
  const narrow = width < NARROW_PX;
  const text = { fontFamily: token('font'), fontSize: narrow ? 12 : 13, color: token('ink-2') };
  const labelled = (nth: number): boolean => nth % (narrow ? 12 : 6) === 0;
  return {
    textStyle: text,
    grid: { left: narrow ? 52 : 84, right: narrow ? 12 : 24, top: 16, bottom: 28 },
    xAxis: {
      ...{ type: 'category', data: keys, boundaryGap: false },
      axisLine: { lineStyle: { color: token('line-ui') } },
      axisTick: { interval: labelled, alignWithLabel: true },
      axisLabel: { ...text, interval: labelled, formatter: keyLabel },
    },
    yAxis: {
      ...{ type: 'value', splitNumber: 4 },
      axisLabel: { ...text, formatter: (euros: number) => amount(euros * 100, narrow) },
      splitLine: { lineStyle: { color: token('line') } },
    },
    series: lines.map((cents, nth) => ({
      ...{ type: 'line', symbol: 'none', silent: true, data: cents.map((each) => each / 100) },
      lineStyle: { color: token(nth === 0 ? 'ink' : 'chart-1'), width: 2.25, type: STROKES[nth] ?? 'solid' },
    })),
  };
}
