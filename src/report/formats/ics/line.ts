/** A line of a calendar before it is folded: `DTSTART;VALUE=DATE:20260717`. */
export type Line = string;

/** A line whose value is a text of a plan: it can neither end the line nor begin another property. */
export function textLine(name: string, text: string): Line {
  return `${name}:${escaped(text)}`;
}

/** RFC 5545, 3.3.11; a line break is written as one, other control characters are not allowed in a text. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n?|\n/g, "\\n")
    .replace(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029]/g, "");
}

/** Lines as the file has them: folded at 75 octets (RFC 5545, 3.1), none of them within a character. */
export function folded(lines: readonly Line[]): string {
  return lines.map((line) => `${pieces(line).join("\r\n ")}\r\n`).join("");
}

/** Of a line that is continued one octet is the space before it. */
const mostOctets = 74;

function pieces(line: Line): readonly string[] {
  const found: string[] = [];
  let piece = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > mostOctets) {
      found.push(piece);
      piece = "";
      octets = 0;
    }
    piece += character;
    octets += size;
  }
  return [...found, piece];
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
}
