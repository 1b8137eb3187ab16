import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { root } from "../support/folders.ts";

/** Who may do it, and what it looks like in the source. */
interface Power {
  readonly what: string;
  readonly looksLike: RegExp;
  readonly allowed: readonly RegExp[];
}

const powers: readonly Power[] = [
  {
    what: "speaks over the network",
    looksLike:
      /(?<![.\w])fetch\(|globalThis\.fetch|\bfetch:\s*(?:globalThis\.)?fetch\b|^\s*fetch,$|XMLHttpRequest|new WebSocket|sendBeacon|EventSource|(?:from |import\(|require\()"(?:node:)?(?:http|https|http2|net|tls|dgram|dns)(?:\/promises)?"/m,
    // What connections do, when a person starts one.
    allowed: [/^connect\//, /^cli\/import\//, /^extension\/(?:connect|connections|import|sync)\//],
  },
  {
    what: "starts a program",
    looksLike: /(?:from |import\(|require\()"(?:node:)?(?:child_process|cluster)"/,
    // Git and the browser that prints.
    allowed: [/^node\/git\.ts$/, /^node\/browser\/run-browser\.ts$/],
  },
  {
    what: "runs text as code",
    looksLike: /(?<![.\w])eval\(|new Function\(|from "node:vm"|dangerouslySetInnerHTML|document\.write\(/,
    // Preact's way to set a style sheet, which is ours alone.
    allowed: [/^report\/element\.ts$/],
  },
  {
    what: "shows trusted Markdown or HTML in the editor",
    looksLike: /isTrusted = |isTrusted: true|supportHtml|supportThemeIcons/,
    allowed: [],
  },
];

const files = readdirSync(`${root}src`, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => /\.[cm]?ts$/.test(name) && !/\.d\.c?ts$/.test(name));

describe("what the source may do", () => {
  for (const { what, looksLike, allowed } of powers) {
    it(`${what} only where that is its purpose`, () => {
      const found = files.filter((name) => looksLike.test(readFileSync(`${root}src/${name}`, "utf8")));
      assert.ok(allowed.length === 0 || found.length > 0, "it is known by how it looks");
      assert.deepEqual(
        found.filter((name) => !allowed.some((pattern) => pattern.test(name))),
        [],
      );
    });
  }

  it("has no telemetry among what it is built of", () => {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(
      readFileSync(`${root}package.json`, "utf8"),
    ) as Readonly<Record<string, Readonly<Record<string, string>>>>;
    const names = Object.keys({ ...dependencies, ...devDependencies });
    assert.deepEqual(
      names.filter((name) => /telemetry|analytics|sentry|insights|posthog|mixpanel/i.test(name)),
      [],
    );
  });
});
