import { groupBy } from "../lazy.ts";
import type { Path } from "../path.ts";
import { sectionNames } from "../plan.ts";
import type { ReadValue } from "../read-values.ts";
import { type Insert, say, sayList, type Words } from "../words.ts";
import type { Issue } from "./issue.ts";
import type { PathError } from "./issues.ts";
import { guessKey, type KeyGuess } from "./key-guess.ts";
import { missingFix } from "./missing.ts";
import { keyFix, spaceFix } from "./repairs.ts";
import { shapeAt, shapeFor } from "./shape.ts";

/** Unknown and missing keys: where an unknown key is nearly a missing one, the two are one slip. */
export function closedWorldIssues(
  read: ReadValue,
  errors: readonly PathError[],
  name: Insert,
): readonly Issue[] {
  const issues: Issue[] = [];
  const empty = groupBy(read.empty, (path) => JSON.stringify(path.slice(0, -1)));
  for (const [place, { unknown, missing, path }] of gather(read, errors)) {
    const shape = shapeFor(shapeAt(read.shape, path), "mapping");
    const owner = ownerWords(
      place === "[]" ? name : String(path.findLast((step) => typeof step === "string") ?? ""),
    );
    // A key without a value stands there, too: named so, another one would stand there twice.
    const taken = new Set([...keysAt(read.data, path), ...(empty.get(place) ?? []).map((one) => one.at(-1))]);
    const meant = new Set<string>();
    const known = [...shape.properties.keys()];
    for (const [index, key] of unknown.entries()) {
      const free = known.filter((candidate) => !taken.has(candidate) && !meant.has(candidate));
      const glued = /^([^\s:]+):(\S.*)$/su.exec(key)?.[1];
      if (glued !== undefined && free.includes(glued)) {
        meant.add(glued);
        issues.push(gluedKey([...path, key], glued));
        continue;
      }
      const guess = index < mostGuesses ? guessKey(key, shape, free, missing) : undefined;
      if (guess !== undefined) meant.add(guess.key);
      const at = [...path, key];
      issues.push(guess === undefined ? strangeKey(at, owner) : misnamedKey(at, guess, owner));
    }
    const stillMissing = missing.filter((key) => !meant.has(key));
    if (stillMissing.length > 0) issues.push(missingKeys(path, stillMissing, owner));
  }
  return issues;
}

/** So many slips in one mapping are no slips any more, and to look for what was meant by each would take long. */
const mostGuesses = 200;

interface Slips {
  readonly path: Path;
  readonly unknown: string[];
  readonly missing: string[];
}

function gather({ empty }: ReadValue, errors: readonly PathError[]): ReadonlyMap<string, Slips> {
  const given = new Set(empty.map((path) => JSON.stringify(path)));
  const slips = new Map<string, Slips>();
  for (const { keyword, params, path, schemaPath } of errors) {
    const place = JSON.stringify(path);
    const at = slips.get(place) ?? { path, unknown: [], missing: [] };
    if (keyword === "additionalProperties") at.unknown.push(String(params["additionalProperty"]));
    else if (keyword === "required" && !schemaPath.includes("/anyOf/")) {
      const key = String(params["missingProperty"]);
      if (!given.has(JSON.stringify([...path, key]))) at.missing.push(key);
    } else continue;
    slips.set(place, at);
  }
  return slips;
}

/** A key that nobody can tell what it was meant to be, and a section that stands below something else. */
function strangeKey(path: Path, owner: Words): Issue {
  const key = String(path.at(-1));
  const isSection = (sectionNames as readonly string[]).includes(key);
  return { path, part: "key", message: say(isSection ? misplaced : strange, { key, owner }) };
}

const strange: Words = {
  en: "“{key}” is not a key of {owner}. Remove it, or begin it with “x-” to keep it as your own.",
  "zh-CN": "{owner}没有“{key}”这个键。请删除；如果是自用内容，可改成以“x-”开头。",
};

const misplaced: Words = {
  en: "“{key}” is not a key of {owner}: it is a section of its own. Its records stand there, at the left margin, and no list of their ids stands here.",
  "zh-CN":
    "{owner}没有“{key}”这个键：它是单独的部分。其中的记录应写在最左侧顶格的该部分，此处也不能列出其 id。",
};

function misnamedKey(path: Path, guess: KeyGuess, owner: Words): Issue {
  const inserts = { key: String(path.at(-1)), owner, guess: guess.key };
  return {
    path,
    part: "key",
    message: say(
      {
        en: "“{key}” is not a key of {owner}. Did you mean “{guess}”?",
        "zh-CN": "{owner}没有“{key}”这个键。是否想写“{guess}”？",
      },
      inserts,
    ),
    meant: [...path.slice(0, -1), guess.key],
    fixes: keyFix(guess.key, guess.isSure),
  };
}

/** `{name:A}`: in braces YAML takes the two for one key. */
function gluedKey(path: Path, key: string): Issue {
  const written = String(path.at(-1));
  return {
    path,
    part: "key",
    message: say(
      {
        en: "A space is missing after the colon of “{key}”. Write “{key}: ” and then the value.",
        "zh-CN": "“{key}”的冒号后面缺少空格。请写成“{key}: ”再写值。",
      },
      { key },
    ),
    meant: [...path.slice(0, -1), key],
    fixes: spaceFix(`${key}: ${written.slice(key.length + 1)}`),
  };
}

function missingKeys(path: Path, keys: readonly string[], owner: Words): Issue {
  const quotedKeys = keys.map((key) => say({ en: "“{key}”", "zh-CN": "“{key}”" }, { key }));
  return {
    path,
    part: "value",
    message: say(
      { en: "{Owner} also needs {keys}.", "zh-CN": "{owner}还需要填写{keys}。" },
      { owner, Owner: { ...owner, en: capitalised(owner.en) }, keys: sayList(quotedKeys) },
    ),
    isLack: true,
    fixes: missingFix(keys),
  };
}

function keysAt(data: unknown, path: Path): readonly string[] {
  let at = data;
  for (const step of path) at = (at as Readonly<Record<string | number, unknown>> | undefined)?.[step];
  return typeof at === "object" && at !== null ? Object.keys(at) : [];
}

/** A kind of record is said as "this milestone", a key as it is written. */
function ownerWords(name: Insert): Words {
  return typeof name === "object"
    ? say({ en: "this {name}", "zh-CN": "此{name}" }, { name })
    : say({ en: "“{name}”", "zh-CN": "“{name}”" }, { name });
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
