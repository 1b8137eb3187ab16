import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as person from "../../scripts/pictures/person.mjs";
import { lineDifferences } from "../support/line-differences.ts";
import { stories } from "./monday-stories.mjs";
import { useVsCode } from "./window.mjs";

// Monday morning: a project manager runs the communication from the sidebar, by keyboard. It is 27 July 2026.
describe("Monday morning", function () {
  this.timeout(240_000);
  const vsCode = useVsCode("monday-");
  /** @type {Awaited<ReturnType<typeof vsCode.open>>} */
  let window;
  afterEach(() => window?.close());

  const openStory = async (story, name) => {
    window = await vsCode.open(name, {
      settings: { "commplan.asOf": "2026-07-27", "commplan.language": story.language },
      language: story.language.toLowerCase(),
    });
    await person.openContainer(window.page, "CommPlan");
    await person.treeFilled(window.page, story.views.communications);
  };

  for (const story of stories) {
    it(`is done in ${story.language} with the lines a careful person would have typed, and undone`, async () => {
      await openStory(story, story.language);
      const { page, read } = window;
      const before = read(story.plan);
      await person.focusView(page, story.views.communications);
      await person.goToRow(page, story.project);
      assert.match(await person.goToRow(page, story.overdue), story.isOverdue);

      // With the plan open, the editor takes the edits and its own undo takes them back.
      await person.openFile(page, story.plan);
      const wordsSeen = new Set();
      for (const { view, row, act, answers } of story.acts) {
        if (row) {
          await person.focusView(page, story.views[view]);
          await person.goToRow(page, story.project);
          await person.goToRow(page, row);
          await person.takeFromMenu(page, act);
        } else await person.beginCommand(page, `CommPlan: ${act}`);
        const text = read(story.plan);
        for (const [question, answer] of answers) {
          await person.asked(page, question);
          for (const word of latinWords(await shownText(page))) wordsSeen.add(word);
          if (Array.isArray(answer)) await person.tick(page, question, answer);
          else await person.reply(page, question, answer);
        }
        await until(() => read(story.plan) !== text);
        await person.done(page);
      }
      const after = await written(read, story.plan);
      assert.deepEqual(changedLines(before, after), story.lines);
      if (story.language === "zh-CN") {
        const plans = [after, ...stories.map(({ plan }) => read(plan))].join("\n");
        const own = [...wordsSeen].filter((word) => !plans.includes(word));
        assert.deepEqual(
          own.filter((word) => !vscodeWords.includes(word)),
          [],
        );
      }

      await page.locator(`.tab[data-resource-name="${story.plan}"]`).click();
      for (const _ of story.acts) await page.keyboard.press("Control+Z");
      await page.keyboard.press("Control+S");
      await until(() => read(story.plan) === before);
    });
  }

  it("is undone where the plan is not open", async () => {
    const [story] = stories;
    await openStory(story, "closed");
    const { page, read } = window;
    const before = read(story.plan);
    await openAct(page, story);
    for (const [question, answer] of story.acts[0].answers) {
      if (Array.isArray(answer)) await person.tick(page, question, answer);
      else await person.reply(page, question, answer);
    }
    await until(() => read(story.plan) !== before);
    await person.done(page);
    await page
      .locator(".statusbar", { hasText: "Logged that “Weekly status mail” took place on 27 July." })
      .waitFor();
    assert.equal(await page.locator(".notification-toast").count(), 0, "nothing piles up");
    await person.beginCommand(page, "CommPlan: Show or Undo the Last Change");
    await person.reply(page, "Show it in the plan", "Undo");
    await until(() => read(story.plan) === before);
    await person.focusView(page, story.views.communications);
    await person.goToRow(page, story.project);
    assert.match(await person.goToRow(page, story.overdue), story.isOverdue);
  });

  it("the keyboard stays in the questions from the first to the last", async () => {
    const [story] = stories;
    await openStory(story, "questions");
    const { page } = window;
    await openAct(page, story);
    const answers = story.acts[0].answers;
    await person.intoField(page, answers[0][0]);
    await page.evaluate(watchFocus);
    for (const [question, answer] of answers.slice(0, -1)) {
      if (Array.isArray(answer)) await person.tick(page, question, answer);
      else await person.reply(page, question, answer);
    }
    await person.asked(page, answers.at(-1)[0]);
    assert.deepEqual(await page.evaluate(() => globalThis.focusedElsewhere), []);
    await page.keyboard.press("Escape");
  });

  it("a wrong answer is told as it is typed and corrected with a step back, and Escape leaves nothing behind", async () => {
    const [story] = stories;
    await openStory(story, "corrected");
    const { page, read } = window;
    const before = read(story.plan);
    await openAct(page, story);
    const widget = page.locator(".quick-input-widget:visible");
    await person.intoField(page, "On which day");
    await person.type(page, "tomorrow");
    await widget.getByText("2026-07-28 is still to come").waitFor();
    await page.keyboard.press("Control+A");
    await person.type(page, "soonish");
    await widget.getByText("“soonish” is not a day").waitFor();
    await page.keyboard.press("Enter");
    await widget.getByText("“soonish” is not a day").waitFor();
    await page.keyboard.press("Control+A");
    await person.type(page, "last fri");
    await widget.getByText("2026-07-24").waitFor();
    await page.keyboard.press("Enter");
    await person.asked(page, "Who took part?");
    await person.goBack(page);
    await person.asked(page, "On which day");
    assert.match(await widget.locator(".monaco-list-row.focused").innerText(), /2026-07-24/);
    await page.keyboard.press("Escape");
    await widget.waitFor({ state: "hidden" });
    assert.equal(read(story.plan), before);
    assert.equal(
      await page.locator(".sidebar .monaco-list:focus").count(),
      1,
      "the tree has the focus again",
    );
    assert.equal(await page.locator(".notification-toast").count(), 0);
  });

  it("a record that moves or goes while it is asked about is found again, or the person is told", async () => {
    const [story] = stories;
    await openStory(story, "meanwhile");
    const { page, read, folder } = window;
    const before = read(story.plan);
    const write = (text) => writeFileSync(join(folder, story.plan), text);
    await openAct(page, story);
    await person.asked(page, "On which day");
    const moved = before.replace(
      "communications:\n",
      "communications:\n  - { id: new, title: New, channel: phone, audience: [joel], owner: priya, cadence: weekly, outcome: O }\n",
    );
    write(moved);
    for (const [question, answer] of story.acts[0].answers) {
      if (Array.isArray(answer)) await person.tick(page, question, answer);
      else await person.reply(page, question, answer);
    }
    await until(() => changedLines(moved, read(story.plan)).includes("+    of: status-mail"));
    await person.done(page);

    await openAct(page, story);
    await person.asked(page, "On which day");
    const without = before
      .replaceAll("status-mail", "other-mail")
      .replace("Northmere customer portal", "Renamed portal");
    write(without);
    await page.locator(".sidebar", { hasText: "Renamed portal" }).waitFor();
    await person.intoField(page, "On which day");
    await page.keyboard.press("Enter");
    await page.locator(".notification-toast", { hasText: "The record is no longer in the plan" }).waitFor();
    assert.equal(read(story.plan), without);
  });
});

