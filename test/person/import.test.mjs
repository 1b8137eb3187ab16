import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as person from "../../scripts/pictures/person.mjs";
import { useWindows } from "./window.mjs";

// The page of an import, by keyboard and mouse in the window of a real VS Code.
const plan = "portal.commplan.yaml";
const file = "register.csv";
const register = `Risk,Probability,Impact,Status
Two developers away in the last week of August,4,3,Monitoring
Postal codes arrive late,3,4,Waiting
Call centre is not trained,2,4,Open
`;

describe("the page of an import in the window", function () {
  this.timeout(180_000);
  const window = useWindows("i");
  beforeEach(() => writeFileSync(join(window.folder, file), register));

  const button = (shown, name) => shown.getByRole("button", { name, exact: true });
  const summary = (shown, text) => shown.locator(".bar", { hasText: text }).waitFor();

  it("follows each answer, leaves out what is unticked, imports in one step and takes it back", async () => {
    const { page, read } = window;
    const before = read(plan);
    const shown = await person.openImport(page, plan, file);
    await summary(shown, "2 new, 1 changed");
    await button(shown, "Not clear yet: 1").click();
    const unclear = shown.locator("select:focus");
    await unclear.selectOption({ label: "Open" });
    await shown.locator(".bar:not(:has-text('Not clear'))").waitFor();
    await shown.getByRole("checkbox", { name: "Take “Call centre is not trained”" }).uncheck();
    await summary(shown, "1 new, 1 changed, 1 left out");
    assert.equal(read(plan), before);
    await button(shown, "Import").click();
    await button(shown, "Undo").waitFor();
    await until(page, () => read(plan) !== before);
    assert.match(read(plan), /title: Postal codes arrive late\n(?: {4}.*\n)* {4}status: open\n/);
    assert.match(
      read(plan),
      /title: Two developers away in the last week of August, probability: 4, impact: 3,/,
    );
    assert.doesNotMatch(read(plan), /Call centre/);
    await button(shown, "Undo").click();
    await summary(shown, "1 new, 1 changed, 1 left out");
    await until(page, () => read(plan) === before);
  });

  it("shows anew what it does to a plan that changes meanwhile, and remembers what was said", async () => {
    const { page, read } = window;
    const shown = await person.openImport(page, plan, file);
    await summary(shown, "2 new, 1 changed");
    writeFileSync(
      join(window.folder, plan),
      read(plan).replace("August, probability: 4, impact: 2", "August, probability: 4, impact: 3"),
    );
    await summary(shown, "2 new, 1 unchanged");
    await shown.locator('select[aria-label^="Status"]').selectOption({ label: "Not taken over" });
    await shown.locator(".group", { hasText: "New" }).filter({ hasNotText: "Status" }).first().waitFor();
    await button(shown, "Import").click();
    await button(shown, "Close").click();
    const again = await person.openImport(page, plan, file);
    await summary(again, "Nothing changes");
    assert.equal(await again.locator('select[aria-label^="Status"]').inputValue(), "");
  });

  it("is there again, with what was said, when the window was loaded anew", async () => {
    const { page, read } = window;
    const before = read(plan);
    const shown = await person.openImport(page, plan, file);
    await button(shown, "Not clear yet: 1").click();
    await shown.locator("select:focus").selectOption({ label: "Open" });
    await shown.locator(".bar:not(:has-text('Not clear'))").waitFor();
    await shown.getByRole("checkbox", { name: "Take “Call centre is not trained”" }).uncheck();
    await summary(shown, "1 new, 1 changed, 1 left out");
    const loaded = page.waitForEvent("load");
    await person.startCommand(page, "Developer: Reload Window");
    await loaded;
    await person.workbenchReady(page);
    const again = await person.webview(page);
    await summary(again, "1 new, 1 changed, 1 left out");
    await button(again, "Import").click();
    await until(page, () => read(plan) !== before);
    assert.doesNotMatch(read(plan), /Call centre/);
    // The other plan of the folder is not asked for: the page in front belongs to this one.
    await person.startCommand(page, "CommPlan: Open Report Preview");
    await page
      .locator('.tab[aria-label*="portal"]', { hasText: /Report|portal/ })
      .last()
      .waitFor();
  });
});

/** The page follows the editor, and the file comes a moment later. */
async function until(page, isSo) {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    if (isSo()) return;
    await page.waitForTimeout(100);
  }
  throw new Error("The file does not say what is waited for.");
}
