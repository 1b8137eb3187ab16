import { list } from "../map/names.ts";
import type { ImportSection } from "../sheet.ts";

/** How a record stands, as task tools tell it; each section has its own words for it. */
type PlanState = "done" | "in-progress" | "planned" | "blocked" | "dropped";

const words: Readonly<Record<PlanState, readonly string[]>> = {
  done: [
    ...list("已完成, 完成, 已发布, 已上线, 已验收, 已解决, 已交付, 已达成"),
    ...list("done, closed, resolved, complete, completed, published, released, finished"),
  ],
  "in-progress": [
    ...list(
      "进行中, 处理中, 开发中, 研发中, 测试中, 设计中, 修复中, 待确认, 待验收, 重新打开, 实施中, 施工中",
    ),
    ...list("in progress, in review, doing, reopened, started, active, ongoing, in development, in testing"),
  ],
  planned: [
    ...list("未开始, 待处理, 新建, 新提交, 打开, 开放, 未关闭, 待办, 已计划, 待评审, 未启动, 计划中, 待开始"),
    ...list("to do, todo, open, opened, backlog, new, not started, planned, selected for development"),
  ],
  blocked: list("挂起, 阻塞, 暂停, 受阻, blocked, on hold, paused, suspended"),
  dropped: [
    ...list("已取消, 取消, 已拒绝, 废弃, 已终止, 已作废"),
    ...list("cancelled, canceled, rejected, won't do, wont do, not planned, abandoned"),
  ],
};

const states: Readonly<
  Record<Exclude<ImportSection, "stakeholders">, Readonly<Record<PlanState, string | undefined>>>
> = {
  milestones: {
    done: "done",
    "in-progress": "in-progress",
    planned: "planned",
    blocked: undefined,
    dropped: "cancelled",
  },
  work: {
    done: "done",
    "in-progress": "in-progress",
    planned: "planned",
    blocked: "blocked",
    dropped: "cancelled",
  },
  risks: {
    done: "closed",
    "in-progress": "monitoring",
    planned: "open",
    blocked: undefined,
    dropped: "closed",
  },
  issues: {
    done: "closed",
    "in-progress": "in-progress",
    planned: "open",
    blocked: undefined,
    dropped: "closed",
  },
  feedback: {
    done: "closed",
    "in-progress": "analysing",
    planned: "received",
    blocked: undefined,
    dropped: "closed",
  },
};

/**
 * An issue that is solved is not yet closed for the client. Of work, 已修复 is a step on the way in some tools, so that it
 * is not guessed.
 */
const solved = new Set(["已解决", "已修复", "resolved", "fixed"]);

/** May mean done or dropped: nobody but the person knows. */
const eitherEnd = new Set(["关闭", "已关闭"]);

/**
 * The status that a word of another tool stands for.
 *
 * @param word in lower case, half-width
 * @returns undefined where nothing is meant for sure
 */
export function statusFor(section: ImportSection, word: string): string | undefined {
  if (section === "stakeholders") return undefined;
  const isEnded = section === "risks" || section === "issues" || section === "feedback";
  if (eitherEnd.has(word)) return isEnded ? "closed" : undefined;
  if (section === "issues" && solved.has(word)) return "resolved";
  const known = Object.entries(words).find(([, list]) => list.includes(word))?.[0];
  return known === undefined ? undefined : states[section][known as PlanState];
}

/** Whether the way in which an item was closed says that nothing was done: such an item is not done, whatever its state. */
export function isDropped(resolution: string): boolean {
  return dropped.test(resolution.normalize("NFKC").trim());
}

const dropped =
  /^(?:won.?t ?(?:do|fix)|duplicate|incomplete|invalid|not planned|withdrawn|cancell?ed|cannot reproduce|not a bug|declined|abandoned|rejected|obsolete|不予解决|不予处理|不予修复|不做|无法重现|重复|重复提交|无效|已拒绝|拒绝|已取消|取消|已作废|已撤销)$/i;
