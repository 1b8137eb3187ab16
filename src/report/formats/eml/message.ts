/** One part of a message that is not a part of parts. */
export interface Part {
  readonly headers: readonly string[];
  readonly body: Uint8Array;
}

/** A message or a part of one, as lines without their ends. */
export type Lines = readonly string[];

/** A text part, in UTF-8. */
export function textPart(subtype: "plain" | "html", text: string): Part {
  const headers = [`Content-Type: text/${subtype}; charset=utf-8`];
  return { headers, body: new TextEncoder().encode(text.replace(/\r\n|\n/g, "\r\n")) };
}

/** A part as base64, which is the same for every text and has no line that a mail server would touch. */
export function partLines({ headers, body }: Part): Lines {
  return [...headers, "Content-Transfer-Encoding: base64", "", ...base64Lines(body)];
}

/** Parts that belong together. The boundary is the same each time: no line of base64 looks like it. */
export function multipartLines(kind: "alternative" | "related", parts: readonly Lines[]): Lines {
  const boundary = `=_commplan_${kind}`;
  return [
    `Content-Type: multipart/${kind}; boundary="${boundary}"`,
    "",
    ...parts.flatMap((part) => [`--${boundary}`, ...part]),
    `--${boundary}--`,
    "",
  ];
}

/** A header with a text of a plan: it never ends its line, and what is not ASCII is encoded (RFC 2047). */
export function textHeader(name: string, text: string): string {
  const clean = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ").trim();
  if (/^[ -~]{0,60}$/.test(clean) && !clean.includes("=?")) return `${name}: ${clean}`;
  return `${name}: ${encodedWords(clean).join("\r\n ")}`;
}

/** Of UTF-8 in a word, so that with its ends it keeps within 75 characters. */
const mostOctets = 42;

function encodedWords(text: string): readonly string[] {
  const words: Uint8Array[] = [];
  let word = "";
  for (const character of text) {
    if (new TextEncoder().encode(word + character).length > mostOctets) {
      words.push(new TextEncoder().encode(word));
      word = "";
    }
    word += character;
  }
  return [...words, new TextEncoder().encode(word)].map((each) => `=?UTF-8?B?${base64(each)}?=`);
}

function base64Lines(bytes: Uint8Array): Lines {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += lineOctets)
    lines.push(base64(bytes.subarray(at, at + lineOctets)));
  return lines;
}

/** 76 characters of base64. */
const lineOctets = 57;

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
