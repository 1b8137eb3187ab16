/** One line of a plot: points in the order of their x. */
export interface Series {
  readonly name: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** A plot with both axes in powers of ten. */
export interface Plot {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly series: readonly Series[];
  /** A level to compare with, drawn across. */
  readonly level: { readonly y: number; readonly name: string };
}

const width = 720;
const height = 400;
const frame = { left: 64, right: 196, top: 48, bottom: 52 } as const;
const colours = ["#0b6e4f", "#b3541e"];

/** A plot as SVG, readable on a light and on a dark page: it has a ground of its own. */
export function plotOf({ title, x, y, series, level }: Plot): string {
  const points = series.flatMap((one) => one.points);
  const across = scale(
    points.map((point) => point.x),
    frame.left,
    width - frame.right,
  );
  const up = scale([...points.map((point) => point.y), level.y], height - frame.bottom, frame.top);
  const bottom = height - frame.bottom;
  const right = width - frame.right;
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="13" fill="#24292f" role="img" aria-label="${escaped(title)}">`,
    `<rect width="${width}" height="${height}" rx="6" fill="#ffffff"/>`,
    text(frame.left, 26, title, 'font-size="15" font-weight="600"'),
    ...up.ticks.flatMap((tick) => [
      `<line x1="${frame.left}" x2="${right}" y1="${up.at(tick)}" y2="${up.at(tick)}" stroke="#e2e5e9"/>`,
      text(frame.left - 8, up.at(tick) + 4, shown(tick), 'text-anchor="end" fill="#57606a"'),
    ]),
    `<line x1="${frame.left}" x2="${right}" y1="${bottom}" y2="${bottom}" stroke="#57606a"/>`,
    ...[...new Set(points.map((point) => point.x))].map((tick) =>
      text(across.at(tick), bottom + 18, shown(tick), 'text-anchor="middle" fill="#57606a"'),
    ),
    text((frame.left + right) / 2, height - 12, x, 'text-anchor="middle" fill="#57606a"'),
    text(frame.left, 42, y, 'fill="#57606a" font-size="12"'),
    `<line x1="${frame.left}" x2="${right}" y1="${up.at(level.y)}" y2="${up.at(level.y)}" stroke="#57606a" stroke-dasharray="5 4"/>`,
    text(right + 8, up.at(level.y) + 4, level.name, 'fill="#57606a"'),
    ...series.flatMap((one, index) => drawn(one, colours[index % colours.length] ?? "#000000", across, up)),
    "</svg>",
  ];
  return `${lines.join("\n")}\n`;
}

function drawn({ name, points }: Series, colour: string, across: Scale, up: Scale): readonly string[] {
  const places = points.map(({ x, y }) => ({ x: across.at(x), y: up.at(y), value: y }));
  const last = places.at(-1);
  return [
    `<polyline points="${places.map(({ x, y }) => `${x},${y}`).join(" ")}" fill="none" stroke="${colour}" stroke-width="2.5"/>`,
    ...places.flatMap(({ x, y, value }) => [
      `<circle cx="${x}" cy="${y}" r="4" fill="${colour}"/>`,
      text(x, y - 10, shown(value), `text-anchor="middle" fill="${colour}"`),
    ]),
    ...(last ? [text(last.x + 12, last.y + 4, name, `font-weight="600" fill="${colour}"`)] : []),
  ];
}

interface Scale {
  readonly at: (value: number) => number;
  /** The powers of ten, and the halves between them that most people count in. */
  readonly ticks: readonly number[];
}

function scale(values: readonly number[], from: number, to: number): Scale {
  const [least, most] = [Math.min(...values) * 0.7, Math.max(...values) * 1.3];
  const share = (value: number) => Math.log(value / least) / Math.log(most / least);
  const powers = [1, 10, 100, 1_000, 10_000, 100_000];
  return {
    at: (value) => Math.round((from + (to - from) * share(value)) * 10) / 10,
    ticks: powers.filter((power) => power >= least && power <= most),
  };
}

function text(x: number, y: number, content: string, attributes: string): string {
  return `<text x="${x}" y="${y}" ${attributes}>${escaped(content)}</text>`;
}

function shown(value: number): string {
  return value < 10 ? value.toFixed(1).replace(/\.0$/, "") : Math.round(value).toLocaleString("en");
}

function escaped(content: string): string {
  return content.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
