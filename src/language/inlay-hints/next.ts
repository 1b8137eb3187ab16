import { nextContacts } from "../next-contact.ts";
import type { HintSource } from "./hint-source.ts";

/** Behind the cadence of a communication: when it is due next. */
export const nextHint: HintSource = ({ analysis, language }) => {
  const next = nextContacts(analysis);
  return ({ path, part }) => {
    const isCadence = path.length === 3 && path[0] === "communications" && path[2] === "cadence";
    if (part === "key" || !isCadence) return undefined;
    const communication = analysis.plan.communications[Number(path[1])];
    return communication && next(communication)?.[language];
  };
};
