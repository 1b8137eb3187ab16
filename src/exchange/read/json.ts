import type { Words } from "../../plan/words.ts";
import { limits, type Reader, type Sheet } from "../sheet.ts";
import { decode } from "./decode.ts";
import { githubIssues, githubMilestones } from "./json/github.ts";
import { gitlabIssues, gitlabMilestones } from "./json/gitlab.ts";
import { type Item, isItem } from "./json/item.ts";

/** What a saved answer of a service may hold: by what only its items have. The first that fits takes all. */
const kinds: readonly {
  readonly fits: (item: Item) => boolean;
  readonly sheets: (items: readonly Item[]) => readonly Sheet[];
}[] = [
  { fits: (item) => "number" in item && "due_on" in item, sheets: githubMilestones },
  { fits: (item) => "number" in item && "title" in item, sheets: githubIssues },
  { fits: (item) => "iid" in item && "start_date" in item && !("labels" in item), sheets: gitlabMilestones },
  { fits: (item) => "iid" in item && "title" in item, sheets: gitlabIssues },
];

/** Milestones and issues of GitHub and GitLab, as their services answer (REST). */
export const jsonReader: Reader = {
  fits: (bytes) => /^\uFEFF?\s*[[{]/.test(decode(bytes.subarray(0, 200))) && parsed(bytes) !== undefined,
  read(bytes) {
    const items = itemsIn(parsed(bytes));
    const kind = kinds.find(({ fits }) => items.length > 0 && items.every(fits));
    if (kind === undefined || items.length > limits.rows) return { problem: unknownItems };
    return { sheets: kind.sheets(items) };
  },
};

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decode(bytes).replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

/** A list, or a list within the answer to a search. */
function itemsIn(data: unknown): readonly Item[] {
  const list = isItem(data) ? (data["items"] ?? [data]) : data;
  return Array.isArray(list) ? list.filter(isItem) : [];
}

const unknownItems: Words = {
  en: "This JSON holds neither milestones nor issues of GitHub or GitLab, as their REST services answer them.",
  "zh-CN": "此 JSON 不是 GitHub 或 GitLab 的 REST 接口返回的里程碑或 issue 列表。",
};
