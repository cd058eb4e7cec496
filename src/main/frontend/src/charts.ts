import { BarChart, type BarSeriesOption } from 'echarts/charts';
import { GridSimpleComponent, type GridComponentOption } from 'echarts/components';
import { init, use, type ComposeOption, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridSimpleComponent, SVGRenderer]);

type Option = ComposeOption<BarSeriesOption | GridComponentOption>;

const COLOURS = ['--accent', '--good'];

interface Cell {
  value: number;
  href?: string;
}

interface Table {
  labels: string[];
  series: { name: string; cells: Cell[] }[];
}

/** The first column names the rows; every other one is a series. */
function read(table: HTMLTableElement): Table {
  const rows = [...(table.tBodies[0]?.rows ?? [])];
  const names = [...(table.tHead?.rows[0]?.cells ?? [])].slice(1);
  return {
    labels: rows.map((row) => row.cells[0]?.textContent?.trim() ?? ''),
    series: names.map((head, at) => ({
      name: head.textContent?.trim() ?? '',
      cells: rows.map((row) => cell(row.cells[at + 1])),
    })),
  };
}

function cell(td: HTMLTableCellElement | undefined): Cell {
  return { value: Number(td?.textContent?.trim() ?? 0), href: td?.querySelector('a')?.href };
}

/** A token as the browser resolves it now, in light or dark. */
function colour(host: HTMLElement, token: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${token})`;
  host.append(probe);
  const resolved = getComputedStyle(probe).color;
  probe.remove();
  return resolved;
}

function option(host: HTMLElement, table: Table): Option {
  const grouped = host.dataset.chart === 'ages';
  const muted = colour(host, '--muted');
  const line = colour(host, '--line');
  const text = { color: muted, fontFamily: getComputedStyle(host).fontFamily, fontSize: 12, lineHeight: 15 };
  return {
    animation: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    animationDuration: 300,
    grid: { left: 4, right: 4, top: 8, bottom: 4, containLabel: true },
    xAxis: {
      type: 'category',
      data: table.labels,
      // weeks may be left out, names of groups are broken instead
      axisLabel: grouped ? { ...text, interval: 0, width: 100, overflow: 'break' } : { ...text, hideOverlap: true },
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
    },
    yAxis: { type: 'value', minInterval: 1, axisLabel: text, splitLine: { lineStyle: { color: line } } },
    series: table.series.map((series, at) => ({
      type: 'bar',
      name: series.name,
      data: series.cells.map((one) => one.value),
      barMaxWidth: 36,
      itemStyle: { color: colour(host, COLOURS[at % COLOURS.length] as string), borderRadius: [3, 3, 0, 0] },
      label: { show: grouped, position: 'top', ...text },
    })),
  };
}

function legend(host: HTMLElement, table: Table): void {
  if (table.series.length > 1) {
    const names = document.createElement('p');
    names.className = 'legend';
    names.ariaHidden = 'true';
    table.series.forEach((series, at) => {
      const mark = document.createElement('i');
      mark.className = `series-${at + 1}`;
      const name = document.createElement('span');
      name.textContent = series.name;
      names.append(mark, name);
    });
    host.before(names);
  }
}

function draw(host: HTMLElement): void {
  const details = host.parentElement?.querySelector('details');
  const source = details?.querySelector('table');
  if (!details || !source) {
    return;
  }
  const table = read(source);
  host.hidden = false;
  legend(host, table);
  const chart: EChartsType = init(host, null, { renderer: 'svg' });
  const paint = () => chart.setOption(option(host, table));
  paint();
  chart.on('click', (event) => {
    const href = table.series[event.seriesIndex ?? 0]?.cells[event.dataIndex]?.href;
    if (href) {
      window.location.href = href;
    }
  });
  new ResizeObserver(() => chart.resize()).observe(host);
  new MutationObserver(paint).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paint);
  details.open = false;
  host.dataset.drawn = 'true';
}

/** Draws each chart from the table that stands beside it; the table stays, closed, with its links. */
export function charts(): void {
  document.querySelectorAll<HTMLElement>('[data-chart]').forEach(draw);
}
