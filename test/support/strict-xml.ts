/** An element of a file of XML, for tests. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Reads XML 1.0 as strictly as Word does, without document types; throws where it is none. */
export function parseXml(xml: string): XmlElement {
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u.test(xml))
    throw new Error("a character that XML forbids");
  const top: Open = { name: "", attributes: {}, children: [] };
  const open: Open[] = [top];
  const rest = xml.replace(/^<\?xml[^?]*\?>\s*/, "");
  const token = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  let read = 0;
  for (const [all, end, name = "", attributes = "", single, text] of rest.matchAll(token)) {
    read += all.length;
    const inside = open.at(-1) ?? top;
    if (text !== undefined) inside.children.push(unescaped(text));
    else if (end === "/") {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes <${inside.name}>`);
    } else {
      const element = { name, attributes: attributesOf(attributes), children: [] };
      inside.children.push(element);
      if (single === "") open.push(element);
    }
  }
  const [root, ...others] = top.children;
  if (read < rest.length) throw new Error(`not XML: ${rest.slice(read, read + 60)}`);
  if (open.length > 1 || typeof root !== "object" || others.length > 0) throw new Error("no single root");
  return root;
}

interface Open extends XmlElement {
  readonly children: (XmlElement | string)[];
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  const pairs = [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]);
  if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new Error(`twice in ${text}`);
  return Object.fromEntries(pairs.map(([name, value = ""]) => [name, unescaped(value)]));
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+);|#(\d+);|(\w+);)?/gi, (whole, hexadecimal, decimal, name = "") => {
    const known = entities[name];
    if (known !== undefined) return known;
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    if (!(code >= 32 || code === 9 || code === 10 || code === 13)) throw new Error(`no reference: ${whole}`);
    return String.fromCodePoint(code);
  });
}

/** The elements of a name, within others of that name too, in the order of the file. */
export function elementsOf(element: XmlElement, name: string): readonly XmlElement[] {
  return childElements(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elementsOf(child, name),
  ]);
}

export function childElements({ children }: XmlElement): readonly XmlElement[] {
  return children.filter((child) => typeof child === "object");
}
