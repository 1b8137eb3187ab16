import { say, sayList, type Words } from "../../plan/words.ts";

/** A file or folder that could not be used. */
export interface FileProblem {
  readonly name: string;
  readonly reason: Words;
}

/** Why the system refused a file, in a person's words. */
export function reasonOf(error: unknown): Words {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return reasons.get(code) ?? say(refused, { code: code || String(error) });
}

/** All problems in one sentence; of many the first few. */
export function problemWords(problems: readonly FileProblem[]): Words {
  const named = problems.slice(0, mostNamed).map(({ name, reason }) => say(one, { name, reason }));
  const more = problems.length - named.length;
  const list = sayList(more > 0 ? [...named, say(others, { more })] : named);
  return say({ en: "Could not be used: {list}.", "zh-CN": "以下文件无法使用：{list}。" }, { list });
}

const mostNamed = 5;
const one: Words = { en: "“{name}” ({reason})", "zh-CN": "“{name}”（{reason}）" };
const others: Words = { en: "{more} more", "zh-CN": "另外 {more} 个" };

const reasons: ReadonlyMap<string, Words> = new Map([
  ["ENOENT", { en: "it does not exist", "zh-CN": "不存在" }],
  ["EEXIST", { en: "it exists already", "zh-CN": "已存在" }],
  ["ENOTDIR", { en: "it does not exist", "zh-CN": "不存在" }],
  ["EACCES", { en: "no permission", "zh-CN": "没有权限" }],
  ["EPERM", { en: "no permission", "zh-CN": "没有权限" }],
  ["EROFS", { en: "the disk is read-only", "zh-CN": "磁盘为只读" }],
  ["ENOSPC", { en: "the disk is full", "zh-CN": "磁盘空间不足" }],
  ["EDQUOT", { en: "no more disk space is allowed", "zh-CN": "磁盘配额已用完" }],
  ["EFBIG", { en: "a file of this size is not allowed there", "zh-CN": "该处不允许写入这么大的文件" }],
  ["EBUSY", { en: "another program has it open", "zh-CN": "正被其他程序打开" }],
  ["ETXTBSY", { en: "another program has it open", "zh-CN": "正被其他程序打开" }],
  ["EISDIR", { en: "it is a folder", "zh-CN": "这是文件夹" }],
  ["ELOOP", { en: "its links go round in a circle", "zh-CN": "链接形成了循环" }],
  ["ENAMETOOLONG", { en: "its name is too long", "zh-CN": "文件名过长" }],
  ["EINVAL", { en: "its name is not allowed here", "zh-CN": "文件名不符合系统要求" }],
  ["EIO", { en: "the disk could not be read or written", "zh-CN": "磁盘读写失败" }],
  ["EMFILE", { en: "too many files are open", "zh-CN": "打开的文件过多" }],
  ["ENFILE", { en: "too many files are open", "zh-CN": "打开的文件过多" }],
  ["EPIPE", { en: "nobody reads it any more", "zh-CN": "接收方已关闭" }],
]);

/** What no word is known for is told with the system's own sign, to be looked up. */
const refused: Words = { en: "the system refused it: {code}", "zh-CN": "系统拒绝：{code}" };
