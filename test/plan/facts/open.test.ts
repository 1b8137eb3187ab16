import assert from "node:assert/strict";
import { isCommunicationOpen, isOpen } from "../../../src/plan/facts/open.ts";
import { planOf } from "./plan-of.ts";

const plan = planOf({
  milestones: [{ title: "a" }, { title: "b", status: "done" }, { title: "c", malformed: ["status"] }],
  risks: [{ status: "monitoring" }, { status: "occurred" }],
  feedback: [{ status: "answered" }, { status: "closed" }],
  changes: [{ status: "approved" }, { status: "implemented" }],
  communications: [{}, { end: "2026-03-10" }, { end: "2026-03-09" }, { malformed: ["end"] }],
});

describe("isOpen", () => {
  it("milestones", () =>
    assert.deepEqual(
      plan.milestones.map((record) => isOpen("milestones", record)),
      [true, false, undefined],
    ));
  it("risks", () =>
    assert.deepEqual(
      plan.risks.map((record) => isOpen("risks", record)),
      [true, false],
    ));
  it("feedback", () =>
    assert.deepEqual(
      plan.feedback.map((record) => isOpen("feedback", record)),
      [true, false],
    ));
  it("changes", () =>
    assert.deepEqual(
      plan.changes.map((record) => isOpen("changes", record)),
      [true, false],
    ));
  it("communications by their end", () =>
    assert.deepEqual(
      plan.communications.map((record) => isCommunicationOpen(record, "2026-03-10")),
      [true, true, false, undefined],
    ));
});
