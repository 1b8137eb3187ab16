import { removeAt } from "../../plan/edit/remove.ts";
import { rewriteScalar } from "../../plan/edit/scalar.ts";
import { isShared } from "../../plan/edit/shared.ts";
import { type OpenDuty, openDutiesOf } from "../../plan/facts/duties.ts";
import { expandAudience, stakeholderOf } from "../../plan/facts/people.ts";
import type { TextEdit } from "../../plan/finding.ts";
import { createEditSet } from "../../plan/fix/edit-set.ts";
import { groupBy } from "../../plan/lazy.ts";
import type { Id, PersonOrGroup, Stakeholder } from "../../plan/plan.ts";
import type { PlanContext } from "../../plan/rules/rule.ts";
import { nameOf } from "../../plan/rules/title.ts";
import { nodeAt } from "../../plan/source.ts";
import { say, type Words } from "../../plan/words.ts";
import { idAt } from "../id-at.ts";
import type { EditNote, PlannedEdit } from "../planned-edit.ts";
import { spotAt } from "../spot.ts";
import type { Offer, Refactoring } from "./refactoring.ts";

/** On the id of a person: gives all that the person still has to do to somebody else. */
export const handOver: Refactoring = {
  name: "hand-over",
  kind: "refactor.rewrite",
  *offers({ analysis, span }) {
    const spot = spotAt(analysis.source, span.start);
    const id = spot && idAt(spot)?.id;
    const person = stakeholderOf(id, analysis.plan);
    if (id === undefined || person === undefined) return;
    const duties = openDutiesOf(analysis, id);
    if (duties.length === 0) return;
    for (const successor of successorsOf(analysis, person)) {
      const offer = offerFor(analysis, id, duties, successor);
      if (offer) yield offer;
    }
  },
};

/** The deputy first, then those of the same side who are here; not more than a person looks through. */
function successorsOf({ plan, symbols, asOf }: PlanContext, person: Stakeholder): readonly Id[] {
  const isHere = ({ from, until }: Stakeholder) =>
    (until === undefined || until >= asOf) && (from === undefined || from <= asOf);
  const deputy = stakeholderOf(person.deputy, plan);
  const side = plan.stakeholders.filter((other) => other.side !== undefined && other.side === person.side);
  const others = [...(deputy ? [deputy] : []), ...side].filter((other) => other !== person && isHere(other));
  const ids = others.flatMap(({ id }) => (id !== undefined && id !== person.id ? id : []));
  return [...new Set(ids)].filter((id) => symbols.definitions.get(id)?.length === 1).slice(0, mostSuccessors);
}

const mostSuccessors = 6;

function offerFor(
  context: PlanContext,
  id: Id,
  duties: readonly OpenDuty[],
  successor: Id,
): Offer | undefined {
  const edits = [...editsFor(context, id, duties, successor)];
  const countOf = (part: OpenDuty["part"]) => edits.filter((edit) => edit.part === part).length;
  const done = countOf("duty");
  const seats = countOf("seat");
  if (done + seats === 0) return undefined;
  const left = duties.length - done - seats;
  const sentence = done === 0 ? sentences.seatsOnly : seats === 0 ? sentences.duties : sentences.both;
  const names = { name: nameOf(id, context.plan), successor: nameOf(successor, context.plan) };
  const title = say(sentence, { ...names, duties: dutyWords(done), seats: seatWords(seats) });
  return {
    title: left === 0 ? title : say(sentences.left, { title, left }),
    edits: () => edits,
  };
}

