// The pictures of docs/exchange.md: what an import reads, and what it does to the plan.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { inBoth, speakerOf } from "./in-both.mjs";
import * as person from "./person.mjs";

const register = {
  file: "risk-register.csv",
  text: `Risk ID,Risk,Probability,Impact,Mitigation,Owner,Status,Date raised,Department
R-holiday,Two developers away in the last week of August,4,3,Pair on the payment work before they leave,Priya Nair,Watching,2026-06-29,Delivery
R-12,Postal codes for new accounts arrive late,3,4,Order them in two batches,Tomas Vrba,Open,03/08/2026,Migration
R-13,Call centre is not trained by launch,2,4,Two half-day sessions in September,Joel Abara,Open,04/08/2026,Customer services
R-14,Search does not find old bills,high,2,Test with 200 real bills,S. Oyelaran,Open,2026-07-13,Build
R-15,,2,2,,,,,
`,
};
const chineseRegister = {
  file: "风险登记册.csv",
  text: `风险编号,风险描述,可能性,影响程度,应对措施,责任人,状态,提出日期,部门
R-02,柳湾社区房屋沉降超 20 毫米,3,4,加密监测，准备注浆设备,陈毅,关注中,2026-06-29,工程部
R-12,冬季混凝土养护条件不足,3,4,提前采购保温被和测温仪,陈毅,未关闭,03/08/2026,工程部
R-13,调试用电负荷不够,2,4,九月前与供电局确认容量,何静,未关闭,04/08/2026,机电部
R-14,进口备件清关延误,偏高,2,提前一个月报关,王工,未关闭,2026-07-13,机电部
R-15,,2,2,,,,,
`,
};
const items = {
  file: "工作项导出.csv",
  text: `编号,标题,类型,状态,负责人,截止时间,可能性,影响程度
GZ-31,第 5 层土方开挖,任务,进行中,陈毅,2026-07-29,,
GZ-40,底板垫层浇筑,任务,未开始,陈毅,2026-08-05,,
GZ-41,降压井水位异常,缺陷,处理中,陈毅,2026-07-22,,
GZ-42,商品混凝土夜间运输受限,风险,新建,吴刚,2026-07-31,3,4
GZ-43,临时码头桩基,任务,已关闭,李国栋,,,
`,
};

const themes = {
  "": "Default Light Modern",
  "-dark": "Default Dark Modern",
  "-contrast": "Default High Contrast",
};

const spoken = (settings) => ({ "commplan.asOf": "2026-07-17", ...settings });

const registerFor = ({ either }) => either(register, chineseRegister);

/** The page of an import, in a window without the sidebar. */
async function shownImport(page, plan, file, speaker) {
  const shown = await person.openImport(page, plan, file, speaker);
  await page.keyboard.press("Control+B");
  return shown;
}

/** @type {readonly import("./scenes.mjs").Scene[]} */
export const importScenes = [
  ...Object.entries(themes).map(([suffix, theme]) => ({
    name: `import${suffix}`,
    shows: `a risk register before it comes into the plan: how it is read, and what it changes, in ${theme}`,
    settings: spoken({ "workbench.colorTheme": theme }),
    size: { width: 1440, height: 1000 },
    prepare: (folder) => writeFileSync(join(folder, register.file), register.text),
    play: (page) => shownImport(page, "portal.commplan.yaml", register.file),
  })),
  ...inBoth({
    name: "import-meanings",
    shows: "what a register's words stand for, and what holds for all its rows",
    settings: spoken({}),
    size: { width: 1440, height: 1000 },
    prepare: (folder, speaker) =>
      writeFileSync(join(folder, registerFor(speaker).file), registerFor(speaker).text),
    play: async (page, speaker) => {
      const shown = await shownImport(page, speaker.file, registerFor(speaker).file, speaker);
      await shown
        .locator(".mapping h5")
        .first()
        .evaluate((heading) => heading.scrollIntoView());
    },
  }),
  ...inBoth({
    name: "import-done",
    shows: "after the import: what was done, with the way back",
    settings: spoken({}),
    size: { width: 1440, height: 1000 },
    prepare: (folder, speaker) =>
      writeFileSync(join(folder, registerFor(speaker).file), registerFor(speaker).text),
    play: async (page, speaker) => {
      const shown = await shownImport(page, speaker.file, registerFor(speaker).file, speaker);
      await shown.getByRole("button", { name: speaker.either("Import", "导入"), exact: true }).click();
      await shown
        .getByRole("button", { name: speaker.either("Undo", "撤销"), exact: true })
        .waitFor({ timeout: 15_000 });
      await shown.locator("html").evaluate((html) => html.scrollTo(0, 0));
    },
  }),
  {
    name: "import.zh-CN",
    shows: "an export of a Chinese task tool: each kind of item goes to its own section",
    locale: "zh-cn",
    size: { width: 1440, height: 1000 },
    prepare: (folder) => writeFileSync(join(folder, items.file), items.text),
    play: (page) => shownImport(page, "riverside.commplan.yaml", items.file, speakerOf("zh-cn")),
  },
];
