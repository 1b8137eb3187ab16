import { cadenceHover } from "./cadence.ts";
import { dateHover } from "./date.ts";
import type { HoverSource } from "./hover-source.ts";
import { keyHover } from "./key.ts";
import { referenceHover } from "./reference.ts";
import { valueHover } from "./value.ts";

/** Who is asked, in this order: the first that knows something speaks. */
export const hovers: readonly HoverSource[] = [referenceHover, keyHover, valueHover, cadenceHover, dateHover];
