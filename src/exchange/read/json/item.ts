/** An object of a service's answer, of which nothing is certain. */
export type Item = Readonly<Record<string, unknown>>;

export function isItem(value: unknown): value is Item {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The text under a key; "" where there is none. Numbers are texts, too. */
export function textIn(item: Item, key: string): string {
  const value = item[key];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** The text under a key of an object under a key. */
export function textWithin(item: Item, key: string, inner: string): string {
  const value = item[key];
  return isItem(value) ? textIn(value, inner) : "";
}

/** The texts of a list under a key: of its objects what they have under the inner key. */
export function textsIn(item: Item, key: string, inner: string): readonly string[] {
  const value = item[key];
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return list
    .flatMap((one) => (typeof one === "string" ? one : isItem(one) ? textIn(one, inner) : []))
    .filter(Boolean);
}

/** The day of an instant in UTC, as the service tells it. */
export function dayIn(item: Item, key: string): string {
  return /^\d{4}-\d{2}-\d{2}/.exec(textIn(item, key))?.[0] ?? "";
}

/** Whether what a service calls so is a bug: `bug`, also with its family before it: `type::bug`, `kind/bug`. */
export function isBugLabel(label: string): boolean {
  return /^(?:(?:type|kind)\s*[:/]+\s*)?(?:bug|缺陷)$/i.test(label);
}

export const milestoneColumns = ["Key", "URL", "Title", "Due", "Actual", "Status", "Progress"];
