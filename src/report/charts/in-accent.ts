import { h, isValidElement } from "preact";
import type { Element } from "../element.ts";
import { colours } from "./palette.ts";

/**
 * A picture with the accent of a report, `#rrggbb`, for where no style sheet reaches it: what has our own accent as
 * a colour gets this one.
 */
export function inAccent(picture: Element, accent: string): Element {
  return accent === colours.accent ? picture : recoloured(picture, accent);
}

function recoloured({ type, props }: Element, accent: string): Element {
  const { children, ...attributes } = props;
  const own = Object.entries(attributes).map(([name, value]) => [
    name,
    value === colours.accent ? accent : value,
  ]);
  return h<object>(
    type as string,
    Object.fromEntries(own),
    ...[children].flat(9).map((child) => (isValidElement(child) ? recoloured(child, accent) : child)),
  );
}
