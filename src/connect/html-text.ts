/**
 * The text of a description written in HTML: paragraphs and list items become lines, scripts, styles, comments and
 * pictures nothing, entities their characters. What comes out is text and is treated as such; nothing is fetched.
 * Takes time in proportion to the text, whatever it is.
 */
export function textOfHtml(html: string): string {
  let text = "";
  let skipped: string | undefined;
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf("<", at);
    const end = open < 0 ? html.length : open;
    if (skipped === undefined) text += html.slice(at, end);
    if (open < 0) break;
    const tag = /^<(?:!--|\/?[a-z][a-z0-9]*|[!?])/i.exec(html.slice(open, open + 40))?.[0].toLowerCase();
    if (tag === undefined) {
      if (skipped === undefined) text += "<";
      at = open + 1;
      continue;
    }
    const close = tag === "<!--" ? html.indexOf("-->", open + 4) : html.indexOf(">", open);
    if (close < 0) break;
    at = close + (tag === "<!--" ? 3 : 1);
    const name = tag.replace(/^<\/?/, "");
    if (skipped !== undefined) {
      if (tag === `</${skipped}`) skipped = undefined;
    } else if (unread.has(name) && tag === `<${name}`) skipped = name;
    else if (name === "br" || (lineEnds.has(name) && text !== "" && !text.endsWith("\n"))) text += "\n";
  }
  return withCharacters(text).replace(/\u00a0/g, " ");
}

const unread: ReadonlySet<string> = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "iframe",
  "svg",
  "head",
]);
const lineEnds: ReadonlySet<string> = new Set(
  "p div br li ul ol tr table h1 h2 h3 h4 h5 h6 blockquote pre hr section article".split(" "),
);

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

function withCharacters(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (mark, decimal, hex, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? mark;
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? "" : String.fromCodePoint(code);
  });
}
