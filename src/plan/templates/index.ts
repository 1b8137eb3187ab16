import { construction } from "./construction.ts";
import { consultancy } from "./consultancy.ts";
import { minimal } from "./minimal.ts";
import { software } from "./software.ts";
import type { Template } from "./template.ts";

/** The plans to begin with, for a new file and for completion in an empty one. */
export const templates = { minimal, construction, software, consultancy } as const satisfies Readonly<
  Record<string, Template>
>;

export type TemplateName = keyof typeof templates;

export const templateNames = Object.keys(templates) as readonly TemplateName[];

export function isTemplateName(name: string): name is TemplateName {
  return Object.hasOwn(templates, name);
}
