/** How a value is written where it stands: in which quotes, and whether within brackets. */
export interface ScalarStyle {
  readonly quote: "" | "'" | '"';
  readonly flow: boolean;
}

/** A value as YAML takes it at a place: within its quotes, else plain where that reads back as the same value. */
export function scalarText(value: string | number | boolean, { quote, flow }: ScalarStyle): string {
  if (quote === '"') return JSON.stringify(String(value)).slice(1, -1);
  if (quote === "'") return String(value).replaceAll("'", "''");
  if (typeof value !== "string") return String(value);
  return isPlain(value, flow) ? value : JSON.stringify(value);
}

function isPlain(text: string, flow: boolean): boolean {
  if (!/^[\p{L}\p{Nd}]/u.test(text) || /[\r\n\t]|\s$|:(?:\s|$)|\s#/.test(text)) return false;
  return !(flow && /[,[\]{}]/.test(text)) && !/^(?:true|false|null)$/i.test(text);
}
