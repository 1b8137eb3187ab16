import { partsOf, unescaped } from "../support/office-text.ts";

/** Slides as lines that can be read: each with its title, then its texts, tables and what its shapes show. */
export function readPptx(bytes: Uint8Array): string {
  const slides = slidesOf(bytes).map((xml, index) => `# ${index + 1}\n${slideLines(xml).join("\n")}\n`);
  return slides.join("\n");
}

/** The slides' parts in their order. */
export function slidesOf(bytes: Uint8Array): readonly string[] {
  const parts = [...partsOf(bytes)].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  const number = (name: string) => Number(/\d+/.exec(name)?.[0]);
  return parts.sort(([a], [b]) => number(a) - number(b)).map(([, xml]) => xml);
}

function slideLines(xml: string): readonly string[] {
  const shapes = xml.match(/<p:(sp|graphicFrame|pic)>.*?<\/p:\1>/gs) ?? [];
  return shapes.flatMap((shape) => {
    const description = /<p:cNvPr [^>]*descr="([^"]+)"/.exec(shape)?.[1];
    const told = description === undefined ? [] : [`(${unescaped(description)})`];
    if (shape.startsWith("<p:graphicFrame")) {
      const rows = shape.match(/<a:tr .*?<\/a:tr>/gs) ?? [];
      return [
        ...told,
        ...rows.map((row) => (row.match(/<a:tc[ >].*?<\/a:tc>/gs) ?? []).map(textOf).join(" | ").trimEnd()),
      ];
    }
    const text = textOf(shape);
    return [...told, ...(text === "" ? [] : [/type="title"/.test(shape) ? `## ${text}` : text])];
  });
}

function textOf(xml: string): string {
  const paragraphs = xml.match(/<a:p>.*?<\/a:p>/gs) ?? [];
  return paragraphs
    .map((paragraph) =>
      [...paragraph.matchAll(/<a:t>(.*?)<\/a:t>/gs)].map(([, text]) => unescaped(text ?? "")).join(""),
    )
    .filter(Boolean)
    .join(" ⏎ ");
}
