import type { PlanDocument } from "../../language/document.ts";
import type { SidebarFacts } from "../../language/sidebar/facts.ts";

/** The plans as the sidebar asks for them, open or not. */
export interface SidebarPlans {
  /** Resolves when it is known which plans there are, or when nobody should wait for that any longer. */
  found(): Promise<void>;
  /** All that are known, by URI. */
  uris(): readonly string[];
  /** What is kept of each; undefined of one that has not been judged yet. */
  facts(uri: string): SidebarFacts | undefined;
  isOpen(uri: string): boolean;
  /** A plan as it stands, read again where it is not open; undefined where it cannot be read. */
  read(uri: string): Promise<PlanDocument | undefined>;
}
