import { pathOutlines } from "./path-outlines.ts";
import { arcPoints, type Outline, type Point } from "./points.ts";

/** The attributes of an element. */
export interface ShapeAttributes {
  /** 0 where it is no number. */
  number(name: string): number;
  text(name: string): string;
}

/** The lines round a shape of SVG, with curves as short straight pieces; none of what has no shape. */
export function outlinesOf(name: string, { number, text }: ShapeAttributes): readonly Outline[] {
  switch (name) {
    case "line":
      return [
        {
          points: [
            [number("x1"), number("y1")],
            [number("x2"), number("y2")],
          ],
          isClosed: false,
        },
      ];
    case "rect":
      return [{ points: rectangle(number), isClosed: true }];
    case "circle":
      return [{ points: ellipse(number, number("r"), number("r")), isClosed: true }];
    case "ellipse":
      return [{ points: ellipse(number, number("rx"), number("ry")), isClosed: true }];
    case "polyline":
    case "polygon":
      return [{ points: pairs(text("points")), isClosed: name === "polygon" }];
    case "path":
      return pathOutlines(text("d"));
    default:
      return [];
  }
}

function rectangle(number: ShapeAttributes["number"]): readonly Point[] {
  const [x, y, width, height] = [number("x"), number("y"), number("width"), number("height")];
  const radius = Math.min(number("rx") || number("ry"), width / 2, height / 2);
  const [right, bottom] = [x + width, y + height];
  if (radius <= 0) {
    return [
      [x, y],
      [right, y],
      [right, bottom],
      [x, bottom],
    ];
  }
  const corner = (cx: number, cy: number, quarter: number) =>
    arcPoints({
      middle: [cx, cy],
      radii: [radius, radius],
      from: (quarter * Math.PI) / 2,
      to: ((quarter + 1) * Math.PI) / 2,
    });
  return [
    ...corner(right - radius, bottom - radius, 0),
    ...corner(x + radius, bottom - radius, 1),
    ...corner(x + radius, y + radius, 2),
    ...corner(right - radius, y + radius, 3),
  ];
}

function ellipse(number: ShapeAttributes["number"], rx: number, ry: number): readonly Point[] {
  const middle = [number("cx"), number("cy")] as const;
  return arcPoints({ middle, radii: [rx, ry], from: 0, to: 2 * Math.PI });
}

function pairs(text: string): readonly Point[] {
  const numbers = (text.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi) ?? []).map(Number);
  return numbers.flatMap((x, index) => (index % 2 === 0 ? [[x, numbers[index + 1] ?? 0] as const] : []));
}
