import assert from "node:assert/strict";
import type { Said, Succession, shown } from "../../src/extension/step.ts";
import { withEditor } from "./with-editor.ts";

type Step = { readonly Succession: typeof Succession; readonly shown: typeof shown };

/** An input of the editor, which tells that it is hidden when it goes. */
function inputOf() {
  const listeners: (() => void)[] = [];
  let isOpen = false;
  const hide = () => {
    if (!isOpen) return;
    isOpen = false;
    for (const listen of [...listeners]) listen();
  };
  const input = {
    ...{ step: undefined, totalSteps: undefined, ignoreFocusOut: false, busy: false, buttons: [] },
    onDidTriggerButton: () => ({ dispose: () => undefined }),
    onDidHide: (listen: () => void) => {
      listeners.push(listen);
      return { dispose: () => void listeners.splice(listeners.indexOf(listen), 1) };
    },
    show: () => {
      isOpen = true;
    },
    dispose: hide,
  };
  return { input, hide, isOpen: () => isOpen };
}

async function steps() {
  const step = (await withEditor("step.ts", { QuickInputButtons: { Back: {} } })) as unknown as Step;
  const succession = new step.Succession();
  const ask = (input: ReturnType<typeof inputOf>["input"]) => {
    let done: (said: Said) => void = () => undefined;
    const said = step.shown(input, { step: 1, steps: 2, hasBefore: false, succession }, (answer) => {
      done = answer;
      return [];
    });
    return { said, done: (one: Said) => done(one) };
  };
  return { succession, ask };
}

describe("questions one after the other", () => {
  it("leave the one that is answered in sight until the next is there, or all is done", async () => {
    const { succession, ask } = await steps();
    const [first, second] = [inputOf(), inputOf()];
    const one = ask(first.input);
    one.done({ answer: "a" });
    assert.deepEqual(await one.said, { answer: "a" });
    assert.deepEqual([first.isOpen(), first.input.busy, succession.isInSight()], [true, true, true]);
    const other = ask(second.input);
    assert.deepEqual([first.isOpen(), second.isOpen()], [false, true]);
    other.done({ answer: "b" });
    succession.proceed();
    assert.deepEqual([second.isOpen(), succession.isInSight()], [false, false]);
  });

  it("know that a person has put away what was kept", async () => {
    const { succession, ask } = await steps();
    const { input, hide } = inputOf();
    ask(input).done({ answer: "a" });
    hide();
    assert.equal(succession.isInSight(), false);
  });

  it("are at an end with Escape", async () => {
    const { succession, ask } = await steps();
    const { input, hide, isOpen } = inputOf();
    const { said } = ask(input);
    hide();
    assert.equal(await said, "cancel");
    assert.deepEqual([isOpen(), succession.isInSight()], [false, false]);
  });

  it("take one answer each: what comes later keeps no question of before, and not the last in sight", async () => {
    const { succession, ask } = await steps();
    const [first, second] = [inputOf(), inputOf()];
    const one = ask(first.input);
    // A step back, while an answer is being looked at.
    one.done("back");
    const other = ask(second.input);
    other.done({ answer: "b" });
    one.done({ answer: "a" });
    assert.equal(await one.said, "back");
    succession.proceed();
    assert.deepEqual([first.isOpen(), second.isOpen(), succession.isInSight()], [false, false, false]);
  });
});
