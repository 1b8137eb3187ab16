import type { Figure } from "../../../report.ts";
import type { Flow } from "./flow.ts";

/** Strips of so many beside each other. */
export function putFigures(flow: Flow, figures: readonly Figure[]): void {
  for (let first = 0; first < figures.length; first += mostInStrip) {
    flow.need(1.15);
    flow.put({
      kind: "figures",
      figures: figures.slice(first, first + mostInStrip),
      ...flow.take(1.05, 0.25),
    });
  }
}

const mostInStrip = 6;
