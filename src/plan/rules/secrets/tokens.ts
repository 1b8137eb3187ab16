import type { Words } from "../../words.ts";

interface TokenShape {
  readonly name: Words;
  readonly pattern: RegExp;
}

function token(service: string, pattern: RegExp, article = "a"): TokenShape {
  return { name: { en: `${article} ${service} token`, "zh-CN": `${service} 令牌` }, pattern };
}

/**
 * The shapes of keys and tokens that say by themselves what they are, as the services document them. Each begins
 * with a mark of its own, so that no id, hash or sentence looks like one. What comes before a mark is none of its
 * own characters, so that a long text is read once.
 */
export const tokenShapes: readonly TokenShape[] = [
  {
    name: { en: "a private key", "zh-CN": "私钥" },
    pattern: /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/,
  },
  token("GitHub", /(?<![A-Za-z0-9])(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{22,})/),
  token("GitLab", /(?<![A-Za-z0-9])gl(?:pat|dt|rt|cbt|ptt|ft|imt|agent|oas|soat)-[A-Za-z0-9_-]{20,}/),
  {
    name: { en: "an AWS access key", "zh-CN": "AWS 访问密钥" },
    pattern: /(?<![A-Za-z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])/,
  },
  {
    name: { en: "a cloud access key", "zh-CN": "云服务访问密钥" },
    // Alibaba Cloud and Tencent Cloud.
    pattern:
      /(?<![A-Za-z0-9])(?:LTAI(?=[A-Za-z0-9]*\d)[A-Za-z0-9]{12,26}|AKID(?=[A-Za-z0-9]*\d)[A-Za-z0-9]{32})(?![A-Za-z0-9])/,
  },
  token("Slack", /(?<![A-Za-z0-9])(?:xox[abeoprs]-[A-Za-z0-9-]{10,}|xapp-\d-[A-Za-z0-9-]{10,})/),
  {
    name: { en: "a webhook address with its key", "zh-CN": "带密钥的机器人地址" },
    pattern:
      /hooks\.slack\.com\/services\/T\w+\/B\w+\/\w+|qyapi\.weixin\.qq\.com\/cgi-bin\/webhook\/send\?key=[\w-]{16,}|oapi\.dingtalk\.com\/robot\/send\?access_token=\w{16,}|open\.feishu\.cn\/open-apis\/bot\/v2\/hook\/[\w-]{16,}/,
  },
  token("npm", /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}/, "an"),
  token("PyPI", /(?<![A-Za-z0-9])pypi-AgE[A-Za-z0-9_-]{20,}/),
  token("Google", /(?<![A-Za-z0-9])(?:AIza[A-Za-z0-9_-]{35}|ya29\.[A-Za-z0-9_-]{20,})/),
  token("Stripe", /(?<![A-Za-z0-9])(?:[rs]k_(?:live|test)_[A-Za-z0-9]{16,}|whsec_[A-Za-z0-9]{24,})/),
  token("SendGrid", /(?<![A-Za-z0-9])SG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}/),
  token("Docker", /(?<![A-Za-z0-9])dckr_pat_[A-Za-z0-9_-]{20,}/),
  token("Atlassian", /(?<![A-Za-z0-9])ATATT3[A-Za-z0-9_=-]{20,}/, "an"),
  token("Telegram", /(?<![A-Za-z0-9])\d{8,10}:AA[A-Za-z0-9_-]{32,33}(?![A-Za-z0-9_-])/),
  {
    name: { en: "an API key", "zh-CN": "API 密钥" },
    pattern: /(?<![A-Za-z0-9_-])sk-(?=[A-Za-z0-9_-]*\d)(?=[A-Za-z0-9_-]*[A-Za-z])[A-Za-z0-9_-]{24,}/,
  },
  {
    name: { en: "a sign-in token (JWT)", "zh-CN": "登录令牌（JWT）" },
    pattern: /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}/,
  },
  {
    name: { en: "an address with a password", "zh-CN": "带密码的网址" },
    pattern: /\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s/:@"'<>]+:[^\s/:@"'<>]{3,}@[^\s/]+/i,
  },
];
