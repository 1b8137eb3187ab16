import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { coalesce } from "../../src/extension/coalesce.ts";

describe("coalesce", () => {
  it("acts once for a burst", async () => {
    let acts = 0;
    const { soon } = coalesce(() => acts++, { after: 20, atMost: 5000 });
    for (let call = 0; call < 5; call++) soon();
    assert.equal(acts, 0);
    await pause(100);
    assert.equal(acts, 1);
  });

  it("acts while calls never rest", async () => {
    let acts = 0;
    const { soon, dispose } = coalesce(() => acts++, { after: 1000, atMost: 60 });
    for (let call = 0; call < 20; call++) {
      soon();
      await pause(10);
    }
    dispose();
    assert.ok(acts >= 1);
  });

  it("does not act after its end", async () => {
    let acts = 0;
    const { soon, dispose } = coalesce(() => acts++, { after: 5, atMost: 5 });
    soon();
    dispose();
    await pause(40);
    assert.equal(acts, 0);
  });
});
