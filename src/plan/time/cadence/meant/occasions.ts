import { isRealDate } from "../../dates.ts";
import { datesMeant } from "../../formats/date.ts";
import { type Meant, perhaps, surely } from "./meant.ts";

/** What has no rhythm: on an occasion, or once on a day. The phrase comes in lower case. */
export function occasionMeant(phrase: string): Meant | undefined {
  if (onEvent.test(phrase)) return surely("on-event");
  if (perhapsOnEvent.test(phrase)) return perhaps("on-event");
  const days = daysOf(phrase.replace(once, "").replace(/^[\s,:]+/, ""));
  return days.length > 0 ? surely(...days.map((day) => `once on ${day}`)) : undefined;
}

/** Whether a phrase says "once" and no day: what is missing then is the day. */
export function isOnceWithoutDay(phrase: string): boolean {
  return once.test(phrase) && phrase.replace(once, "").trim() === "";
}

const once =
  /^(?:once|one[- ]?(?:time|off))(?: only)?(?: on)?(?![- ]?[a-z])|^(?:仅|只有?)?(?:一|1|单)次性?(?![一-龥])/;

function daysOf(text: string): readonly string[] {
  if (isRealDate(text)) return [text];
  return datesMeant(text);
}

const onEvent =
  /^(?:(?:(?:only )?(?:as|when|if|where|whenever)(?: and when)? )?(?:needed|required|necessary|requested|appropriate|as and when)(?: basis)?|(?:on |per |upon )?(?:demand|request|event|occasion)|on-(?:demand|request)|ad[- ]?hoc(?: basis)?|event[- ](?:driven|based|triggered)|as and when|按需|视?需要(?:时|而定)?|视情况(?:而定)?|有?必要时|如需(?:要)?|有需要时|不定期|临时|按?事件(?:触发|驱动)?|有事(?:时|即报|再报)?|有情况时|触发式)$/;

/** An occasion of a kind, which a plan may rather have as an event; and what is never over. */
const perhapsOnEvent =
  /^(?:(?:on|at|by|per|upon|each|every|for each|for every|after each|at each|at every|at the end of each) (?:milestone|phase|stage|gate|release|incident|change|issue|deliverable)s?|ongoing|continuous(?:ly)?|real[- ]time|immediately|asap|随时|及时|即时|实时|立即|按?(?:每个?)?(?:里程碑|阶段|节点|版本|迭代)(?:时|节点|完成(?:时|后)|结束(?:时|后))?(?:一次)?)$/;
