import { say, sayList, type Words } from "../words.ts";
import { everyValue } from "./every-value.ts";
import type { Rule } from "./rule.ts";
import { secretsIn } from "./secrets/secrets.ts";

export const secret: Rule = {
  id: "secret",
  severity: "error",
  summary: {
    en: "A password, a key or a personal number stands in the plan.",
    "zh-CN": "计划中出现了密码、密钥或个人证件、银行卡号码。",
  },
  *check({ source }) {
    for (const { path, found } of secrets(source))
      yield { path, message: say(sentence, { kinds: sayList(found) }) };
  },
};

const sentence = {
  en: "This text holds {kinds}. A plan is read by many and kept for ever: take it out, and change it where it has been shared.",
  "zh-CN": "这段文字含有{kinds}。计划会被多人阅读并长期保存：请删除；若已外传，请更换。",
};

const secrets = everyValue((text, key): readonly Words[] | undefined => {
  const kinds = secretsIn(text, key);
  return kinds.length > 0 ? kinds : undefined;
});
