import assert from "node:assert/strict";
import { setImmediate as turn } from "node:timers/promises";
import { createQuiet } from "../../src/server/quiet.ts";
import type { FolderEntry, WorkspaceFiles } from "../../src/server/runtime.ts";
import { noSettings, readSettings, type Settings } from "../../src/server/settings.ts";
import { type ClosedPlan, closedPlan } from "../../src/server/workspace/closed-plan.ts";
import { createClosedPlans } from "../../src/server/workspace/closed-plans.ts";
import { onceShown } from "../../src/server/workspace/progress.ts";
import { uriKey } from "../../src/server/workspace/uri-key.ts";
import { english } from "../language/ask.ts";
import { head } from "../language/plan.ts";

const shanghai = head.replace("project:\n", "project:\n  timezone: Asia/Shanghai\n");

/** A disk in memory, as an editor's own file system might be; keys are paths below `mem:/`. */
function world(texts: Record<string, string>) {
  let clock = Date.parse("2026-03-02T12:00:00Z");
  let settings: Settings = noSettings;
  const judged: string[] = [];
  const told: string[] = [];
  const waiting: (() => void)[] = [];
  const held = { isHeld: false };
  const files: WorkspaceFiles = {
    async list(folder) {
      const below = `${decodeURIComponent(folder).replace(/^mem:\//, "")}/`.replace(/^\//, "");
      const entries = new Map<string, FolderEntry>();
      for (const path of Object.keys(texts).filter((one) => one.startsWith(below))) {
        const [name = "", ...rest] = path.slice(below.length).split("/");
        entries.set(name, { name, kind: rest.length > 0 ? "folder" : "file" });
      }
      return [...entries.values()];
    },
    read: async (file) => texts[decodeURIComponent(file).replace(/^mem:\//, "")],
  };
  const runtime = { now: () => new Date(clock), later: () => () => undefined, files };
  const plans = createClosedPlans({
    runtime,
    settings: () => settings,
    judge: (uri, text): ClosedPlan => {
      judged.push(uriKey(uri).replace("mem:/", ""));
      return closedPlan(uri, text, {
        runtime,
        settings,
        options: english,
        encoding: "utf-16",
        hasSidebar: false,
      });
    },
    changed: (uri, plan) =>
      void told.push(`${uriKey(uri).replace("mem:/", "")} ${plan ? plan.asOf : "gone"}`),
    quiet: () =>
      held.isHeld ? new Promise<void>((resolve) => void waiting.push(resolve)) : Promise.resolve(),
    showProgress: () => Promise.reject(new Error("nobody looks")),
    failed: () => undefined,
  });
  const settled = async () => {
    while (!plans.isIdle()) await turn();
  };
  return {
    plans,
    judged,
    told,
    held,
    settled,
    texts,
    setClock: (time: string) => {
      clock = Date.parse(time);
    },
    set: (value: unknown) => {
      settings = readSettings(value);
    },
    /** Lets a plan that has been read be judged. */
    letGo: async () => {
      while (waiting.length === 0) await turn();
      held.isHeld = false;
      for (const go of waiting.splice(0)) go();
      await settled();
    },
  };
}

describe("plans that are not open", () => {
  it("are found once, the nearest first, also where one folder is in another", async () => {
    const { plans, judged, settled } = world({
      "a/deep/er/x.commplan.yaml": head,
      "a/节点 1.commplan.yml": head,
      "a/node_modules/n.commplan.yaml": head,
      "a/.git/g.commplan.yaml": head,
      "a/x.yaml": head,
      "b/y.commplan.yaml": head,
    });
    assert.equal(plans.isIdle(), false);
    plans.setFolders(["mem:/a", "mem:/a/deep", "mem:/a/"]);
    await settled();
    assert.deepEqual(judged, ["a/节点 1.commplan.yml", "a/deep/er/x.commplan.yaml"]);
  });

  it("that change, go or are opened while they are read are not what was read", async () => {
    const { plans, judged, told, held, letGo, settled, texts } = world({ "a/x.commplan.yaml": head });
    const uri = "mem:/a/x.commplan.yaml";
    held.isHeld = true;
    plans.setFolders(["mem:/a"]);
    await turn();
    plans.fileChanged(uri, "changed");
    await letGo();
    assert.deepEqual(judged, ["a/x.commplan.yaml"]);
    held.isHeld = true;
    plans.fileChanged(uri, "changed");
    await turn();
    plans.fileChanged("mem:/a", "deleted");
    await letGo();
    assert.deepEqual([[...plans.known()], told.at(-1)], [[], "a/x.commplan.yaml gone"]);
    held.isHeld = true;
    plans.fileChanged(uri, "created");
    await turn();
    plans.opened(uri);
    await letGo();
    assert.deepEqual([...plans.known()], []);
    assert.equal(judged.length, 1);
    texts["a/x.commplan.yaml"] = shanghai;
    plans.closed(uri);
    await settled();
    assert.equal(plans.get(uri)?.timezone, "Asia/Shanghai");
  });

  it("are judged anew when the day changes where the project is, unless the day is set", async () => {
    const { plans, told, settled, setClock, set } = world({
      "a/here.commplan.yaml": head,
      "a/there.commplan.yaml": shanghai,
    });
    plans.setFolders(["mem:/a"]);
    await settled();
    assert.equal(plans.followDay(), false);
    setClock("2026-03-02T16:00:00Z");
    assert.equal(plans.followDay(), true);
    await settled();
    setClock("2026-03-03T00:00:00Z");
    assert.equal(plans.followDay(), true);
    await settled();
    assert.deepEqual(told, [
      "a/here.commplan.yaml 2026-03-02",
      "a/there.commplan.yaml 2026-03-02",
      "a/there.commplan.yaml 2026-03-03",
      "a/here.commplan.yaml 2026-03-03",
    ]);
    set({ asOf: "2026-01-05" });
    setClock("2026-03-09T00:00:00Z");
    assert.equal(plans.followDay(), false);
  });

  it("have one key, however an editor writes their address", () => {
    for (const [one, other] of [
      ["file:///c%3A/a%20b.commplan.yaml", "file:///C:/a b.commplan.yaml"],
      ["file:///x/%E8%8A%82.commplan.yaml", "file:///x/节.commplan.yaml"],
      ["file:///x/%28a%29", "file:///x/(a)"],
    ] as const)
      assert.equal(uriKey(one), uriKey(other));
    assert.notEqual(uriKey("file:///x/a"), uriKey("file:///x/A"));
    assert.equal(uriKey("file:///x/%zz"), "file:///x/%zz");
  });
});

describe("progress", () => {
  it("that is shown late ends with the work, or at once", async () => {
    const said: string[] = [];
    const progress = {
      show: (done: number) => void said.push(String(done)),
      end: () => void said.push("end"),
      isCancelled: () => true,
    };
    const { promise, show } = later(progress);
    const late = onceShown(promise, () => said.push("failed"));
    late.show(1, 9);
    assert.equal(late.isCancelled(), false);
    show();
    await turn();
    late.show(2, 9);
    assert.equal(late.isCancelled(), true);
    late.end();
    const tooLate = later(progress);
    onceShown(tooLate.promise, () => said.push("failed")).end();
    tooLate.show();
    await turn();
    onceShown(Promise.reject(new Error("no")), () => said.push("failed")).show(3, 9);
    await turn();
    assert.deepEqual(said, ["2", "end", "end", "failed"]);
  });
});

function later<Value>(value: Value) {
  let show = () => {};
  const promise = new Promise<Value>((resolve) => {
    show = () => resolve(value);
  });
  return { promise, show: () => show() };
}

describe("work that can wait", () => {
  it("goes on once the editor is still, or has waited for a second", async () => {
    let clock = 0;
    let work = 0;
    let isTyping = true;
    const quiet = createQuiet({
      now: () => new Date(clock),
      later: (action, milliseconds) => {
        queueMicrotask(() => {
          clock += Math.max(1, milliseconds);
          if (isTyping) quiet.disturb();
          action();
        });
        return () => undefined;
      },
    });
    quiet.disturb();
    await quiet.wait();
    work = clock;
    assert.ok(work >= 1_000 && work < 1_100, String(work));
    isTyping = false;
    await quiet.wait();
    assert.ok(clock - work >= 40 && clock - work < 60, String(clock - work));
    work = clock;
    await quiet.wait();
    assert.ok(clock - work <= 1, "nobody is waited for");
  });
});
