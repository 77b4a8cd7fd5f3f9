import { LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, MarkPointComponent, TooltipComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { Fan } from './fan.ts';

// A canvas: drawings in SVG and tips in HTML come with inline styles, which the policy of the pages refuses.
register([LineChart, GridComponent, MarkLineComponent, MarkPointComponent, TooltipComponent, CanvasRenderer]);

const NARROW_PX = 480;
const TICKS = 4;
/** Of the height, for the words under a low point. */
const ROOM = 0.14;

type Token = (name: string) => string;

/** Draws a fan on a place of the page, again when that changes its size or the page its theme. Answers how to stop. */
export function draw(place: HTMLElement, fan: Fan): () => void {
  const chart = init(place, null, { renderer: 'canvas' });
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const again = (): void => {
    const css = getComputedStyle(document.body);
    const token: Token = (name) => css.getPropertyValue(`--lb-${name}`).trim();
    chart.setOption({ animation: !still, animationDuration: 250, ...optionOf(fan, token, place.clientWidth) }, true);
  };
  again();
  const sizes = new ResizeObserver(() => {
    chart.resize();
    again();
  });
  const themes = new MutationObserver(again);
  sizes.observe(place);
  themes.observe(document.body, { attributes: true, attributeFilter: ['class'] });
  return () => {
    sizes.disconnect();
    themes.disconnect();
    chart.dispose();
  };
}

function optionOf(fan: Fan, token: Token, width: number) {
  const narrow = width < NARROW_PX;
  const text = { fontFamily: token('font'), fontSize: narrow ? 12 : 13, color: token('ink-2') };
  const ink = { ...text, color: token('ink') };
  const euros = (cents: number): number => cents / 100;
  const axis = axisOf(fan);
  const keys = fan.points.map(({ key }) => key);
  const band = {
    ...{ type: 'line', symbol: 'none', silent: true, stack: 'band', stackStrategy: 'all', lineStyle: { opacity: 0 } },
    ...(fan.steps ? { step: 'end' } : {}),
  };
  const line = fan.steps ? { step: 'end' } : {};
  return {
    textStyle: text,
    grid: { left: narrow ? 52 : 84, right: narrow ? 12 : 20, top: 16, bottom: 28 },
    tooltip: {
      ...{ trigger: 'axis', renderMode: 'richText', backgroundColor: token('surface'), borderColor: token('line-ui') },
      ...{ textStyle: ink, axisPointer: { lineStyle: { color: token('ink-2'), type: 'solid' } }, confine: true },
      formatter: (hit: readonly { dataIndex: number }[]) => fan.tip(hit[0]?.dataIndex ?? 0),
    },
    xAxis: {
      ...{ type: 'category', data: keys, boundaryGap: false },
      axisLine: { onZero: false, lineStyle: { color: token('line-ui') } },
      axisTick: { interval: (nth: number) => fan.labelled(nth, narrow), alignWithLabel: true },
      axisLabel: {
        ...text,
        interval: (nth: number) => fan.labelled(nth, narrow),
        formatter: (key: string) => fan.axisLabel(key),
      },
    },
    yAxis: {
      ...{ type: 'value', min: axis.min, max: axis.max, interval: axis.step },
      axisLabel: { ...text, formatter: (value: number) => (narrow ? fan.shortAmount : fan.amount)(value * 100) },
      splitLine: { lineStyle: { color: token('line') } },
    },
    series: [
      { ...band, name: 'low', data: fan.points.map(({ low }) => euros(low)) },
      {
        ...band,
        name: 'band',
        data: fan.points.map(({ low, high }) => euros(high - low)),
        areaStyle: { color: token('chart-band'), opacity: 1 },
      },
      {
        ...line,
        ...{ name: 'expected', type: 'line', symbol: 'none', z: 5 },
        data: fan.points.map(({ expected }) => euros(expected)),
        lineStyle: { color: token('chart-1'), width: 2.25 },
        itemStyle: { color: token('chart-1') },
        markLine: {
          ...{ silent: true, symbol: 'none', label: { show: false } },
          data: axis.min < 0 ? [{ yAxis: 0, lineStyle: { color: token('ink'), type: 'solid', width: 1.25 } }] : [],
        },
        ...(fan.mark === undefined ? {} : { markPoint: markOf(fan.mark, keys, ink, token, narrow) }),
        ...(fan.numbers === undefined ? {} : { markPoint: numbersOf(fan, keys, token) }),
      },
    ],
  };
}

function markOf(mark: NonNullable<Fan['mark']>, keys: readonly string[], ink: object, token: Token, narrow: boolean) {
  const nth = keys.indexOf(mark.key);
  const isLate = nth > keys.length * 0.55;
  const aside = narrow ? 8 : 12;
  const bold = { ...ink, fontSize: 15, fontWeight: 650, lineHeight: 19 };
  return {
    ...{ symbol: 'circle', symbolSize: 11, silent: true, itemStyle: { color: token('ink') } },
    data: [{ coord: [nth, mark.cents / 100] }],
    label: {
      ...{ show: true, position: isLate ? 'left' : 'right', offset: [isLate ? -aside : aside, 22] },
      ...{ align: isLate ? 'right' : 'left', lineHeight: 17, color: token('ink-2'), fontSize: 13 },
      formatter: `{b|${mark.amount}}\n${mark.text}`,
      rich: { b: bold },
    },
  };
}

/** Small discs with a number, above the line; what they stand for is listed under the chart. */
function numbersOf({ numbers = [], points }: Fan, keys: readonly string[], token: Token) {
  return {
    ...{ symbol: 'circle', symbolSize: 20, symbolOffset: [0, -18], silent: true, animation: false },
    itemStyle: { color: token('surface'), borderColor: token('chart-1'), borderWidth: 1.5 },
    label: { show: true, color: token('ink'), fontSize: 12, fontWeight: 600, formatter: '{b}' },
    data: numbers.map(({ key, text }) => {
      const nth = keys.indexOf(key);
      return { name: text, coord: [nth, (points[nth]?.expected ?? 0) / 100] };
    }),
  };
}

/** Round steps around nothing and everything drawn, with room under a marked low point. */
function axisOf({ points, mark }: Fan): { min: number; max: number; step: number } {
  const all = points.flatMap(({ low, high, expected }) => [low, high, expected]).map((cents) => cents / 100);
  const [lowest, highest] = [Math.min(0, ...all), Math.max(0, ...all)];
  const step = roundStep((highest - lowest) / TICKS);
  const under = mark === undefined ? 0 : mark.cents / 100 - ROOM * (highest - lowest);
  return {
    min: Math.floor(Math.min(lowest, lowest < 0 ? under : 0) / step) * step,
    max: Math.ceil(highest / step) * step,
    step,
  };
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
  return ([1, 2, 2.5, 5, 10].find((times) => times * power >= rough) ?? 10) * power || 1;
}
