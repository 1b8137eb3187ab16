import { isValidElement } from "preact";
import type { Element } from "../../element.ts";
import { type Canvas, canvas } from "./canvas.ts";
import { dashed } from "./dashes.ts";
import { applied, identity, scaleOf, transformed } from "./matrix.ts";
import { outlinesOf } from "./outlines.ts";
import { type Attribute, type Paint, paintOf } from "./paint.ts";
import { type Segment, textRuns } from "./text-runs.ts";

/**
 * A picture as an enhanced metafile (EMF), for programs that cannot show SVG: lines and letters, which the viewer
 * draws with its own faces, Chinese ones too. Takes what the charts use: shapes, groups, text and their attributes;
 * what it does not know is left out. Pure: the same picture gives the same bytes.
 */
export function emf(picture: Element): Uint8Array {
  const attribute = attributesOf(picture);
  const [width, height] = [attribute("width"), attribute("height")].map((value) => Number(value) || 1);
  const paper = canvas(width ?? 1, height ?? 1);
  drawn(picture, initial, paper);
  return paper.file();
}

/** As SVG has it where nothing is said. */
const initial: Paint = {
  matrix: identity,
  fill: "#000000",
  stroke: undefined,
  strokeWidth: 1,
  dashes: [],
  fontSize: 16,
  isBold: false,
  anchor: "start",
  opacity: 1,
};

/** What is said of a picture and not seen. */
const unseen: ReadonlySet<string> = new Set(["title", "desc", "defs", "style", "metadata"]);

function drawn(node: unknown, given: Paint, paper: Canvas): void {
  if (Array.isArray(node)) {
    for (const one of node) drawn(one, given, paper);
    return;
  }
  if (!isValidElement(node)) return;
  const { type } = node;
  if (typeof type !== "string") {
    // A fragment has no name of its own.
    drawn(childrenOf(node), given, paper);
    return;
  }
  if (unseen.has(type)) return;
  const attribute = attributesOf(node);
  const matrix = transformed(given.matrix, String(attribute("transform") ?? ""));
  const paint = { ...paintOf(attribute, given), matrix };
  if (type === "text") {
    text(node, paint, paper);
    return;
  }
  shape(type, attribute, paint, paper);
  drawn(childrenOf(node), paint, paper);
}

function shape(type: string, attribute: Attribute, paint: Paint, paper: Canvas): void {
  const outlines = outlinesOf(type, {
    number: (name) => Number(attribute(name)) || 0,
    text: (name) => String(attribute(name) ?? ""),
  });
  const { matrix, fill, stroke, strokeWidth, dashes } = paint;
  const moved = (outline: (typeof outlines)[number]) => ({
    ...outline,
    points: outline.points.map((point) => applied(matrix, point)),
  });
  if (fill !== undefined && type !== "line") paper.fill(outlines.map(moved), fill);
  if (stroke === undefined || strokeWidth <= 0) return;
  const strokes = dashes.length === 0 ? outlines : outlines.flatMap((outline) => dashed(outline, dashes));
  paper.stroke(strokes.map(moved), stroke, strokeWidth * scaleOf(matrix));
}

/** A text and the spans in it; one that names its place begins anew there, others go on where the last ended. */
function text(node: unknown, paint: Paint, paper: Canvas): void {
  let [x, y] = [0, 0];
  let segments: Segment[] = [];
  const draw = () => {
    for (const run of textRuns(segments, [x, y])) paper.text(run);
    segments = [];
  };
  const add = (element: unknown, own: Paint) => {
    const attribute = attributesOf(element);
    const number = (name: string, otherwise: number) => Number(attribute(name) ?? otherwise) || 0;
    if (attribute("x") !== undefined || attribute("y") !== undefined) {
      draw();
      [x, y] = [number("x", x), number("y", y)];
    }
    let [dx, dy] = [number("dx", 0), number("dy", 0)];
    for (const child of [childrenOf(element)].flat(9)) {
      if (isValidElement(child)) add(child, { ...paintOf(attributesOf(child), own), matrix: own.matrix });
      else if (typeof child === "string" || typeof child === "number") {
        segments.push({ text: String(child), paint: own, dx, dy });
        [dx, dy] = [0, 0];
      }
    }
  };
  add(node, paint);
  draw();
}

function attributesOf(node: unknown): Attribute {
  const props: Readonly<Record<string, unknown>> = isValidElement(node) ? { ...node.props } : {};
  return (name) => {
    const value = props[name];
    return typeof value === "string" || typeof value === "number" ? value : undefined;
  };
}

function childrenOf(node: unknown): unknown {
  return isValidElement(node) ? node.props.children : undefined;
}
