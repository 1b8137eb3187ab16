import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inFolder, runCli } from "./run-cli.ts";

const start = "commplan: 1\nproject: { name: Bridge, client: Northmere }\n";

/** Whatever a file holds: an answer within this time, in milliseconds, on a slow machine too. */
const limit = 30_000;

interface Hostile {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly exitCode: 0 | 1;
  /** The rules of some of the findings, in the order of the text. */
  readonly finds: readonly string[];
}

const texts: readonly Hostile[] = [
  { name: "an empty file", content: "", exitCode: 1, finds: ["schema"] },
  { name: "blank lines only", content: "\n\n  \r\n", exitCode: 1, finds: ["schema"] },
  { name: "a byte order mark", content: `\uFEFF${start}`, exitCode: 0, finds: [] },
  { name: "CRLF", content: start.replaceAll("\n", "\r\n"), exitCode: 0, finds: [] },
  { name: "lone carriage returns", content: `${start}x-a: 1\rx-b: 2\r`, exitCode: 0, finds: [] },
  { name: "no line break at the end", content: start.trimEnd(), exitCode: 0, finds: [] },
  {
    name: "bytes that are no UTF-8",
    content: Buffer.concat([Buffer.from(`${start}x-note: `), Buffer.from([0xc3, 0x28, 0xff, 0xfe, 0x0a])]),
    exitCode: 1,
    finds: ["syntax"],
  },
  { name: "UTF-16", content: Buffer.from(`\uFEFF${start}`, "utf16le"), exitCode: 1, finds: ["syntax"] },
  { name: "zero bytes", content: Buffer.alloc(1000), exitCode: 1, finds: [] },
  {
    name: "twenty megabytes",
    content: `${start}${"# nothing\n".repeat(2_000_000)}`,
    exitCode: 1,
    finds: ["syntax"],
  },
  {
    name: "one line of five megabytes",
    content: `${start}x-long: ${"啊".repeat(1_700_000)}\n`,
    exitCode: 0,
    finds: [],
  },
  { name: "aliases of aliases of aliases", content: start + aliasBomb(), exitCode: 1, finds: ["syntax"] },
  { name: "two thousand merges", content: start + merges(2000), exitCode: 0, finds: [] },
  {
    name: "5,000 levels of brackets",
    content: `${start}x-deep: ${"[".repeat(5000)}${"]".repeat(5000)}\n`,
    exitCode: 1,
    finds: ["syntax"],
  },
  {
    name: "5,000 levels of indentation",
    content: `${start}x-deep:\n${steps(5000)}`,
    exitCode: 1,
    finds: ["syntax"],
  },
  {
    name: "an alias of itself",
    content: `${start}glossary:\n  - { term: BIM, meaning: A, tags: &loop [*loop] }\n`,
    exitCode: 1,
    finds: [],
  },
  {
    name: "keys of JavaScript's own objects",
    content: `${start}__proto__: { polluted: true }\nglossary:\n  - { term: BIM, meaning: A, __proto__: { visibility: internal }, constructor: x, toString: y, hasOwnProperty: z }\n`,
    exitCode: 1,
    finds: ["schema", "schema"],
  },
];

