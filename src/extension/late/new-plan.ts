// Makes plans of templates. A bundle of its own, loaded with the first new plan: the templates are long.
export { newPlan } from "../commands/new-plan.ts";
export { openSamplePlan } from "../commands/open-sample-plan.ts";
