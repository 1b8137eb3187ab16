/** A curve over time, with both axes from nothing in even steps. */
export interface Curve {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  /** In the order of their x. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

const width = 720;
const height = 320;
const frame = { left: 64, right: 32, top: 56, bottom: 52 } as const;

/** A curve as SVG, readable on a light and on a dark page: it has a ground of its own. */
export function curveOf({ title, x, y, points }: Curve): string {
  const across = axis(
    points.map((point) => point.x),
    frame.left,
    width - frame.right,
  );
  const bottom = height - frame.bottom;
  const up = axis(
    points.map((point) => point.y),
    bottom,
    frame.top,
  );
  const right = width - frame.right;
  const path = points.map((point) => `${across.at(point.x)},${up.at(point.y)}`).join(" ");
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="13" fill="#24292f" role="img" aria-label="${title}">`,
    `<rect width="${width}" height="${height}" rx="6" fill="#ffffff"/>`,
    label(frame.left, 26, title, 'font-size="15" font-weight="600"'),
    label(frame.left, 44, y, 'fill="#57606a" font-size="12"'),
    ...up.ticks.flatMap((tick) => [
      `<line x1="${frame.left}" x2="${right}" y1="${up.at(tick)}" y2="${up.at(tick)}" stroke="${tick === 0 ? "#57606a" : "#e2e5e9"}"/>`,
      label(frame.left - 8, up.at(tick) + 4, String(tick), 'text-anchor="end" fill="#57606a"'),
    ]),
    ...across.ticks.map((tick) =>
      label(across.at(tick), bottom + 18, String(tick), 'text-anchor="middle" fill="#57606a"'),
    ),
    label((frame.left + right) / 2, height - 12, x, 'text-anchor="middle" fill="#57606a"'),
    `<polyline points="${path}" fill="none" stroke="#0b6e4f" stroke-width="2"/>`,
    "</svg>",
  ];
  return `${lines.join("\n")}\n`;
}

/** From nothing to past the greatest value, in at most eight even steps. */
function axis(values: readonly number[], from: number, to: number) {
  const most = Math.max(...values, 1);
  const step = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000].find((one) => most / one <= 8) ?? most;
  const end = Math.ceil(most / step) * step;
  return {
    at: (value: number) => Math.round((from + ((to - from) * value) / end) * 10) / 10,
    ticks: Array.from({ length: Math.round(end / step) + 1 }, (_, index) => index * step),
  };
}

function label(x: number, y: number, content: string, attributes: string): string {
  return `<text x="${x}" y="${y}" ${attributes}>${content}</text>`;
}
