import type { Outline, Point } from "./points.ts";
import { type ByteWriter, records, recordTypes } from "./records.ts";

/** What a picture is drawn on. Lengths are in pixels of the SVG, from the top left. */
export interface Canvas {
  fill(lines: readonly Outline[], colour: string): void;
  stroke(lines: readonly Outline[], colour: string, width: number): void;
  /** A run of text of one face, from the left end of its base line. */
  text(run: TextRun): void;
  file(): Uint8Array;
}

export interface TextRun {
  readonly text: string;
  /** How far the pen moves for each UTF-16 unit. */
  readonly advances: readonly number[];
  readonly at: Point;
  readonly face: string;
  readonly size: number;
  readonly isBold: boolean;
  readonly colour: string;
  /** In degrees, against the clock. */
  readonly angle: number;
}

/** Units of the file in a pixel: lines may begin between pixels. */
const precision = 20;

export function canvas(width: number, height: number): Canvas {
  const { add, nextObject, file } = records();
  const known = new Map<string, number>();
  const selected = new Map<ObjectKind, number>();
  // A pen, brush or font is written once, and named when another was in use.
  const use = (kind: ObjectKind, key: string, create: (handle: number) => void) => {
    const name = `${kind} ${key}`;
    let handle = known.get(name);
    if (handle === undefined) {
      handle = nextObject();
      known.set(name, handle);
      create(handle);
    }
    select(kind, handle);
  };
  const select = (kind: ObjectKind, handle: number) => {
    if (selected.get(kind) === handle) return;
    selected.set(kind, handle);
    add(recordTypes.select, (bytes) => bytes.int32(handle));
  };
  add(recordTypes.mapMode, (bytes) => bytes.int32(anisotropic));
  add(recordTypes.windowOrigin, (bytes) => bytes.int32(0, 0));
  add(recordTypes.windowExtent, (bytes) => bytes.int32(units(width), units(height)));
  add(recordTypes.viewportOrigin, (bytes) => bytes.int32(0, 0));
  add(recordTypes.viewportExtent, (bytes) => bytes.int32(Math.ceil(width), Math.ceil(height)));
  add(recordTypes.backgroundMode, (bytes) => bytes.int32(transparent));
  add(recordTypes.fillMode, (bytes) => bytes.int32(winding));
  add(recordTypes.textAlign, (bytes) => bytes.int32(onBaseLine));
  let textColour = "";
  return {
    fill(lines, colour) {
      const shapes = lines.filter(({ points }) => points.length > 2);
      if (shapes.length === 0) return;
      select("pen", noPen);
      use("brush", colour, (handle) =>
        add(recordTypes.brush, (bytes) => bytes.int32(handle, 0, colourRef(colour), 0)),
      );
      add(recordTypes.polypolygon, (bytes) => polygons(bytes, shapes));
    },
    stroke(lines, colour, lineWidth) {
      const strokes = lines
        .filter(({ points }) => points.length > 1)
        .map(({ points, isClosed }) => ({ points: isClosed ? [...points, ...points.slice(0, 1)] : points }));
      if (strokes.length === 0) return;
      const thickness = Math.max(1, units(lineWidth));
      use("pen", `${colour} ${thickness}`, (handle) =>
        add(recordTypes.pen, (bytes) => {
          bytes.int32(handle, 0, 0, 0, 0, flatGeometric, thickness, 0, colourRef(colour), 0, 0);
        }),
      );
      add(recordTypes.polypolyline, (bytes) => polygons(bytes, strokes));
    },
    text(run) {
      const { face, size, isBold, angle, colour } = run;
      use("font", [face, size, isBold, angle].join(), (handle) =>
        add(recordTypes.font, (bytes) => font(bytes, handle, run)),
      );
      if (colour !== textColour) add(recordTypes.textColour, (bytes) => bytes.int32(colourRef(colour)));
      textColour = colour;
      add(recordTypes.text, (bytes) => textRecord(bytes, run));
    },
    file: () => file(width, height),
  };
}

type ObjectKind = "pen" | "brush" | "font";

const anisotropic = 8;
const transparent = 1;
const winding = 2;
const onBaseLine = 24;
const noPen = 0x80000008;
/** A solid geometric pen with flat ends and mitred corners, as SVG draws by default. */
const flatGeometric = 0x10000 | 0x200 | 0x2000;
const advanced = 2;
/** Of the family of Helvetica, each letter as wide as it is. */
const swiss = 0x22;

function units(pixels: number): number {
  return Math.round(pixels * precision);
}

/** `#rrggbb` in the order of the file. */
function colourRef(colour: string): number {
  const value = Number.parseInt(colour.slice(1), 16);
  return ((value & 0xff) << 16) | (value & 0xff00) | (value >> 16);
}

function polygons(bytes: ByteWriter, lines: readonly { readonly points: readonly Point[] }[]): void {
  const all = lines.flatMap(({ points }) => points.map(([x, y]) => [units(x), units(y)] as const));
  const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)];
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b));
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b));
  bytes.int32(least(xs), least(ys), most(xs), most(ys));
  bytes.int32(lines.length, all.length);
  for (const { points } of lines) bytes.int32(points.length);
  for (const [x, y] of all) bytes.int32(x, y);
}

function font(bytes: ByteWriter, handle: number, { face, size, isBold, angle }: TextRun): void {
  const tenths = Math.round(angle * 10);
  // A negative height is that of the letters, without the space above them.
  bytes.int32(handle, -units(size), 0, tenths, tenths, isBold ? 700 : 400);
  // Not slanted nor underlined nor struck; any character set; where the face is missing, another without serifs.
  bytes.byte(0, 0, 0, 1, 0, 0, 0, swiss);
  bytes.text(face, 32);
  // The full name, the style and the shape of the face, which nobody reads.
  bytes.text("", 64);
  bytes.text("", 32);
  bytes.int32(0, 0, 0, 0, 0, 0, 0, 0, 0);
}

/** Where the text is in its record, after what is said of it. */
const textAt = 76;

function textRecord(bytes: ByteWriter, { text, advances, at: [x, y] }: TextRun): void {
  const spacingAt = textAt + Math.ceil((text.length * 2) / 4) * 4;
  bytes.int32(0, 0, -1, -1, advanced, 0, 0);
  bytes.int32(units(x), units(y), text.length, textAt, 0, 0, 0, -1, -1, spacingAt);
  bytes.text(text, (spacingAt - textAt) / 2);
  bytes.int32(...advances.map(units));
}
