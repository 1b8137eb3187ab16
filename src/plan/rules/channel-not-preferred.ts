import { replaceValue } from "../edit/replace.ts";
import { labels } from "../facts/labels.ts";
import { expandAudience, stakeholderOf } from "../facts/people.ts";
import { areReadable, isReadable } from "../facts/readable.ts";
import type { Fix } from "../finding.ts";
import { type ChannelKind, type Communication, isGiven, type Stakeholder } from "../plan.ts";
import { sameWords, say, sayList } from "../words.ts";
import { addKeys } from "./add-fix.ts";
import { intact } from "./intact.ts";
import { placeholder } from "./placeholder.ts";
import type { PlanContext, Rule } from "./rule.ts";
import { yamlText } from "./stub.ts";
import { nameOf } from "./title.ts";

export const channelNotPreferred: Rule = {
  id: "channel-not-preferred",
  severity: "warning",
  summary: {
    en: "A communication goes through a channel that no client in its audience prefers.",
    "zh-CN": "沟通渠道不是任何一位客户方对象偏好的渠道。",
  },
  *check(context) {
    for (const communication of intact(context.plan.communications)) {
      const { at, channel } = communication;
      if (channel === undefined || isGiven(communication, "channel-reason")) continue;
      const preferring = clientsWithPreference(context, communication);
      if (preferring === undefined || preferring.length === 0) continue;
      if (preferring.some(({ channels }) => channels?.includes(channel))) continue;
      const preferred = [...new Set(preferring.flatMap(({ channels }) => channels ?? []))];
      yield {
        path: [...at, "channel"],
        message: say(
          {
            en: "None of the clients in the audience lists “{channel}”; they prefer {preferred}. Choose one of these, or say why not under “channel-reason”.",
            "zh-CN":
              "沟通对象中没有客户偏好“{label}”，他们偏好{labels}。请改用其中之一，或在“channel-reason”中说明理由。",
          },
          {
            channel,
            label: labels.channel[channel],
            preferred: sayList(
              preferred.map((each) => sameWords(`“${each}”`)),
              "or",
            ),
            labels: sayList(
              preferred.map((each) => labels.channel[each]),
              "or",
            ),
          },
        ),
        fixes: () => fixesOf(context, communication, preferring),
      };
    }
  },
};

/** The clients in the audience that state preferences; undefined where those of one cannot be known. */
function clientsWithPreference(
  { plan, symbols }: PlanContext,
  { audience }: Communication,
): readonly Stakeholder[] | undefined {
  const found: Stakeholder[] = [];
  for (const id of expandAudience(audience, plan)) {
    const person = stakeholderOf(id, plan);
    if (person === undefined && !symbols.definitions.has(id)) return undefined;
    if (person === undefined || (isReadable(person, "side") && person.side !== "client")) continue;
    if (!areReadable(person, ["side", "channels"])) return undefined;
    if (person.channels !== undefined && person.channels.length > 0) found.push(person);
  }
  return found;
}

function* fixesOf(
  context: PlanContext,
  { at }: Communication,
  preferring: readonly Stakeholder[],
): Generator<Fix | undefined> {
  const offered = new Set<ChannelKind>();
  for (const { id, channels } of preferring) {
    const [first] = channels ?? [];
    if (first === undefined || id === undefined || offered.has(first)) continue;
    offered.add(first);
    const edit = replaceValue(context.source, [...at, "channel"], first);
    const title = say(
      { en: "Use “{channel}”, which {name} prefers", "zh-CN": "改用{name}偏好的“{channel}”" },
      { channel: first, name: nameOf(id, context.plan) },
    );
    yield edit && { title, edits: [edit] };
  }
  yield addKeys(context, at, [["channel-reason", yamlText(placeholder(context))]]);
}
