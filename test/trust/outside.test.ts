import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { TextDocument } from "vscode-languageserver-textdocument";
import { documentLinksOf } from "../../src/language/document-links.ts";
import { readLogo } from "../../src/node/read-logo.ts";
import { analyze } from "../../src/plan/analyze.ts";
import { pathFormat } from "../../src/plan/time/formats/path.ts";
import { filesBeside } from "../../src/server/plan-files.ts";
import { english } from "../language/ask.ts";

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
const root = realpathSync(mkdtempSync(join(tmpdir(), "commplan-outside-")));
const folder = join(root, "plan");
const plan = join(folder, "a.commplan.yaml");

/** Beside the plan's folder lies what is nobody's business; in it, links that lead there, and files of odd names. */
mkdirSync(join(folder, "sub"), { recursive: true });
for (const name of ["secret.svg", "plan/logo.svg", "plan/sub/logo.svg"]) writeFileSync(join(root, name), svg);
if (process.platform !== "win32") {
  symlinkSync(join(root, "secret.svg"), join(folder, "link.svg"));
  symlinkSync(root, join(folder, "away"));
  for (const name of ["..\\secret.svg", "%2e%2e", "C:\\secret.svg"]) writeFileSync(join(folder, name), svg);
}

/** Refused by their letters, on every system. */
const byLetters = [
  "../secret.svg",
  "./../secret.svg",
  "sub/../../secret.svg",
  "..\\secret.svg",
  "sub\\..\\..\\secret.svg",
  "%2e%2e/secret.svg",
  "%2E%2E%2Fsecret.svg",
  "..%5csecret.svg",
  join(root, "secret.svg"),
  "C:\\secret.svg",
  "c:/secret.svg",
  "\\\\server\\share\\secret.svg",
  "//server/share/secret.svg",
  "\\\\?\\C:\\secret.svg",
  "~/secret.svg",
  "secret.svg\u0000.png",
  pathToFileURL(join(root, "secret.svg")).href,
];
/** Fine by their letters, but links of the disk lead them out. */
const byLinks = process.platform === "win32" ? [] : ["link.svg", "away/secret.svg", "away/../../secret.svg"];

describe("a path in a plan", () => {
  after(() => rmSync(root, { recursive: true, force: true }));

  for (const path of ["logo.svg", "sub/logo.svg", "sub/../logo.svg", "./logo.svg"]) {
    it(`leads to a file in the plan's folder: ${path}`, async () => {
      assert.ok((await readLogo(plan, path)).logo);
      assert.match(filesBeside(plan).sha256(path) ?? "", /^[0-9a-f]{64}$/);
      assert.ok(linkTo(path)?.startsWith(`${pathToFileURL(folder).href}/`));
    });
  }

  for (const path of [...byLetters, ...byLinks]) {
    it(`never leads out of it: ${JSON.stringify(path.replace(root, "…"))}`, async () => {
      assert.equal((await readLogo(plan, path)).logo, undefined);
      assert.equal(filesBeside(plan).sha256(path), undefined);
    });
  }

  for (const path of byLetters) {
    it(`is refused by its letters, and no link: ${JSON.stringify(path.replace(root, "…"))}`, () => {
      assert.ok(pathFormat(path));
      assert.equal(linkTo(path), undefined);
      assert.ok(
        analyze(textWith(path), { asOf: "2026-03-02" }).findings.some(({ rule }) => rule === "schema"),
      );
    });
  }
});

function textWith(path: string): string {
  return `commplan: 1\nproject: { name: A, client: B }\nlog:\n  - { date: 2026-03-01, title: T, minutes: ${JSON.stringify(path)} }\n`;
}

function linkTo(path: string): string | undefined {
  const text = textWith(path);
  const uri = pathToFileURL(plan).href;
  const lines = TextDocument.create(uri, "commplan", 1, text);
  const document = { uri, version: 1, lines, analysis: analyze(text, { asOf: "2026-03-02" }) };
  return documentLinksOf(document, english)[0]?.target;
}
