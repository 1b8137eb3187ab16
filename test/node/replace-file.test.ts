import assert from "node:assert/strict";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { replaceFile } from "../../src/node/replace-file.ts";

describe("putting a file in the place of another", () => {
  let folder = "";
  const at = (name: string) => join(folder, name);
  const texts = () =>
    Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(at(name), "utf8")]));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "commplan-replace-"));
    writeFileSync(at(".new.tmp"), "new");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("leaves the new one alone, with the permissions of the old one", async () => {
    writeFileSync(at("report"), "old");
    chmodSync(at("report"), 0o640);
    await replaceFile(at(".new.tmp"), at("report"));
    assert.deepEqual(texts(), { report: "new" });
    if (process.platform !== "win32") assert.equal(statSync(at("report")).mode & 0o777, 0o640);
  });

  it("needs none to be there", async () => {
    await replaceFile(at(".new.tmp"), at("report"));
    assert.deepEqual(texts(), { report: "new" });
  });

  it("leaves one that is read-only as it is", async () => {
    writeFileSync(at("report"), "old");
    chmodSync(at("report"), 0o444);
    await assert.rejects(replaceFile(at(".new.tmp"), at("report")), { code: "EACCES" });
    assert.deepEqual(texts(), { ".new.tmp": "new", report: "old" });
    chmodSync(at("report"), 0o644);
  });

  it("leaves a folder with all that is in it", async () => {
    mkdirSync(at("report"));
    writeFileSync(join(at("report"), "inside"), "old");
    await assert.rejects(replaceFile(at(".new.tmp"), at("report")));
    assert.equal(readFileSync(join(at("report"), "inside"), "utf8"), "old");
  });
});
