import { expandAudience, stakeholderOf } from "../../plan/facts/people.ts";
import type { Place } from "../../plan/path.ts";
import type { Communication, Stakeholder } from "../../plan/plan.ts";
import { holdsPerson } from "../audience.ts";
import type { CallSource } from "./call-source.ts";
import { namedBy, namedIn } from "./links.ts";

/*
 * Who tells whom what: an owner stands before a communication, and after it the people of its audience.
 */

export const stakeholderCalls: CallSource<"stakeholders"> = {
  before: (person, { plan }) =>
    plan.communications.flatMap((record) => {
      const places = placesOf(record, person);
      return places.length > 0 ? { record, places } : [];
    }),
  after: (person, context) => namedBy(context, person, "communications", "owner"),
};

export const communicationCalls: CallSource<"communications"> = {
  before: (communication, context) => namedIn(context, communication, "owner", communication.owner),
  after: (communication, { plan }) =>
    [...expandAudience(communication.audience, plan)].flatMap((id) => {
      const record = stakeholderOf(id, plan);
      return record ? { record, places: placesOf(communication, record) } : [];
    }),
};

/** Where an audience names a person, by their id or by a group. */
function placesOf({ at, audience = [] }: Communication, person: Stakeholder): readonly Place[] {
  const indexes = [...audience.keys()].filter((index) => holdsPerson(audience[index] ?? "", person));
  return indexes.map((index) => ({ path: [...at, "audience", index], part: "value" }));
}
