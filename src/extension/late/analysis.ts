// Reads plans. A bundle of its own, loaded when the first plan is read.
export { pathAt } from "../../language/spot.ts";
export { createAnalyzer } from "../../plan/analyze.ts";
export { factsOf } from "../../plan/assistant/facts.ts";
export { findingsOf } from "../../plan/assistant/findings.ts";
export { proposalOf } from "../../plan/assistant/proposal.ts";
export { migrateText } from "../../plan/migrate/migrate-text.ts";
export { ruleIds } from "../../plan/rules/index.ts";
export { positionOf } from "../../plan/source.ts";
