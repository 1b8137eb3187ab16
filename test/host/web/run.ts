import { reasonToSkip, unusedReasons } from "./not-here.ts";

/** Set when the tests are bundled: `--grep TEXT` runs only tests with it in their title. */
declare const testGrep: string;

/** Runs every test of the suite; VS Code calls it. Rejects when a test failed. */
export async function run(): Promise<void> {
  const skipped = new Map<string, number>();
  mocha.suite.eachTest((test) => {
    const reason = reasonToSkip(test.fullTitle());
    if (reason === undefined) return;
    test.pending = true;
    skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
  });
  const unused = unusedReasons();
  if (unused.length > 0) throw new Error(`These are skipped but are no tests: ${unused.join(", ")}`);
  if (testGrep !== "") mocha.grep(new RegExp(testGrep.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")));
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const passed = runner.stats?.passes ?? 0;
      for (const [reason, count] of skipped) console.log(`  ${count} not here: ${reason}`);
      console.log(`${passed} passed, ${failures} failed`);
      if (failures > 0) reject(new Error(`${failures} of the tests failed.`));
      else if (passed === 0) reject(new Error("No test ran."));
      else resolve();
    });
  });
}
