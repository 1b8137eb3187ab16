import { isDeepStrictEqual } from "node:util";
import type { Analysis } from "../../src/plan/analyze.ts";
import type { Piece } from "../../src/plan/source.ts";

/** All that an analysis says, each part by its name. */
function saidOf(analysis: Analysis): Readonly<Record<string, unknown>> {
  const { source, plan, symbols, findings, faults, asOf, timezone } = analysis;
  const pieceOf = (piece: Piece | undefined) =>
    piece && { node: piece.node, base: piece.base, span: piece.span, broken: piece.block.broken };
  return {
    tree: {
      broken: source.broken,
      sections: [...source.sections].map(([name, { key, span, items, value }]) => ({
        ...{ name, key, span, items: items?.map(pieceOf), value: pieceOf(value) },
      })),
    },
    plan: { ...plan, sections: [...plan.sections] },
    symbols: {
      definitions: [...symbols.definitions],
      references: symbols.references,
      brokenWords: [...symbols.brokenWords],
    },
    findings: findings.map(({ fixes, ...finding }) => ({ ...finding, fixes: fixes() })),
    faults: faults.map(({ rule, error }) => [rule, String(error)]),
    judged: [asOf, timezone],
  };
}

/** The first part in which two analyses differ. */
export function differingPart(one: Analysis, other: Analysis): string | undefined {
  const [said, otherSaid] = [saidOf(one), saidOf(other)];
  return Object.keys(said).find((part) => !isDeepStrictEqual(said[part], otherSaid[part]));
}
