import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { root } from "../../scripts/host/paths.mjs";
import * as person from "../../scripts/pictures/person.mjs";
import { command, press, reply, walk } from "./walk.mjs";
import { useWindows } from "./window.mjs";

// What is set up once, without a mouse: a connection, the leave to ask, and the way back.
const plan = "riverside.commplan.yaml";
const token = "glpat-readyMadeToken0123456789";

/** @typedef {import("./walk.mjs").Window} Window */

const openPlan = (/** @type {Window} */ { page }) => person.openFile(page, plan);
const goBack = (/** @type {Window} */ { page }) => person.goBack(page);
/** Puts what is typed in the place of what stands in the box, once it asks. @param {string} question @param {string} text */
const instead =
  (question, text) =>
  async (/** @type {Window} */ { page }) => {
    await person.intoField(page, question);
    await page.keyboard.press("Control+A");
    await person.type(page, text);
    await page.keyboard.press("Enter");
  };
/** Waits until a message says so, and does the first thing that it offers. @param {string} words */
const accept =
  (words) =>
  async (/** @type {Window} */ { page }) => {
    await page.locator(".notification-toast", { hasText: words }).waitFor({ timeout: 20_000 });
    await person.beginCommand(page, "Notifications: Accept Notification Primary Action");
  };

/** @param {string} address of the server that stands for the tool */
const connection = (address) => [
  [openPlan, /^text riverside/],
  [command("CommPlan: Add Connection"), /^box Add Connection.*1\/4/],
  [reply("Which tool is asked?", "GitLab"), /^box Add Connection.*2\/4/],
  [goBack, /^box Add Connection.*1\/4/],
  // The tool that was chosen before is the one at hand.
  [reply("Which tool is asked?"), /^box Add Connection.*2\/4/],
  [reply("Where is GitLab?"), /^box Add Connection.*3\/4/],
  [goBack, /^box Add Connection.*2\/4/],
  [instead("Where is GitLab?", address), /^box Add Connection.*3\/4/],
  [reply("How does GitLab know you?"), /^box Add Connection.*3\/4/],
  [instead("Paste the token", "glpat-wrong0000000000000000"), /^dialog May CommPlan ask GitLab at .*: Ask/],
  [press("Tab"), /^dialog .*: Cancel/],
  [press("Shift+Tab Enter"), /^text riverside/],
  [accept("Enter Another Token"), /^box Add Connection.*3\/4/],
  [reply("How does GitLab know you?"), /^box Add Connection.*3\/4/],
  [instead("Paste the token", token), /^box Add Connection.*4\/4/],
  [reply("Which project?"), /^text riverside/],
  [accept("Nothing was imported yet"), /^page nothing/],
  [press("Control+W"), /^text riverside/],
  [command("CommPlan: Remove Connection"), /^box Remove which connection\?/],
  [press("Enter"), /^dialog Remove the connection .*: Remove/],
  [press("Escape"), /^text riverside/],
];

describe("set up without a mouse", function () {
  this.timeout(180_000);
  const window = useWindows("s");
  it("a connection, with steps back, a wrong token, and its end", async () => {
    const server = spawn(process.execPath, [join(root, "test/stand-ins/gitlab.mjs")], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    try {
      const [port] = await once(server.stdout, "data");
      await walk(window, connection(`http://localhost:${Number(String(port))}`));
    } finally {
      server.kill();
    }
  });
});
