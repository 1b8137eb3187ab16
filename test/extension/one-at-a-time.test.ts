import assert from "node:assert/strict";
import { oneAtATime } from "../../src/extension/one-at-a-time.ts";

describe("work that is done one at a time", () => {
  it("is done once more for all that is wanted meanwhile", async () => {
    let done = 0;
    let finish: () => void = () => undefined;
    const work = oneAtATime(
      () =>
        new Promise((resolve) => {
          done += 1;
          finish = resolve;
        }),
    );
    const all = [work(), work(), work()];
    assert.equal(done, 1);
    finish();
    await Promise.resolve();
    await Promise.resolve();
    assert.equal(done, 2);
    finish();
    await Promise.all(all);
    assert.equal(done, 2);
  });

  it("can be done again after it failed", async () => {
    let done = 0;
    const work = oneAtATime(async () => {
      done += 1;
      if (done === 1) throw new Error("no");
    });
    await assert.rejects(work());
    await work();
    assert.equal(done, 2);
  });
});
