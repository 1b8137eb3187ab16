import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix, win32 } from "node:path";
import { pageInstead, targetsOf } from "../../src/cli/report/targets.ts";

describe("where the forms of a report go", () => {
  const files = (plan: string, out: string, system: typeof posix) =>
    targetsOf(plan, { formats: ["html", "docx"], out, register: undefined }, system).map(({ file }) => file);

  it("on Windows: after the plan, in a folder of a drive or a server", () => {
    for (const [plan, out, stem] of [
      ["C:\\plans\\Hafen.commplan.yaml", "D:\\out\\", "D:\\out\\Hafen"],
      ["C:/plans/Hafen.CommPlan.YML", "D:/out/", "D:\\out\\Hafen"],
      ["\\\\server\\share\\计划.commplan.yaml", "\\\\server\\out\\", "\\\\server\\out\\计划"],
      ["plans\\.commplan.yaml", "out\\", "out\\report"],
    ] as const)
      assert.deepEqual(files(plan, out, win32), [`${stem}.html`, `${stem}.docx`], plan);
  });

  it("elsewhere, where a backslash is a letter of a name", () => {
    assert.deepEqual(files("/p/a\\b.commplan.yaml", "/o/", posix), ["/o/a\\b.html", "/o/a\\b.docx"]);
  });

  it("by a name with an ending of any case", () => {
    assert.deepEqual(files("a.commplan.yaml", "C:\\out\\Bericht.DOCX", win32), [
      "C:\\out\\Bericht.html",
      "C:\\out\\Bericht.docx",
    ]);
    assert.deepEqual(
      targetsOf("a.commplan.yaml", { formats: undefined, out: "BERICHT.DOCX", register: undefined }),
      [{ format: "docx", file: "BERICHT.DOCX" }],
    );
  });

  it("that cannot be printed: a page beside them, which takes the place of no file that nobody asked for", () => {
    const folder = mkdtempSync(join(tmpdir(), "commplan-targets-"));
    const file = (name: string) => join(folder, name);
    try {
      writeFileSync(file("taken.html"), "somebody's own");
      const instead = (name: string, ...others: readonly string[]) =>
        pageInstead(
          { format: "pdf", file: file(name) },
          others.map((other) => ({ format: "html", file: file(other) })),
        )?.file;
      assert.equal(instead("free.pdf"), file("free.html"));
      assert.equal(instead("taken.pdf"), file("taken.pdf.html"));
      assert.equal(instead("taken.pdf", "another.html"), file("taken.pdf.html"));
      assert.equal(instead("taken.pdf", "another.html", "taken.html"), file("taken.html"));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
