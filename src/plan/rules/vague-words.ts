/**
 * Words by which a sentence claims progress without saying how much, and those by which it does say something:
 * the data of `progress-vague`. Patterns, each for a whole word or phrase.
 */

const complete =
  "(?:done|finished|completed?|ready|closed|resolved|fixed|delivered|built|installed|in place|there)";
const wholly = "(?:(?:all|fully|entirely|completely|totally|been|being|be) )*";

/** English claims; matched without regard to case, blanks stand for any space. */
export const englishClaims: readonly string[] = [
  "(?<!not )nearly",
  `almost ${wholly}${complete}`,
  "almost (?:all|everything|every)",
  `(?:basically|essentially|mostly|largely|more or less|pretty much|just about|as good as|all but) ${wholly}${complete}`,
  "(?:practically|virtually) (?:all )?(?:done|finished|ready)",
  `close to (?:being |be )?${complete}`,
  "(?:close to|near|nearing) completion",
  `soon (?:be )?${complete}`,
  `${complete} (?:very |quite )?soon(?! after| before)`,
  "(?:getting|nearly) there",
  "(?:final|finishing|home) stretch",
];

const alreadyZh = "(?:上|已经?|都|均|全部|全)*";

/** Chinese claims. */
export const chineseClaims: readonly string[] = [
  `(?<![未没])基本${alreadyZh}(?:完成|完工|完毕|完结|结束|到位|就绪|竣工|做完|弄完|搞定|收尾|解决|落实|成型|建成|办完|办妥|齐全)`,
  `(?:大体|大致|绝?大部分|几乎|近乎)${alreadyZh}(?:完成|完工|完毕|结束|到位|就绪|竣工|做完|解决)`,
  "差不多",
  // 加快了, 更快了 and the like speak of speed.
  "(?<![加更变赶尽较度比太很飞明显愉痛畅爽])快了(?=$|[，。！？；、,.!?;\\s吧呢的])",
  "(?<![加更变赶尽较])快要?(?:完成|完工|结束|竣工|做完|弄完|搞定|封顶|好了)",
  "(?:即将|马上|很快)(?:就|要|会|能|可|可以|全部|基本)*(?:完成|完工|结束|竣工|收尾|做完|好了?)(?!验收)",
  "(?:接近|临近|将近)(?:全部)?(?:完成|完工|竣工|结束|收尾|尾声)",
  "(?:进入|已近|接近|处于)(?:收尾|扫尾|尾声)",
  "八九不离十",
  "只剩(?:一点|少量|扫尾|收尾|尾巴)",
];

const numeral = "[〇零一二两三四五六七八九十百千万亿半]";
const measures =
  "个|根|台|套|件|座|段|间|户|块|张|批|处|道|层|米|公里|千米|里|吨|公斤|平方|立方|项|条|份|人|名|位|家|次|轮|遍|场|天|日|号|周|星期|礼拜|月|年|季度|小时|分钟|幅|孔|口|樘|页|章|倍|元|万元|组|只|支|车|船|趟|跨|榀|节|环|延米|幢|栋|期|版|模块|接口|用例";

/** What a claim may say instead of digits: Chinese numerals before a measure word, 成 or %, numbers in words. */
export const quantities: readonly string[] = [
  // 进一步, 一点 and 一些 count nothing.
  `(?<![进统唯万])${numeral}+(?:多|余|来)?(?:${measures})`,
  `${numeral}+成`,
  `${numeral}+ ?[%％]`,
  `百分之${numeral}`,
  `${numeral}分之${numeral}`,
  "一半",
  "\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|half|third|thirds|quarters)\\b",
];

/** Days that are written without digits. */
export const dates: readonly string[] = [
  "\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\\b",
  "\\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b",
  "\\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b",
  "\\b[Tt]omorrow\\b",
  "\\bend of (?:the |this |next )?(?:week|month|quarter|year)\\b",
  "(?:周|星期|礼拜)[一二三四五六日天]",
  "明天|后天|周末",
  "[月年](?:初|中|底|末)",
];
