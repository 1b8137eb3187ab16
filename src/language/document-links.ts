import type { DocumentLink } from "vscode-languageserver-types";
import { textIn } from "../plan/facts/text.ts";
import type { Plan } from "../plan/plan.ts";
import { recordAt } from "../plan/record-at.ts";
import { pathFormat } from "../plan/time/formats/path.ts";
import { uriFormat } from "../plan/time/formats/uri.ts";
import { type Language, say } from "../plan/words.ts";
import type { EditorOptions, PlanDocument } from "./document.ts";
import { rangeOf } from "./position.ts";
import { type Written, writtenIn } from "./written.ts";

/** Where the addresses, the files and the keys in other systems lead that a plan names. */
export function documentLinksOf(document: PlanDocument, { language }: EditorOptions): DocumentLink[] {
  const links: DocumentLink[] = [];
  for (const written of writtenIn(document.analysis.source)) {
    if (written.part === "key") continue;
    const link = targetOf(document, written) ?? itemLink(document.analysis.plan, written, language);
    if (link) links.push({ range: rangeOf(document.lines, written.span), ...link });
  }
  return links;
}

type Link = Pick<DocumentLink, "tooltip"> & { readonly target: string };

function targetOf({ uri }: PlanDocument, { node, shape }: Written): Link | undefined {
  const target = targets[shape?.format ?? ""]?.(node.source, uri);
  return target === undefined ? undefined : { target };
}

const targets: Readonly<Record<string, (text: string, plan: string) => string | undefined>> = {
  "commplan-uri": addressOf,
  "commplan-path": fileBeside,
  "commplan-path-or-uri": (text, plan) => addressOf(text) ?? fileBeside(text, plan),
};

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
  const external = recordAt(plan, path)?.external;
  const tool = plan.tools.find(({ id }) => id !== undefined && id === external?.tool);
  const address = external?.url ?? tool?.["item-url"]?.replaceAll("{key}", encoded(node.source));
  if (address === undefined || addressOf(address) === undefined) return undefined;
  const name = textIn(tool?.name, language);
  const tooltip = name === "" ? undefined : say(openIn, { key: node.source, name })[language];
  return { target: address, ...(tooltip !== undefined && { tooltip }) };
}

/** Percent-encoded; half a surrogate pair, which no address can hold, is replaced. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD"));
}

const openIn = { en: "Open {key} in {name}", "zh-CN": "在 {name} 中打开 {key}" };