describe("commplan, over hostile files", () => {
  for (const { name, content, exitCode, finds } of texts) {
    it(`answers for ${name}`, async () => {
      await inFolder({ "a.commplan.yaml": content }, async (folder) => {
        const args = ["check", "a.commplan.yaml", "--as-of", "2026-09-11"];
        const json = await runCli([...args, "--format", "json"], { folder, limit });
        assert.deepEqual([json.stderr, json.exitCode, json.signal], ["", exitCode, null]);
        assert.deepEqual(rulesIn(json.stdout).slice(0, finds.length), finds);
        if (exitCode === 0) assert.deepEqual(rulesIn(json.stdout), []);
        const text = await runCli(args, { folder, limit });
        assert.deepEqual([text.stderr, text.exitCode, text.signal], ["", exitCode, null]);
        assert.doesNotMatch(text.stdout, controls);
      });
    });

    it(`leaves ${name} readable by json and fix`, async () => {
      await inFolder({ "a.commplan.yaml": content }, async (folder) => {
        const json = await runCli(["json", "a.commplan.yaml", "--as-of", "2026-09-11"], { folder, limit });
        assert.deepEqual([json.stderr, json.exitCode, json.signal], ["", 0, null]);
        const { polluted } = JSON.parse(json.stdout).plan;
        assert.equal(polluted, undefined);
        const fixed = await runCli(["check", "--fix", "--as-of", "2026-09-11"], { folder, limit });
        assert.equal(fixed.signal, null);
        assert.notEqual(fixed.exitCode, 2, fixed.stderr);
        if (exitCode === 0) {
          assert.deepEqual(readFileSync(join(folder, "a.commplan.yaml")), Buffer.from(content));
        }
      });
    });
  }

  it("mends a file with a byte order mark and CRLF, and keeps both", async () => {
    const text = (key: string) => `\uFEFFcommplan: 1\r\nproject: { name: Bridge, ${key}: Northmere }\r\n`;
    await inFolder({ "a.commplan.yaml": text("cleint") }, async (folder) => {
      const { exitCode } = await runCli(["check", "--fix"], { folder });
      assert.deepEqual(
        [readFileSync(join(folder, "a.commplan.yaml"), "utf8"), exitCode],
        [text("client"), 0],
      );
    });
  });

  it("does not write to a file whose bytes it could not read", async () => {
    const content = Buffer.concat([
      Buffer.from("commplan: 1\nproject: { name: "),
      Buffer.from([0xff]),
      Buffer.from(", cleint: N }\n"),
    ]);
    await inFolder({ "a.commplan.yaml": content }, async (folder) => {
      const { exitCode } = await runCli(["check", "--fix"], { folder });
      assert.deepEqual([readFileSync(join(folder, "a.commplan.yaml")), exitCode], [content, 1]);
    });
  });

  it("cannot be steered by the names and texts that it prints", async () => {
    const name = "evil\u001b[2J\u202e\n::error::x.commplan.yaml";
    const content = `${start}glossary:\n  - { term: BIM, meaning: A, visibility: "\u001b[31m\u202e" }\n`;
    await inFolder({ [name]: content }, async (folder) => {
      for (const args of [
        ["check"],
        ["check", "--format", "github"],
        ["report", "no\u001b\nsuch"],
        ["chec\u001bk"],
      ]) {
        const { stdout, stderr } = await runCli(args, { folder });
        assert.notEqual(stdout + stderr, "");
        assert.doesNotMatch(stderr.slice(0, -1), /\n/, "one line on standard error");
        assert.doesNotMatch(stdout, /^::error::x/m);
        if (!args.includes("github")) assert.doesNotMatch(stdout + stderr, controls);
      }
      for (const format of ["json", "sarif", "junit"]) {
        const { stdout, exitCode } = await runCli(["check", "--format", format], { folder });
        assert.equal(exitCode, 1);
        assert.doesNotMatch(stdout, /\u001b/);
        if (format !== "junit") assert.doesNotThrow(() => JSON.parse(stdout));
      }
    });
  });
});

/** What a terminal would obey: control characters other than the line break, and changes of the direction. */
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

function rulesIn(json: string): readonly string[] {
  const files: readonly { readonly findings: readonly { readonly rule: string }[] }[] = JSON.parse(json);
  return files.flatMap(({ findings }) => findings.map(({ rule }) => rule));
}

function aliasBomb(): string {
  const lines = ["x-a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
  for (let level = 1; level < 12; level++) {
    lines.push(`x-a${level}: &a${level} [${Array.from({ length: 10 }, () => `*a${level - 1}`).join(", ")}]`);
  }
  return `${lines.join("\n")}\nglossary:\n  - { term: BIM, meaning: A, tags: *a11 }\n`;
}

function merges(count: number): string {
  const records = Array.from({ length: count }, (_, index) => `  - { <<: *base, term: T${index} }\n`);
  return `x-base: &base { meaning: A, visibility: team }\nglossary:\n${records.join("")}`;
}

function steps(count: number): string {
  return Array.from({ length: count }, (_, level) => `${" ".repeat(level + 1)}a:\n`).join("");
}
