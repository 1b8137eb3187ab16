import assert from "node:assert/strict";
import { readScenario } from "./scenario.ts";

describe("readScenario", () => {
  it("takes a scenario apart", () => {
    const text = `Told to the reader.
--- file a b.yaml
x: 1
--- run LANG=zh_CN.UTF-8 check "a b.yaml" --format=text
--- stdout
one

--- stderr
two
--- exit 1
--- after a b.yaml
x: 2
`;
    assert.deepEqual(readScenario(text), {
      files: [{ name: "a b.yaml", content: "x: 1\n" }],
      runs: [
        {
          args: ["check", "a b.yaml", "--format=text"],
          environment: { LANG: "zh_CN.UTF-8" },
          stdout: "one\n\n",
          stderr: "two\n",
          exitCode: 1,
          after: [{ name: "a b.yaml", content: "x: 2\n" }],
        },
      ],
    });
  });
});
