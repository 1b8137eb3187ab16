import { dateFuture } from "./date-future.ts";
import { dateNonworking } from "./date-nonworking.ts";
import { dateOrder } from "./date-order.ts";
import { dateOutside } from "./date-outside.ts";
import { phaseGap } from "./phase-gap.ts";
import { refCycle } from "./ref-cycle.ts";
import { refDuplicate } from "./ref-duplicate.ts";
import { refLeft } from "./ref-left.ts";
import { refRepeated } from "./ref-repeated.ts";
import { refUnknown } from "./ref-unknown.ts";
import { refUnused } from "./ref-unused.ts";
import { refWrongKind } from "./ref-wrong-kind.ts";
import type { Rule } from "./rule.ts";

/** The rules beyond the schema, in the order of the design: of two that see one cause, the first speaks. */
export const rules: readonly Rule[] = [
  // References
  refUnknown,
  refWrongKind,
  refDuplicate,
  refCycle,
  refRepeated,
  refUnused,
  refLeft,
  // Dates
  dateOrder,
  dateOutside,
  dateNonworking,
  dateFuture,
  phaseGap,
];
