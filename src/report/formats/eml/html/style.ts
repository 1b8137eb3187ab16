import { colours, toneColours } from "../../../charts/palette.ts";
import type { Tone } from "../../../report.ts";

/** A style as it stands in an element: of constants alone, never of a text of a plan. */
export type Style = Readonly<Record<string, string>>;

/** The text of a `style` attribute. */
export function inPlace(...styles: readonly Style[]): string {
  return Object.entries(Object.assign({}, ...styles) as Style)
    .map(([name, value]) => `${name}:${value}`)
    .join(";");
}

/**
 * Mail takes no style from around, so each element says its own; and briefly, since a mail of more than 102 KB is cut
 * short by some who show it.
 */
const family = "'Segoe UI',Arial,'Microsoft YaHei',sans-serif";

export const text: Style = { font: `14px/1.5 ${family}` };
export const strong: Style = { font: `600 14px/1.5 ${family}` };
export const small: Style = { font: `12px/1.45 ${family}` };
export const quiet: Style = { color: colours.quiet };
export const ink: Style = { color: colours.ink };

export const cell: Style = {
  font: `13px/1.45 ${family}`,
  "border-bottom": `1px solid ${colours.line}`,
};

/** The cell that says what its row is about. */
export const nameCell: Style = { ...cell, font: `600 13px/1.45 ${family}`, "text-align": "left" };

export const columnHead: Style = {
  font: `600 12px/1.45 ${family}`,
  "border-bottom": `2px solid ${colours.quiet}`,
  "text-align": "left",
  ...quiet,
};

/** Of this size in pixels, for headings. */
export function heading(size: number): Style {
  return { font: `600 ${size}px/1.25 ${family}` };
}

export function tone(name: Tone): { readonly ground: string; readonly style: Style } {
  const { strong: color, soft } = toneColours[name];
  return { ground: soft, style: { color, "background-color": soft } };
}
