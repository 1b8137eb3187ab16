import type { PlanInView } from "../../../src/extension/views/view.ts";
import { analyze } from "../../../src/plan/analyze.ts";

/** A plan of these sections, as the views take it on 2026-07-17. */
export function planInView(sections: string, name = "Harbour"): PlanInView {
  const text = `commplan: 1\nproject: { name: ${name}, client: C }\n${sections}`;
  return {
    plan: `file:///${name}.commplan.yaml`,
    file: `${name}.commplan.yaml`,
    analysis: analyze(text, { asOf: "2026-07-17" }),
  };
}
