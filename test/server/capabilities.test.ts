import assert from "node:assert/strict";
import { capabilitiesFor } from "../../src/server/capabilities.ts";
import { features } from "../../src/server/features/index.ts";
import { everything } from "./all-answers.ts";

describe("what the server says that it can do", () => {
  it("is what it answers, and nothing else", () => {
    const said = Object.keys(capabilitiesFor({ processId: null, rootUri: null, capabilities: everything }));
    const providers = said.flatMap((name) => /^(\w+)Provider$/.exec(name)?.[1] ?? []);
    assert.deepEqual(Object.keys(features).sort(), providers.sort());
  });
});
