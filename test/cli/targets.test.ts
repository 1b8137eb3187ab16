import assert from "node:assert/strict";
import { posix, win32 } from "node:path";
import { targetsOf } from "../../src/cli/report/targets.ts";

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
});
