import { nextContacts } from "../next-contact.ts";
import type { LensSource } from "./lens-source.ts";

/** When a communication is due next. */
export const nextLens: LensSource<"communications"> = (context) => {
  const next = nextContacts(context);
  return (communication) => {
    const words = next(communication);
    return words && { words };
  };
};
