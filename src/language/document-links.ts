import type { DocumentLink } from "vscode-languageserver-types";
import { itemAddress } from "../plan/facts/item-address.ts";
import { textIn } from "../plan/facts/text.ts";
import type { Plan } from "../plan/plan.ts";
import { recordAt } from "../plan/record-at.ts";
import { rules } from "../plan/rules/index.ts";
import { pathFormat } from "../plan/time/formats/path.ts";
import { uriFormat } from "../plan/time/formats/uri.ts";
import { type Language, say, type Words } from "../plan/words.ts";
import type { EditorOptions, PlanDocument } from "./document.ts";
import { rangeOf } from "./position.ts";
import { ruleIdAt } from "./rule-id-at.ts";
import { rulePage } from "./rule-words.ts";
import { type Written, writtenIn } from "./written.ts";

/** Where the addresses, the files, the keys in other systems and the rules lead that a plan names. */
export function documentLinksOf(document: PlanDocument, options: EditorOptions): DocumentLink[] {
  const links: DocumentLink[] = [];
  for (const written of writtenIn(document.analysis.source)) {
    const link = linkOf(document, written, options);
    if (link) links.push({ range: rangeOf(document.lines, written.span), ...link });
  }
  return links;
}

function linkOf(document: PlanDocument, written: Written, options: EditorOptions): Link | undefined {
  const page = ruleLink(written, options);
  if (page !== undefined || written.part === "key") return page;
  return targetOf(document, written, options) ?? itemLink(document.analysis.plan, written, options.language);
}

type Link = Pick<DocumentLink, "tooltip"> & { readonly target: string };

function targetOf(
  { uri }: PlanDocument,
  { node, shape }: Written,
  { language }: EditorOptions,
): Link | undefined {
  const [address, file] = targets[shape?.format ?? ""]?.(node.source, uri) ?? [];
  const target = address ?? file;
  if (target === undefined) return undefined;
  return { target, tooltip: (address === undefined ? sentences.file : sentences.address)[language] };
}

/** The address and the file that a value may be. */
type Target = readonly [address: string | undefined, file: string | undefined];

const targets: Readonly<Record<string, (text: string, plan: string) => Target>> = {
  "commplan-uri": (text) => [addressOf(text), undefined],
  "commplan-path": (text, plan) => [undefined, fileBeside(text, plan)],
  "commplan-path-or-uri": (text, plan) => [addressOf(text), fileBeside(text, plan)],
};

/** The page of a rule that the policy names, where the pages are known. */
function ruleLink(written: Written, { docs, language }: EditorOptions): Link | undefined {
  if (docs === undefined) return undefined;
  const id = ruleIdAt(written);
  if (id === undefined || !rules.some((rule) => rule.id === id)) return undefined;
  return { target: `${docs}${rulePage(id, language)}`, tooltip: say(sentences.rule, { id })[language] };
}

function addressOf(text: string): string | undefined {
  return uriFormat(text) === undefined ? text : undefined;
}

/** A file by its path from the plan's folder; none for a plan that was never saved. */
function fileBeside(path: string, plan: string): string | undefined {
  if (pathFormat(path) !== undefined || !/^[a-z][a-z\d+.-]*:\/\//i.test(plan)) return undefined;
  const steps = path.trim().replaceAll("\\", "/").split("/");
  const relative = steps.map((step) => encoded(step)).join("/");
  return URL.canParse(`./${relative}`, plan) ? new URL(`./${relative}`, plan).href : undefined;
}

/** The key of an item in another system: its own address, else its tool's `item-url` with the key in it. */
function itemLink(plan: Plan, { path, node }: Written, language: Language): Link | undefined {
  if (path.length !== 4 || path[2] !== "external" || path[3] !== "key") return undefined;
  const record = recordAt(plan, path);
  const address = record && itemAddress(plan, record);
  if (address === undefined) return undefined;
  const tool = plan.tools.find(({ id }) => id !== undefined && id === record?.external?.tool);
  const name = textIn(tool?.name, language);
  const tooltip = name === "" ? sentences.address : say(sentences.item, { key: node.source, name });
  return { target: address, tooltip: tooltip[language] };
}

/** Percent-encoded; half a surrogate pair, which no address can hold, is replaced. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD"));
}

const sentences = {
  item: { en: "Open {key} in {name}", "zh-CN": "在 {name} 中打开 {key}" },
  address: { en: "Open this address", "zh-CN": "打开此地址" },
  file: { en: "Open this file", "zh-CN": "打开此文件" },
  rule: { en: "Open the page of the rule {id}", "zh-CN": "打开规则 {id} 的说明" },
} as const satisfies Readonly<Record<string, Words>>;
