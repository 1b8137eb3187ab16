import { readdirSync } from "node:fs";
import { join } from "node:path";
import { format } from "node:util";
import { mark } from "./mark.ts";

const isInPage = process.env["COMMPLAN_TEST_IN_PAGE"] === "1";

/** Runs every test file beside this one; VS Code calls it. Rejects when a test failed. */
export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  if (isInPage) markOutput();
  // Only now: mocha keeps the `console.log` that it finds.
  const { default: Mocha } = await import("mocha");
  const grep = process.env["COMMPLAN_TEST_GREP"];
  const mocha = new Mocha({
    color: process.env["COMMPLAN_TEST_COLOR"] === "1",
    timeout: 20_000,
    ui: "bdd",
    ...(grep ? { grep } : {}),
  });
  for (const file of testFiles()) mocha.addFile(file);
  await mocha.loadFilesAsync();
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const passed = runner.stats?.passes ?? 0;
      console.log(`${passed} passed, ${failures} failed`);
      if (failures > 0) reject(new Error(`${failures} of the tests failed.`));
      else if (passed === 0) reject(new Error("No test ran."));
      else resolve();
    });
  });
}

function testFiles(): readonly string[] {
  const names = readdirSync(__dirname, { recursive: true, encoding: "utf8" });
  // What holds in a folder that is not trusted has a window of its own.
  const isRestricted = process.env["COMMPLAN_TEST_RESTRICTED"] === "1";
  return names
    .filter((name) => name.endsWith(".test.cjs") && /^restricted\b/.test(name) === isRestricted)
    .sort()
    .map((name) => join(__dirname, name));
}

function markOutput(): void {
  const { log } = console;
  // VS Code ignores an assignment to `console.log`.
  Object.defineProperty(console, "log", {
    value: (...args: unknown[]) => {
      for (const line of format(...args).split("\n")) log(mark + line);
    },
  });
}
