import { walkXml } from "../xml.ts";

/** A task with what stands directly in it, by the name of the element. */
export interface Task {
  readonly fields: ReadonlyMap<string, string>;
  /** The finish that was first planned; "" where no baseline was kept. */
  readonly baseline: string;
  /** The names of those who are assigned. */
  readonly owners: readonly string[];
  /** The UIDs of the tasks that it waits for. */
  readonly predecessors: readonly string[];
}

/** The tasks of a project in their order; undefined where the document cannot be read to its end. */
export function projectTasks(xml: string): readonly Task[] | undefined {
  const found: Record<"Task" | "Resource" | "Assignment", Element[]> = {
    Task: [],
    Resource: [],
    Assignment: [],
  };
  const way: string[] = [];
  let element: Element | undefined;
  let baseline = new Map<string, string>();
  let text = "";
  const isRead = walkXml(xml, {
    open(name) {
      way.push(name);
      text = "";
      if (way.length === 3 && name in found) element = { fields: new Map(), baselines: [], predecessors: [] };
      if (way.length === 4 && name === "Baseline") baseline = new Map();
    },
    text(part) {
      text += part;
    },
    close(name) {
      if (way.length === 4 && name === "Baseline") element?.baselines.push(baseline);
      else if (way.length === 4) element?.fields.set(name, text.trim());
      else if (way.length === 5 && way[3] === "Baseline") baseline.set(name, text.trim());
      else if (way.length === 5 && way[3] === "PredecessorLink" && name === "PredecessorUID")
        element?.predecessors.push(text.trim());
      else if (way.length === 3 && element && isKind(name)) found[name].push(element);
      way.pop();
      text = "";
    },
  });
  if (!isRead) return undefined;
  const owners = ownersOf(found.Assignment, found.Resource);
  return found.Task.map(({ fields, baselines, predecessors }) => ({
    fields,
    predecessors,
    baseline: firstBaseline(baselines),
    owners: owners.get(fields.get("UID") ?? "") ?? [],
  }));
}

interface Element {
  readonly fields: Map<string, string>;
  readonly baselines: ReadonlyMap<string, string>[];
  readonly predecessors: string[];
}

function isKind(name: string): name is "Task" | "Resource" | "Assignment" {
  return name === "Task" || name === "Resource" || name === "Assignment";
}

function firstBaseline(baselines: readonly ReadonlyMap<string, string>[]): string {
  const first = baselines.find(
    (one) => one.get("Number") === "0" && !/^(?:1|true)$/i.test(one.get("Interim") ?? ""),
  );
  const day = /^\d{4}-\d{2}-\d{2}/.exec(first?.get("Finish") ?? "")?.[0] ?? "";
  return day < "1990" ? "" : day;
}

function ownersOf(
  assignments: readonly Element[],
  resources: readonly Element[],
): ReadonlyMap<string, readonly string[]> {
  const names = new Map(resources.map(({ fields }) => [fields.get("UID") ?? "", fields.get("Name") ?? ""]));
  const owners = new Map<string, string[]>();
  for (const { fields } of assignments) {
    const name = names.get(fields.get("ResourceUID") ?? "") ?? "";
    const task = fields.get("TaskUID") ?? "";
    if (name !== "") owners.set(task, [...(owners.get(task) ?? []), name]);
  }
  return owners;
}
