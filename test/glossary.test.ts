import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { root } from "./support/folders.ts";

/**
 * One word for one thing in Chinese, wherever a person reads: findings, editor, reports, docs. The words of values are
 * in `src/plan/facts/labels.ts`, those of keys in the schema. Left the word that we do not use, right the one we do.
 */
const glossary: Readonly<Record<string, string>> = {
  基准日期: "基线日期 (baseline), 截至日期 (as-of date)",
  基准日: "截至日期 (as-of date)",
  基准: "基线 (baseline)",
  受理: "确认收到 (acknowledged)",
  担忧: "关切 (concern)",
  概率: "可能性 (probability)",
  责任人: "负责人 (owner)",
  受众: "沟通对象 (audience)",
  相关方: "干系人 (stakeholder)",
  干系人分组: "人员组 (group)",
  决定期限: "决策期限 (needed-by)",
  延误: "延期 (late, of a milestone)",
  超期: "逾期 (overdue)",
  议题: "issue (of GitHub or GitLab), 问题 (issue)",
  待办事项: "行动项 (action)",
  专项活动: "活动 (event)",
  沟通安排: "沟通事项 (communication)",
  追赶措施: "补救措施 (recovery)",
  完成度: "完成比例 (progress)",
  完成百分比: "完成比例 (progress)",
  标度: "档位 (step of the risk scale)",
  走势: "趋势 (trend)",
  风险登记表: "风险登记册 (risk register)",
  数据截止日期: "截至日期 (as-of date)",
  外部系统: "其他工具 (another tool)",
  "是不是“": "是否想写“ (did you mean)",
  是否应为: "是否想写 (did you mean)",
};

/** Where people's own words stand, which may be any: what is understood, the texts of plans, and the story around them. */
const ownWords =
  /^docs\/story\/|^src\/(?:plan\/time\/formats\/duration|plan\/templates\/|plan\/schema\/key-words|language\/completions\/key-text|exchange\/map\/(?:fields|likeliest-section|names)|exchange\/values\/choice)/;

/** They name the words that are not used. */
const stylePages = /^docs\/translating(?:\.zh-CN)?\.md$/;

function* filesBelow(path: string): Generator<string> {
  if (!statSync(root + path).isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(root + path)) yield* filesBelow(`${path}/${name}`);
}

describe("the Chinese words", () => {
  it("are one for each thing", () => {
    const places = ["src", "schemas", "l10n", "package.nls.zh-cn.json", "README.zh-CN.md", "docs"];
    const files = places
      .flatMap((place) => [...filesBelow(place)])
      .filter((path) => /\.(?:ts|json|ya?ml|md)$/.test(path) && !stylePages.test(path));
    assert.ok(files.length > 300, String(files.length));
    const strays = files.flatMap((path) => {
      const text = readFileSync(root + path, "utf8");
      return Object.entries(glossary)
        .filter(([word]) => text.includes(word) && !ownWords.test(path))
        .map(([word, right]) => `${path}: ${word}, instead of ${right}`);
    });
    assert.deepEqual(strays, []);
  });
});
