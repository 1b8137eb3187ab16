import { recordKindOf } from "../../plan/facts/names.ts";
import { definitionShape } from "../../plan/schema/shape.ts";
import { list } from "../map/names.ts";
import type { ImportSection } from "../sheet.ts";
import { statusFor } from "./status-words.ts";

/** The value of a key that a word stands for: its own, its label in either language, or what other tools call it. */
export function readChoice(section: ImportSection, key: string, text: string): string | undefined {
  const word = text.normalize("NFKC").trim().toLowerCase();
  const values = definitionShape(recordKindOf(section))?.properties.get(key)?.values ?? [];
  // 已关闭 is the label of no state that a tool's own may not contradict, so labels come first, but for the status.
  const own = values.find(
    ({ value }) => String(value) === word || String(value) === word.replace(/\s+/g, "-"),
  );
  if (own) return String(own.value);
  if (key === "status") {
    const status = statusFor(section, word);
    if (status !== undefined) return status;
  }
  const labelled = values.find(({ label }) =>
    [label.en, label["zh-CN"]].some((one) => one.toLowerCase() === word),
  );
  return labelled ? String(labelled.value) : aliases[key]?.[word];
}

/** What a key may hold, for a sentence about a word that is none of it. */
export function choicesOf(section: ImportSection, key: string): readonly string[] {
  const values = definitionShape(recordKindOf(section))?.properties.get(key)?.values ?? [];
  return values.map(({ value }) => String(value));
}

const degrees = { 低: "low", 中: "medium", 高: "high" };

const aliases: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  severity: {
    ...{
      一般: "medium",
      轻微: "low",
      致命: "critical",
      紧急: "critical",
      normal: "medium",
      minor: "low",
      trivial: "low",
    },
    ...{ major: "high", blocker: "critical", urgent: "critical", ...degrees },
  },
  influence: degrees,
  interest: degrees,
  side: {
    ...{
      甲方: "client",
      业主: "client",
      客户: "client",
      建设单位: "client",
      customer: "client",
      owner: "client",
    },
    ...{
      乙方: "team",
      我方: "team",
      施工单位: "team",
      项目组: "team",
      团队: "team",
      contractor: "team",
      vendor: "supplier",
    },
    ...{
      监理: "supervisor",
      监理单位: "supervisor",
      设计: "designer",
      设计院: "designer",
      设计单位: "designer",
      供应商: "supplier",
    },
    ...{ 分包: "supplier", 政府: "regulator", 主管部门: "regulator", 公众: "public" },
  },
  visibility: Object.fromEntries(
    list(
      "yes, y, true, 1, √, ✓, ✔, 是, 保密, 机密, 秘密, 绝密, 内部, confidential, internal only, restricted, secret, private",
    ).map((word) => [word, "internal"]),
  ),
  kind: {
    表扬: "praise",
    建议: "idea",
    咨询: "question",
    疑问: "question",
    投诉: "complaint",
    担忧: "concern",
    变更: "change-request",
  },
  strategy: {
    规避: "avoid",
    减轻: "mitigate",
    缓解: "mitigate",
    转移: "transfer",
    接受: "accept",
    上报: "escalate",
    reduce: "mitigate",
  },
};
