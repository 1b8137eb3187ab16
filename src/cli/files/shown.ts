/**
 * A text as a terminal may be given it: line breaks and other control characters, which could forge lines or
 * steer the terminal, become visible pictures of one column each; characters that turn the direction of the
 * text are replaced.
 */
export function shown(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f]/g, pictureOf)
    .replace(/[\u0080-\u009f\u202a-\u202e\u2066-\u2069]/g, "\ufffd");
}

function pictureOf(control: string): string {
  const code = control.charCodeAt(0);
  return code === 0x7f ? "\u2421" : String.fromCharCode(0x2400 + code);
}