function* editsFor(
  context: PlanContext,
  id: Id,
  duties: readonly OpenDuty[],
  successor: Id,
): Generator<PlannedEdit & { readonly part?: OpenDuty["part"] }> {
  const taken = createEditSet();
  const names = { name: nameOf(id, context.plan), successor: nameOf(successor, context.plan) };
  const notes: Readonly<Record<OpenDuty["part"], EditNote>> = {
    duty: { label: say(labels.duty, names), needsConfirmation: false },
    // Whether the successor also has to sit in a meeting is for a person to say.
    seat: { label: say(labels.seat, names), description: labels.seatReason, needsConfirmation: true },
  };
  const lists = groupBy(duties, ({ reference: { path } }) => JSON.stringify(path.slice(0, -1)));
  for (const [, inList] of lists) {
    let hasSuccessor = false;
    for (const { reference, part } of inList) {
      const { path } = reference;
      if (isShared(context.source, path)) continue;
      const isThere = hasSuccessor || isNamedBeside(context, path, successor);
      const edit: TextEdit | undefined = isThere
        ? removeAt(context.source, path)
        : rewriteScalar(context.source, path, successor);
      if (edit === undefined || taken.meets(edit)) continue;
      hasSuccessor = typeof path.at(-1) === "number";
      taken.add(edit);
      yield { ...edit, note: notes[part], part };
      const own = isThere ? undefined : formerDeputy(context, path, successor);
      if (own && !taken.meets(own)) yield { ...own, note: notes.duty };
    }
  }
}

/** Whether the successor is in the list already, or would be their own deputy. */
function isNamedBeside(context: PlanContext, path: OpenDuty["reference"]["path"], successor: Id): boolean {
  const key = path.at(-1);
  const ids = (at: typeof path) => {
    const node = nodeAt(context.source, at)?.node;
    const items = node?.kind === "sequence" ? node.items : [node];
    return items.flatMap((item) => (item?.kind === "scalar" ? item.source : []));
  };
  if (typeof key === "number") {
    const others: readonly PersonOrGroup[] = ids(path.slice(0, -1));
    return expandAudience(others, context.plan).has(successor);
  }
  const beside = path.slice(0, -1);
  if (key !== "deputy") return false;
  return ids([...beside, beside[0] === "stakeholders" ? "id" : "owner"]).includes(successor);
}

/** Who takes on what they were the deputy for is no longer their own deputy. */
function formerDeputy(
  { source }: PlanContext,
  path: OpenDuty["reference"]["path"],
  successor: Id,
): TextEdit | undefined {
  const deputy = [...path.slice(0, -1), "deputy"];
  const node = path.at(-1) === "owner" ? nodeAt(source, deputy)?.node : undefined;
  const isSuccessor = node?.kind === "scalar" && node.source === successor;
  return isSuccessor && !isShared(source, deputy) ? removeAt(source, deputy) : undefined;
}

function dutyWords(count: number): Words {
  return count === 1
    ? { en: "1 open duty", "zh-CN": "1 项未完成的职责" }
    : { en: `${count} open duties`, "zh-CN": `${count} 项未完成的职责` };
}

function seatWords(count: number): Words {
  return count === 1
    ? { en: "1 place in an audience or a meeting", "zh-CN": "1 处沟通对象或参会名单" }
    : { en: `${count} places in audiences and meetings`, "zh-CN": `${count} 处沟通对象或参会名单` };
}

const sentences = {
  duties: {
    en: "Hand over {duties} of {name} to {successor}",
    "zh-CN": "把{name}的 {duties}移交给{successor}",
  },
  both: {
    en: "Hand over {duties} of {name} to {successor}, and {seats}",
    "zh-CN": "把{name}的 {duties}及 {seats}移交给{successor}",
  },
  seatsOnly: {
    en: "Put {successor} in the place of {name} in {seats}",
    "zh-CN": "在 {seats}中由{successor}接替{name}",
  },
  left: {
    en: "{title} ({left} in shared text left as is)",
    "zh-CN": "{title}（另有 {left} 处写在共用内容中，保持不变）",
  },
};

const labels = {
  duty: { en: "Duties of {name} go to {successor}", "zh-CN": "{name}的职责移交给{successor}" },
  seat: { en: "{successor} takes the place of {name}", "zh-CN": "{successor}接替{name}参与" },
  seatReason: {
    en: "Audiences and invitations. Leave out those that the successor need not take part in.",
    "zh-CN": "沟通对象和邀请名单。接手人不必参与的请不要勾选。",
  },
};
