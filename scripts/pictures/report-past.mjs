// The samples have no past of their own: for the pictures one is made, in a repository that is thrown away.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../host/paths.mjs";
import { run } from "../host/run.mjs";

/** What a sample said on earlier days, from the earliest on: what stands there now, and what stood there then. */
const pasts = {
  portal: [
    {
      day: "2026-05-31",
      said: [
        ["due: 2026-07-31", "due: 2026-07-24"],
        ["due: 2026-08-21, baseline: 2026-08-21", "due: 2026-08-14, baseline: 2026-08-14"],
      ],
    },
    { day: "2026-06-14", said: [["due: 2026-07-31", "due: 2026-07-24"]] },
    { day: "2026-07-05", said: [["due: 2026-07-31", "due: 2026-07-28"]] },
  ],
  riverside: [
    { day: "2026-04-25", said: [["due: 2026-07-28", "due: 2026-07-10"]] },
    { day: "2026-05-25", said: [["due: 2026-07-28", "due: 2026-07-10"]] },
    { day: "2026-06-25", said: [["due: 2026-07-28", "due: 2026-07-18"]] },
  ],
};

const person = ["-c", "user.name=CommPlan", "-c", "user.email=commplan@example.com"];

/**
 * A repository with a plan and its past.
 * @param {string} folder where it is made; it is not there yet
 * @param {{ name: string, text: string }} plan a plan without a known past stands there alone
 * @returns {Promise<string>} the plan's file
 */
export async function planWithPast(folder, { name, text }) {
  const file = join(folder, `${name}.commplan.yaml`);
  mkdirSync(folder, { recursive: true });
  await run("git", ["-C", folder, "init", "--quiet"]);
  for (const { day, said } of pasts[name] ?? []) {
    writeFileSync(
      file,
      said.reduce((then, [now, before]) => then.replace(now, before), `${text}# ${day}\n`),
    );
    await record(folder, day);
  }
  writeFileSync(file, text);
  return file;
}

/**
 * The plans of docs/story, each in a repository that knows the days before it.
 * @param {string} folder where the repositories are made; it is not there yet
 * @returns {Promise<readonly { file: string, asOf: string, report: string, caption: string }[]>} in the order of the days
 */
export async function storyWithPast(folder, language) {
  const source = join(root, "docs", "story", language);
  const names = readdirSync(source)
    .filter((name) => name.endsWith(".commplan.yaml"))
    .sort();
  const days = names.map((name) => {
    const text = readFileSync(join(source, name), "utf8");
    const [, asOf = "", report = ""] = /^# as-of: ([\d-]+), report: (\S+)$/m.exec(text) ?? [];
    return { text, asOf, report };
  });
  const placed = [];
  for (const [index, { text, asOf, report }] of days.entries()) {
    const home = join(folder, String(index + 1));
    const file = join(home, "laboratories.commplan.yaml");
    mkdirSync(home, { recursive: true });
    await run("git", ["-C", home, "init", "--quiet"]);
    for (const before of days.slice(0, index)) {
      writeFileSync(file, before.text);
      await record(home, before.asOf);
    }
    writeFileSync(file, text);
    placed.push({ file, asOf, report, caption: asOf });
  }
  return placed;
}

async function record(folder, day) {
  const instant = `${day}T17:00:00Z`;
  const env = { ...process.env, GIT_AUTHOR_DATE: instant, GIT_COMMITTER_DATE: instant };
  await run("git", ["-C", folder, "add", "--all"], { env });
  await run("git", ["-C", folder, ...person, "commit", "--quiet", "--message", day], { env });
}
