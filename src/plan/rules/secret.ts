import type { Path } from "../path.ts";
import type { SectionContent } from "../section-content.ts";
import type { Piece } from "../source.ts";
import type { Node, ScalarNode } from "../syntax/nodes.ts";
import { say, sayList, type Words } from "../words.ts";
import type { Rule } from "./rule.ts";
import { secretsIn } from "./secrets/secrets.ts";

/** Looks at every value of the file, those under the user's own keys too; not at keys and comments. */
export const secret: Rule = {
  id: "secret",
  severity: "error",
  summary: {
    en: "A password, a key or a personal number stands in the plan.",
    "zh-CN": "计划中出现了密码、密钥或个人证件、银行卡号码。",
  },
  *check({ source }) {
    for (const { content } of source.sections.values()) {
      for (const { path, kinds } of foundInSection(content))
        yield { path, message: say(sentence, { kinds: sayList(kinds) }) };
    }
  },
};

const sentence = {
  en: "This text holds {kinds}. A plan is read by many and kept for ever: take it out, and change it where it has been shared.",
  "zh-CN": "这段文字含有{kinds}。计划会被多人阅读并长期保存：请删除；若已外传，请更换。",
};

interface Found {
  readonly path: Path;
  readonly kinds: readonly Words[];
}

// The sections and the nodes that an edit did not touch stay the same, and so does what they hold.
const foundBySection = new WeakMap<SectionContent, readonly Found[]>();

function foundInSection(content: SectionContent): readonly Found[] {
  const known = foundBySection.get(content);
  if (known) return known;
  const found: Found[] = [];
  for (const { at, piece } of piecesOf(content)) {
    if (piece.node === undefined || piece.block.broken !== undefined) continue;
    for (const { path, kinds } of foundIn(piece.node)) found.push({ path: [...at, ...path], kinds });
  }
  foundBySection.set(content, found);
  return found;
}

function* piecesOf({
  name,
  items,
  value,
}: SectionContent): Generator<{ readonly at: Path; readonly piece: Piece }> {
  if (items) for (const [index, piece] of items.entries()) yield { at: [name, index], piece };
  else if (value) yield { at: [name], piece: value };
}

const foundByNode = new WeakMap<Node, readonly Found[]>();

function foundIn(root: Node): readonly Found[] {
  const known = foundByNode.get(root);
  if (known) return known;
  const found: Found[] = [];
  look(root, [], found);
  foundByNode.set(root, found);
  return found;
}

/** Aliases are left aside: what they stand for is looked at where it is written. */
function look(node: Node | undefined, path: Path, found: Found[]): void {
  if (node?.kind === "scalar") judge(node, path, found);
  if (node?.kind === "sequence")
    for (const [index, item] of node.items.entries()) look(item, [...path, index], found);
  if (node?.kind === "mapping")
    for (const { key, value } of node.entries) look(value, [...path, key.source], found);
}

function judge(node: ScalarNode, path: Path, found: Found[]): void {
  const text = typeof node.value === "string" ? node.value : node.source;
  const key = path.findLast((step) => typeof step === "string");
  const kinds = secretsIn(text, String(key ?? ""));
  if (kinds.length > 0) found.push({ path, kinds });
}
