// npm run release:check: builds and packages, then tells of everything that a release must hold whether it does.
// With `-- --final` also what only holds once the version is to be published: its day and the repository's address.
import { build, packageExtension } from "../host/product.mjs";
import { checks } from "./checks/index.mjs";
import { openPackage } from "./package.mjs";

await build();
await packageExtension();
const opened = openPackage({ isFinal: process.argv.includes("--final") });
let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  const result = await check(opened);
  const { problems, told } = Array.isArray(result) ? { problems: result } : result;
  console.log(`${problems.length === 0 ? "✓" : "✗"} ${name}${told === undefined ? "" : `: ${told}`}`);
  for (const problem of problems) console.log(`    ${problem}`);
  failed += problems.length;
}
console.log(failed === 0 ? "\nReady." : `\n${failed} to mend.`);
process.exitCode = failed === 0 ? 0 : 1;
