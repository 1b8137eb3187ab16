import type { Pulled } from "../../src/connect/records.ts";

/** What was pulled as a person would tell it: a line for each record and each notice. */
export function outlineOf({ records, notices }: Pick<Pulled, "records" | "notices">): readonly string[] {
  return [
    ...records.map(({ section, key, url, values }) => {
      const said = Object.entries(values).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
      return `${section} ${key}${url === undefined ? " (no link)" : ""}: ${said.join(" ")}`;
    }),
    ...notices.map((words) => `! ${words.en}`),
  ];
}
