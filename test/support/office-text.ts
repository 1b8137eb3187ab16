import { strFromU8, unzipSync } from "fflate";

/** The parts of an Office file by their names; those that are XML as text. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(?:xml|rels|svg)$/.test(name));
  return new Map(parts.map(([name, content]) => [name, strFromU8(content)]));
}

/** All that the parts say, texts and attributes, names and addresses included: to look for what must not be there. */
export function textOfParts(bytes: Uint8Array): string {
  return [...partsOf(bytes)].map(([name, xml]) => `${name}\n${textOfXml(xml)}`).join("\n");
}

function textOfXml(xml: string): string {
  const attributes = [...xml.matchAll(/\s[\w:]+="([^"]*)"/g)].map(([, value]) => value ?? "");
  const texts = xml.replace(/<\/(?:a:p|si|c|w:p)>/g, "\n").replace(/<[^>]*>/g, "");
  return unescaped([texts, ...attributes].join("\n"));
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

export function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return entities[name] ?? whole;
    return String.fromCodePoint(Number.parseInt(hex ?? decimal, hex === undefined ? 10 : 16));
  });
}
