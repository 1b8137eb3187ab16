// A worker draws no pictures. The library of slides wants a preview of each drawing, of which nothing remains: a
// metafile takes its place. So it is given an empty one.
const empty = "data:image/png;base64,";
const canvas = { getContext: () => ({ drawImage() {} }), toDataURL: () => empty };

export const document = { createElement: () => canvas };

export class Image {
  width = 1;
  height = 1;
  set src(_address) {
    queueMicrotask(() => this.onload());
  }
}

/** Of Node, and of no browser. */
export const setImmediate = globalThis.setImmediate ?? ((act, ...args) => setTimeout(act, 0, ...args));
