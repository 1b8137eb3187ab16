import type { Words } from "../../plan/words.ts";
import { several } from "../value-words.ts";
import { type CardSource, line } from "./card.ts";
import { named } from "./named.ts";
import { stated } from "./stated.ts";

/** What it is for, whether the client can open it, and what goes through it. */
export const toolCard: CardSource<"tools"> = function* (tool, context) {
  yield* stated(context, tool, ["kind", "purpose", "client-access", "url"]);
  const through = context.plan.communications.filter((one) => tool.id !== undefined && one.tool === tool.id);
  yield line(labels.through, several(through.map((one) => named(context, one))));
};

const labels = { through: { en: "Used for", "zh-CN": "用于" } } as const satisfies Readonly<
  Record<string, Words>
>;
