import assert from "node:assert/strict";
import { guesses, nearest } from "../../src/plan/nearest.ts";

describe("the nearest words", () => {
  const words: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
    ["a swap is one slip, wherever", "mielstone", ["milestones", "milestone"], ["milestone", "milestones"]],
    ["a swap is nearer than two changes", "ownre", ["owser", "owner"], ["owner", "owser"]],
    ["two swaps are two slips", "msiletoen", ["milestone"], ["milestone"]],
    ["case counts for nothing", "DESIGN-Freeze", ["design-freeze", "design"], ["design-freeze"]],
    ["full-width forms count for nothing", "ｏｗｎｅｒ", ["owner"], ["owner"]],
    ["hyphens and blanks count for nothing", "design freeze", ["design-freeze"], ["design-freeze"]],
    ["Chinese words by the characters that they share", "设计冻洁", ["设计冻结", "施工准备"], ["设计冻结"]],
    ["of one letter any other is far off", "a", ["b"], []],
    ["what is far off is not meant", "ghost", ["wang", "chen"], []],
    ["the word itself is no guess", "wang", ["wang"], []],
    ["an opposite is not meant", "unanswered", ["answered"], []],
    ["nor a misspelt one", "unanswred", ["answered"], []],
    ["nor the other way round", "aware", ["unaware"], []],
    ["nor one with a hyphen", "un-met", ["met"], []],
    ["nor a multiple or a part", "bi-monthly", ["monthly"], []],
    ["nor another multiple", "triweekly", ["biweekly", "weekly"], []],
    [
      "a beginning that is a word of its own turns nothing round",
      "progres",
      ["in-progress"],
      ["in-progress"],
    ],
    ["nor does one that only looks like it", "untl", ["until"], ["until"]],
    ["nor does a slip for another beginning that denies", "inpact", ["impact"], ["impact"]],
    ["nor one within it", "nottes", ["notes"], ["notes"]],
    ["a slip in such a beginning is one", "unawrae", ["unaware"], ["unaware"]],
  ];
  for (const [name, word, candidates, expected] of words) {
    it(name, () => assert.deepEqual(nearest(word, candidates), expected));
  }

  const people = [
    { id: "li-wei", names: ["Li Wei", "李伟"] },
    { id: "zhao-gong", names: ["赵工"] },
    { id: "all-client", names: ["客户方全体"] },
  ];
  const names: readonly (readonly [string, string, readonly string[]])[] = [
    ["a name", "Li Wei", ["li-wei"]],
    ["a name in small letters", "li wei", ["li-wei"]],
    ["a name with its words in another order", "Wei Li", ["li-wei"]],
    ["a Chinese name", "李伟", ["li-wei"]],
    ["a Chinese name with a slip", "李炜", ["li-wei"]],
    ["a group by its name", "客户方全体", ["all-client"]],
    ["nobody's name", "王芳", []],
  ];
  for (const [name, word, expected] of names) {
    it(`${name} stands for the id`, () =>
      assert.deepEqual(
        guesses(word, people).map(({ candidate }) => candidate.id),
        expected,
      ));
  }
});
