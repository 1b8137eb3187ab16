import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The parts of a document by their paths in its archive. */
type Parts = Readonly<Record<string, Uint8Array>>;

/** What the library stamps or cannot say, as the report has it. */
export interface Imprint {
  /** `YYYY-MM-DDTHH:MM:SSZ`, as when the document was made. */
  readonly date: string;
  /** BCP 47. */
  readonly language: string;
  /** Parts by their paths, and what becomes of the text that the library wrote. */
  readonly parts: Readonly<Record<string, (text: string) => string>>;
}

/**
 * A document as the library wrote it, made the same for the same report: its dates and its random ids are replaced,
 * its metafiles are named as such, and it holds nothing that XML forbids.
 */
export function packed(archive: Uint8Array, imprint: Imprint): Uint8Array {
  const given = unzipSync(archive);
  const names = renamedPictures(given);
  const texts = Object.entries(given).map(([path, bytes]): [string, Uint8Array] => {
    const name = names.get(path) ?? path;
    return isXml(path) ? [name, strToU8(part(path, strFromU8(bytes), given, names, imprint))] : [name, bytes];
  });
  // The list of the parts comes first, as programs that look only at the beginning expect.
  const sorted = texts.sort(([a], [b]) => Number(b === contentTypes) - Number(a === contentTypes));
  // Dates of an archive are in local time: these numbers are the same bytes in every time zone.
  return zipSync(Object.fromEntries(sorted), { level: 6, mtime: new Date(1980, 0, 1) });
}

const contentTypes = "[Content_Types].xml";

function isXml(path: string): boolean {
  return /\.(?:xml|rels)$/.test(path);
}

function part(
  path: string,
  text: string,
  given: Parts,
  names: ReadonlyMap<string, string>,
  imprint: Imprint,
): string {
  const own = imprint.parts[path]?.(text) ?? text;
  const stamped = finishes[path]?.(own, imprint) ?? own;
  return withPlainIds(path, withNames(stamped, names), given).replace(forbidden, "");
}

/** What XML 1.0 (2.2) does not allow, not even as a reference. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const finishes: Readonly<Record<string, (text: string, imprint: Imprint) => string>> = {
  [contentTypes]: (text) =>
    text.replace(/<Default /, '<Default ContentType="image/x-emf" Extension="emf"/><Default '),
  // The library counts pictures over all documents that it writes; Word asks that no two of one are the same.
  "word/document.xml": (text) => {
    let count = 0;
    return text.replace(/<wp:docPr id="\d+"/g, () => {
      count += 1;
      return `<wp:docPr id="${count}"`;
    });
  },
  // The library numbers only lists that the report has; a style of another one would be corrupt.
  "word/styles.xml": (text) => text.replace(/<w:numPr>(?:(?!<\/w:numPr>).)*\{.*?<\/w:numPr>/gs, ""),
  "docProps/core.xml": (text, { date, language }) =>
    text
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}`)
      .replace("<dcterms:created", `<dc:language>${language}</dc:language><dcterms:created`),
};

/** New names of pictures that are metafiles, whatever the library took them for. */
function renamedPictures(parts: Parts): ReadonlyMap<string, string> {
  const metafiles = Object.entries(parts).filter(
    ([path, bytes]) => /\.png$/.test(path) && strFromU8(bytes.subarray(40, 44), true) === " EMF",
  );
  return new Map(metafiles.map(([path]) => [path, path.replace(/png$/, "emf")]));
}

/** Relationships name a picture by its path below `word/`. */
function withNames(text: string, names: ReadonlyMap<string, string>): string {
  let renamed = text;
  for (const [from, to] of names) renamed = renamed.replaceAll(targetOf(from), targetOf(to));
  return renamed;
}

function targetOf(path: string): string {
  return ` Target="${path.replace(/^word\//, "")}"`;
}

/** The ids of a part's relationships in their order, in the part and in the list of them. */
function withPlainIds(path: string, text: string, given: Parts): string {
  const [, folder = "", name = ""] = /^(.*?)(?:_rels\/)?([^/]+?)(?:\.rels)?$/.exec(path) ?? [];
  const list = given[`${folder}_rels/${name}.rels`];
  if (list === undefined) return text;
  const ids = new Map(
    [...strFromU8(list).matchAll(/ Id="([^"]*)"/g)].map(([, id = ""], index) => [id, `rId${index + 1}`]),
  );
  const attribute = path.endsWith(".rels") ? / Id="([^"]*)"/g : / r:(?:id|embed|link)="([^"]*)"/g;
  // Only within tags, where no text of the report stands bare.
  return text.replace(/<[^<>]*>/g, (tag) =>
    tag.replace(attribute, (whole, id: string) => whole.replace(`"${id}"`, `"${ids.get(id) ?? id}"`)),
  );
}
