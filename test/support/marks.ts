/** A finding that a fixture asks for: `# want <rule>: <part of the English message>` at the end of its line. */
export interface Want {
  /** 0-based. */
  readonly line: number;
  readonly rule: string;
  readonly part: string;
}

const mark = /#\s*want ([a-z-]+): ([^#\n]*)/g;

/** The findings that a fixture's marks ask for. A line may carry several marks. */
export function wantsOf(text: string): readonly Want[] {
  return text
    .split("\n")
    .flatMap((content, line) =>
      [...content.matchAll(mark)].map(([, rule = "", part = ""]) => ({ line, rule, part: part.trim() })),
    );
}

/** The as-of date that a plan's first line pins: `# as-of: YYYY-MM-DD`. */
export function asOfOf(text: string): string {
  const date = /^# as-of: (\d{4}-\d{2}-\d{2})/.exec(text)?.[1];
  if (date === undefined) throw new Error("The first line must pin the as-of date.");
  return date;
}

/** The 0-based line of an offset. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length - 1;
}
