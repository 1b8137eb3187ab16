// Writes the reports of docs/story from its plans, and into the later plans the fingerprints of what was issued before.
// With --check it writes nothing and exits 1 where a file is not up to date. Needs a loader for TypeScript:
// `node --import tsx scripts/make-story-docs.mjs`.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { storyFiles, storyFolder } from "./story/story.ts";

const stale = storyFiles().filter(({ path, text }) => read(path) !== text);

if (!process.argv.includes("--check")) {
  for (const { path, text } of stale) {
    mkdirSync(new URL(".", new URL(path, storyFolder)), { recursive: true });
    writeFileSync(new URL(path, storyFolder), text);
  }
} else if (stale.length > 0) {
  const names = stale.map(({ path }) => `docs/story/${path}`);
  console.error(`Not up to date: ${names.join(", ")}. Run \`npm run docs\`.`);
  process.exitCode = 1;
}

function read(path) {
  const url = new URL(path, storyFolder);
  return existsSync(url) ? readFileSync(url, "utf8") : undefined;
}
