// npm run fuzz [-- MINUTES [FILE …]]: the tests of properties again and again, each time with other cases and more of
// them, for ten minutes if nothing is said. A run that fails says how to have it again, and ends this with 1.
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./host/paths.mjs";

const [minutes = "10", ...named] = process.argv.slice(2);
/** How many times the usual number of cases; a test says itself how many that is. */
const times = 5;
const mocha = "node_modules/mocha/bin/mocha.js";
const files = named.length > 0 ? named : propertyTests();
const end = performance.now() + Number(minutes) * 60_000;

let made = 0;
while (performance.now() < end) {
  for (const file of files) {
    if (performance.now() >= end) break;
    const seed = String(Math.floor(Math.random() * 2 ** 31));
    const environment = { COMMPLAN_SEED: seed, COMMPLAN_FACTOR: String(times) };
    const { code, output } = await run(file, environment);
    made += 1;
    if (code === 0) console.log(`${file}, seed ${seed}: fine`);
    else {
      console.log(output);
      const again = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
      console.log(`\nIt failed. To have it again:\n  ${again.join(" ")} node ${mocha} ${file}`);
      process.exit(1);
    }
  }
}
console.log(`${made} runs of ${files.length} files, and none failed.`);

/** The files that try cases made at random: each takes its seed from `test/support/properties.ts`. */
function propertyTests() {
  return readdirSync(join(root, "test"), { recursive: true, encoding: "utf8" })
    .map((name) => join("test", name))
    .filter((name) => name.endsWith(".test.ts") && !name.startsWith(join("test", "host")))
    .filter((name) => /support\/properties\.ts"|COMMPLAN_SEED/.test(readFileSync(join(root, name), "utf8")))
    .sort();
}

/** Runs one file of tests; with more cases none of them has a limit of time. */
function run(file, environment) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [mocha, file], {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    child.on("close", (code) => resolve({ code, output }));
  });
}
