/** Texts that are only text, whatever they look like to a program that reads XML, formulas or directions. */
export const hostileTexts: readonly string[] = [
  "<script>alert(1)</script>",
  "</t></si>]]><x>",
  "a\u0000b\u0001\u000b\u001f\u007f\ufffe\uffff",
  "\ud800 half \udc00",
  "\u202eevil\u202c \u2066x",
  "&amp; &#0; &nbsp; \"quoted\" 'single'",
  "😀👩‍👩‍👧‍👦 emoji",
  "x".repeat(10_000),
  "line one\nline two\n\n\tthree",
  "中文，标点。“引号”",
  '&"Arial"&8&P%_%',
  "javascript:alert(1)",
  "=cmd|' /C calc'!A0",
];
