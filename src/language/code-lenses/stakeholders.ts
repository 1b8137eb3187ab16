import { say } from "../../plan/words.ts";
import { reaches } from "../reach.ts";
import type { LensSource } from "./lens-source.ts";

/** In how many phases a person of the client is reached. */
export const reachLens: LensSource<"stakeholders"> = (context) => {
  const reach = reaches(context);
  return ({ side, id }) => {
    const found = side === "client" && id !== undefined ? reach?.(id) : undefined;
    return found && { words: say(sentence, { reached: found.reached, phases: found.phases }) };
  };
};

const sentence = {
  en: "reached in {reached} of {phases} phases",
  "zh-CN": "{phases} 个阶段中有 {reached} 个有沟通",
};
