/** A text as a YAML scalar: as it is where it reads back as the same text, else in quotes. */
export function plainScalar(text: string): string {
  // A JSON string is a YAML scalar, and holds any text.
  return isPlain(text) ? text : JSON.stringify(text);
}

function isPlain(text: string): boolean {
  return (
    /^\p{L}[\p{L}\p{M}\p{Nd} .,'’()（）·、—–/&+-]*$/u.test(text) &&
    !/\s$|\s{2}/.test(text) &&
    !/^(?:true|false|null|yes|no|on|off)$/i.test(text)
  );
}
