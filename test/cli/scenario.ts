/** A file of a scenario. */
export interface ScenarioFile {
  readonly name: string;
  readonly content: string;
}

/** One run of the command line and what must come of it. */
export interface ScenarioRun {
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
  /** Files as they must be after the run; others must be as they were. */
  readonly after: readonly ScenarioFile[];
}

/** Files, and runs over them one after another. */
export interface Scenario {
  readonly files: readonly ScenarioFile[];
  readonly runs: readonly ScenarioRun[];
}

/**
 * Reads a scenario: parts that begin with `--- file NAME`, `--- run ARGUMENTS`, `--- stdout`, `--- stderr`,
 * `--- exit CODE` or `--- after NAME` and hold the lines below. What follows a `--- run` belongs to it; a run says
 * how it ends, and prints nothing where it does not say what. What stands before the first part is for the reader.
 */
export function readScenario(text: string): Scenario {
  const files: ScenarioFile[] = [];
  const runs: Mutable<ScenarioRun>[] = [];
  for (const { kind, head, content } of partsOf(text)) {
    if (kind === "file") files.push({ name: head, content });
    else if (kind === "run")
      runs.push({ ...startOf(head), stdout: "", stderr: "", exitCode: Number.NaN, after: [] });
    else runPart(runs.at(-1), kind, head, content);
  }
  return { files, runs };
}

type Mutable<Given> = { -readonly [Key in keyof Given]: Given[Key] };

function runPart(run: Mutable<ScenarioRun> | undefined, kind: string, head: string, content: string): void {
  if (run === undefined) throw new Error(`“--- ${kind}” stands before the first “--- run”.`);
  if (kind === "stdout") run.stdout = content;
  else if (kind === "stderr") run.stderr = content;
  else if (kind === "exit") run.exitCode = Number(head);
  else if (kind === "after") run.after = [...run.after, { name: head, content }];
  else throw new Error(`There is no part “--- ${kind}”.`);
}

/** Words are split at spaces; quotes keep them together. `NAME=value` before the arguments sets the environment. */
function startOf(head: string): Pick<ScenarioRun, "args" | "environment"> {
  const words = [...head.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
  const settings = words.filter(
    (word, index) => words.slice(0, index + 1).every(isSetting) && isSetting(word),
  );
  const environment = Object.fromEntries(settings.map((word) => word.split("=", 2)));
  return { args: words.slice(settings.length), environment };
}

function isSetting(word: string): boolean {
  return /^[A-Z_]+=/.test(word);
}

function partsOf(
  text: string,
): readonly { readonly kind: string; readonly head: string; readonly content: string }[] {
  const [, ...parts] = text.split(/^--- /m);
  return parts.map((part) => {
    const [first = "", ...lines] = part.split("\n");
    const [kind = "", ...head] = first.split(" ");
    return { kind, head: head.join(" "), content: lines.join("\n") };
  });
}
