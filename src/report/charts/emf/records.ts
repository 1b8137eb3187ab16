/** The records of a picture as an enhanced metafile (MS-EMF), in the order in which they are drawn. */
export interface Records {
  /** Adds a record: its type, and what follows its size. */
  add(type: number, write: (bytes: ByteWriter) => void): void;
  /** The next free place in the table of pens, brushes and fonts. */
  nextObject(): number;
  /** The whole file, for a picture so many pixels wide and high. */
  file(width: number, height: number): Uint8Array;
}

/** Writes little-endian numbers one after the other. */
export interface ByteWriter {
  /** Whole numbers of 32 bits, signed or not. */
  int32(...values: readonly number[]): void;
  byte(...values: readonly number[]): void;
  /** UTF-16, without an end; `units` fills up with zeros, or cuts. */
  text(value: string, units?: number): void;
}

/** What a file begins with and ends with is written when its length is known. */
export function records(): Records {
  const all: Uint8Array[] = [];
  let objects = 0;
  return {
    add: (type, write) => void all.push(record(type, write)),
    nextObject: () => {
      objects += 1;
      return objects;
    },
    file(width, height) {
      // The number of palette entries, where they are, and the size of this record again.
      const end = record(recordTypes.end, (bytes) => bytes.int32(0, 16, 20));
      const size = headerSize + [...all, end].reduce((sum, { length }) => sum + length, 0);
      const header = headerRecord({ width, height, size, records: all.length + 2, objects: objects + 1 });
      return joined([header, ...all, end]);
    },
  };
}

export const recordTypes = {
  header: 1,
  polypolyline: 7,
  polypolygon: 8,
  windowExtent: 9,
  windowOrigin: 10,
  viewportExtent: 11,
  viewportOrigin: 12,
  end: 14,
  mapMode: 17,
  backgroundMode: 18,
  fillMode: 19,
  textAlign: 22,
  textColour: 24,
  select: 37,
  brush: 39,
  font: 82,
  text: 84,
  pen: 95,
} as const;

const headerSize = 108;
/** A screen of 96 dots an inch: the picture's pixels are those of the SVG. */
const screen = { pixels: [1920, 1440], millimetres: [508, 381], micrometres: [508_000, 381_000] } as const;
const signature = 0x464d4520;
const version = 0x10000;

interface Header {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly records: number;
  readonly objects: number;
}

function headerRecord({ width, height, size, records: count, objects }: Header): Uint8Array {
  const hundredths = (pixels: number) => Math.round((pixels * 2540) / 96);
  return record(recordTypes.header, (bytes) => {
    bytes.int32(0, 0, Math.ceil(width) - 1, Math.ceil(height) - 1);
    bytes.int32(0, 0, hundredths(width), hundredths(height));
    bytes.int32(signature, version, size, count, objects & 0xffff);
    // No description, no palette.
    bytes.int32(0, 0, 0, ...screen.pixels, ...screen.millimetres);
    // No pixel format, no OpenGL.
    bytes.int32(0, 0, 0, ...screen.micrometres);
  });
}

/** A record is as long as a multiple of four. */
function record(type: number, write: (bytes: ByteWriter) => void): Uint8Array {
  const values: number[] = [];
  const int32 = (value: number) => {
    values.push(value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, (value >>> 24) & 0xff);
  };
  write({
    int32: (...all) => all.forEach(int32),
    byte: (...all) => void values.push(...all),
    text(value, units = value.length) {
      for (let at = 0; at < units; at++) {
        const unit = at < value.length ? value.charCodeAt(at) : 0;
        values.push(unit & 0xff, unit >>> 8);
      }
    },
  });
  while (values.length % 4 !== 0) values.push(0);
  const bytes = new Uint8Array(values.length + 8);
  bytes.set(values, 8);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, type, true);
  view.setUint32(4, bytes.length, true);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
