import type { Path } from "../path.ts";
import type { Located, Source } from "../source.ts";
import { entryOf, type Node } from "../syntax/nodes.ts";

/**
 * Whether what stands at a path is written there for others too, by an anchor on it or around it that an alias may
 * repeat, or comes from elsewhere by an alias or a merge. An edit there would change more than one record.
 */
export function isShared(source: Source, path: Path): boolean {
  const [name, ...steps] = path;
  const section = typeof name === "string" ? source.sections.get(name) : undefined;
  const [first, ...deeper] = steps;
  const item = typeof first === "number" ? section?.items?.[first] : undefined;
  if (hasRepeatedAnchor(source, section?.value)) return true;
  let node: Node | undefined = (item ?? section?.value)?.node;
  for (const step of item ? deeper : steps) {
    if (isRepeated(source, node)) return true;
    node = childOf(node, step);
  }
  return isRepeated(source, node) || node === undefined;
}

/** The text of a section's list that was cut into records is not in the records themselves. */
function hasRepeatedAnchor(source: Source, value: Located | undefined): boolean {
  return value !== undefined && isRepeated(source, value.node);
}

function isRepeated({ text }: Source, node: Node | undefined): boolean {
  if (node?.kind === "alias") return true;
  return node?.anchor !== undefined && text.includes(`*${node.anchor}`);
}

function childOf(node: Node | undefined, step: string | number): Node | undefined {
  if (node?.kind === "sequence") return typeof step === "number" ? node.items[step] : undefined;
  return node?.kind === "mapping" ? entryOf(node, String(step))?.value : undefined;
}