/** In the page: notes whatever takes the focus outside the questions. */
function watchFocus() {
  globalThis.focusedElsewhere = [];
  document.addEventListener("focusin", ({ target }) => {
    if (!target.closest(".quick-input-widget")) globalThis.focusedElsewhere.push(target.className);
  });
}

async function openAct(page, story) {
  const { view, row, act } = story.acts[0];
  await person.focusView(page, story.views[view]);
  await person.goToRow(page, story.project);
  await person.goToRow(page, row);
  await person.takeFromMenu(page, act);
}

/** VS Code's own words around ours, which a language pack would translate. */
const vscodeWords = [
  "CommPlan",
  "Selected",
  "Results",
  "Press",
  "Enter",
  "confirm",
  "Escape",
  "cancel",
  "OK",
];

/** What stands in the sidebar and in the wizard. */
async function shownText(page) {
  const parts = page.locator(".sidebar .pane-header, .sidebar .monaco-list-row, .quick-input-widget:visible");
  return (await parts.allInnerTexts()).join("\n");
}

function latinWords(text) {
  return text.match(/[A-Za-z]{3,}/g) ?? [];
}

/** The lines that an edit takes away and adds: `-old`, `+new`. */
function changedLines(before, after) {
  return lineDifferences(before, after).map(({ sign, line }) => sign + line);
}

/** A file when it has been written to its end. */
async function written(read, plan) {
  let text = "";
  await until(() => {
    const before = text;
    text = read(plan);
    return text !== "" && text === before;
  });
  return text;
}

async function until(condition) {
  const end = Date.now() + 20_000;
  while (!condition()) {
    assert.ok(Date.now() < end, "it did not come about in 20 s");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
