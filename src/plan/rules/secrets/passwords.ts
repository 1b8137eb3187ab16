/** Whether a text says a password: `password: value`, “密码：value”. */
export function holdsPassword(text: string): boolean {
  if (!mention.test(text)) return false;
  for (const match of text.matchAll(stated)) {
    const { value = "" } = match.groups ?? {};
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    const end = match.index + match[0].length;
    if (isPassword(value, before, text.slice(end, end + 200))) return true;
  }
  return false;
}

/** Whether the text under a key of the user's own is a password: `x-password`. */
export function isUnderPasswordKey(key: string, text: string): boolean {
  return (
    /(?:^|[-_.\s])(?:password|passwd|pwd|密码|口令)$/i.test(key) && /^\S+$/.test(text) && !isEmptyWord(text)
  );
}

const mention = /passw|pwd|passcode|密\s?码|口令/i;

/** The word, what introduces a value, and the value: no Chinese, since 密码：另行通知 says none. */
const stated =
  /(?<![A-Za-z])(?:password|passwd|passcode|pwd|密\s?码|口令)(?:\s*[:：=]\s*|\s+is\s+|\s*[是为]\s*)["'“‘「『`]?(?<value>[!-~]{1,200})/gi;

/**
 * A value with a digit or a sign is one. A mere word is one only where nothing comes after it on its line, and
 * where the password is not the object of a deed: “Forgotten password: flow redesigned”, “Reset password: agreed”.
 */
function isPassword(written: string, before: string, after: string): boolean {
  const value = written.replace(/["'`,.;)\]}]+$/, "");
  if (value.length < 4 || isEmptyWord(value) || /^\d{4}-\d\d-\d\d/.test(value)) return false;
  if (/[^A-Za-z/-]/.test(value)) return true;
  if (/[/-]/.test(value)) return false;
  return /^["'`”’」』,.;，。；、)）\]}\s]*(?:$|\n)/.test(after) && !deeds.test(before);
}

/** Words that stand for a value, places to fill in, variables. */
function isEmptyWord(value: string): boolean {
  if (/^(?:\*+|x+|\.+|-+|_+|#+|\?+)$/i.test(value)) return true;
  if (/^(?:<.*|\$?\{.*|\[.*|%.*%|https?:.*)$/.test(value)) return true;
  return notValues.has(value.toLowerCase());
}

const deeds =
  /(?:reset|resets|forgot|forgotten|change|changed|changing|update|recover|recovery|lost|without|no|expired|user)\s*$/i;

const notValues = new Set(
  `none changed done unknown same unset reset required optional missing forgotten sent todo fixed open closed pending
   expired secret hidden removed redacted example here below above separately later test approved agreed confirmed
   available working failed ready planned needed waiting blocked received null true false`.split(/\s+/),
);
