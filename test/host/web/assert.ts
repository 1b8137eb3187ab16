// The part of Node's assertions that the tests use, for a worker of a browser. Read strictly, as `node:assert/strict` does.

class AssertionError extends Error {
  override readonly name = "AssertionError";
  readonly actual: unknown;
  readonly expected: unknown;

  constructor(message: string, actual?: unknown, expected?: unknown) {
    super(message);
    this.actual = actual;
    this.expected = expected;
  }
}

function fail(message: string | undefined, otherwise: string, actual?: unknown, expected?: unknown): never {
  throw new AssertionError(message ?? otherwise, actual, expected);
}

/** What a test may call. */
const assert = {
  ok(value: unknown, message?: string): void {
    if (!value) fail(message, `${shown(value)} is not true`, value, true);
  },
  equal(actual: unknown, expected: unknown, message?: string): void {
    if (!Object.is(actual, expected))
      fail(message, `${shown(actual)} is not ${shown(expected)}`, actual, expected);
  },
  notEqual(actual: unknown, expected: unknown, message?: string): void {
    if (Object.is(actual, expected)) fail(message, `both are ${shown(actual)}`, actual, expected);
  },
  deepEqual(actual: unknown, expected: unknown, message?: string): void {
    if (!isSame(actual, expected))
      fail(message, `${shown(actual)} is not ${shown(expected)}`, actual, expected);
  },
  match(text: string, pattern: RegExp, message?: string): void {
    if (!pattern.test(text)) fail(message, `${shown(text)} does not match ${pattern}`);
  },
  doesNotMatch(text: string, pattern: RegExp, message?: string): void {
    if (pattern.test(text)) fail(message, `${shown(text)} matches ${pattern}`);
  },
  async rejects(act: (() => Promise<unknown>) | Promise<unknown>, message?: string): Promise<void> {
    let answer: unknown;
    try {
      answer = await (typeof act === "function" ? act() : act);
    } catch {
      return;
    }
    fail(message, `it gave ${shown(answer)}`);
  },
};

export default assert;

/** Equal in kind and in all that can be counted of them. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Object.getPrototypeOf(one) !== Object.getPrototypeOf(other)) return false;
  if (one instanceof Map || one instanceof Set) return isSame([...one], [...(other as Iterable<unknown>)]);
  const [mine, theirs] = [Object.entries(one), new Map(Object.entries(other))];
  return (
    mine.length === theirs.size &&
    mine.every(([key, value]) => theirs.has(key) && isSame(value, theirs.get(key)))
  );
}

function shown(value: unknown): string {
  const text = typeof value === "string" ? JSON.stringify(value) : (JSON.stringify(value) ?? String(value));
  return text.length > 500 ? `${text.slice(0, 500)}…` : text;
}
