import type { Matrix } from "./matrix.ts";

/** How what is drawn looks, as an element hands it down to those in it. */
export interface Paint {
  readonly matrix: Matrix;
  /** `#rrggbb`; undefined draws nothing. */
  readonly fill: string | undefined;
  readonly stroke: string | undefined;
  readonly strokeWidth: number;
  readonly dashes: readonly number[];
  readonly fontSize: number;
  readonly isBold: boolean;
  readonly anchor: string;
  readonly opacity: number;
}

export type Attribute = (name: string) => string | number | undefined;

/** The paint of an element: what it says itself, else what it is handed. */
export function paintOf(attribute: Attribute, given: Paint): Omit<Paint, "matrix"> {
  const number = (name: string, otherwise: number) => {
    const value = attribute(name);
    return value === undefined || Number.isNaN(Number.parseFloat(String(value)))
      ? otherwise
      : Number.parseFloat(String(value));
  };
  const opacity = given.opacity * number("opacity", 1);
  const weight = String(attribute("font-weight") ?? "");
  return {
    fill: colour(attribute("fill"), opacity * number("fill-opacity", 1), given.fill),
    stroke: colour(attribute("stroke"), opacity * number("stroke-opacity", 1), given.stroke),
    strokeWidth: number("stroke-width", given.strokeWidth),
    dashes: dashes(attribute("stroke-dasharray"), given.dashes),
    fontSize: number("font-size", given.fontSize),
    isBold: weight === "" ? given.isBold : weight === "bold" || Number(weight) >= 600,
    anchor: String(attribute("text-anchor") ?? given.anchor),
    opacity,
  };
}

/** The file knows no transparency: a colour becomes as pale as it would be on white paper. */
function colour(
  given: string | number | undefined,
  opacity: number,
  inherited: string | undefined,
): string | undefined {
  if (given === undefined) return inherited;
  const hex = hexOf(String(given).trim().toLowerCase());
  if (hex === undefined || opacity <= 0) return undefined;
  if (opacity >= 1) return hex;
  const channels = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16);
    return Math.round(255 - (255 - value) * opacity);
  });
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** Names beyond these, and patterns, are no colour here: the shape keeps its outline. */
function hexOf(text: string): string | undefined {
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  if (/^#[0-9a-f]{3}$/.test(text)) return `#${[...text.slice(1)].map((digit) => digit + digit).join("")}`;
  return { white: "#ffffff", black: "#000000" }[text];
}

function dashes(given: string | number | undefined, inherited: readonly number[]): readonly number[] {
  if (given === undefined) return inherited;
  return String(given)
    .split(/[\s,]+/)
    .map(Number)
    .filter((length) => Number.isFinite(length) && length >= 0);
}
