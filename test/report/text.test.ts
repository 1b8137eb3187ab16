import assert from "node:assert/strict";
import { dateText, longDateText, weekdayDateText } from "../../src/plan/facts/date-text.ts";
import { plainText } from "../../src/plan/facts/plain-text.ts";
import { colours, toneColours } from "../../src/report/charts/palette.ts";
import { fitText, textWidth } from "../../src/report/charts/text-width.ts";
import { periodText } from "../../src/report/date-text.ts";
import { tones } from "../../src/report/report.ts";

const cleaned: readonly [string, string, string][] = [
  ["space around", "  a \n", "a"],
  ["control characters", "a\u0000b\u001bc\td\ne", "abc\td\ne"],
  ["line ends of every kind", "a\r\nb\rc", "a\nb\nc"],
  ["half characters", "a\ud800b", "a\ufffdb"],
  ["whole ones", "桥🌉", "桥🌉"],
  ["an override, which is seen", "a\u202eb\u202cc", "a\ufffdbc"],
  ["an embedding left open", "\u202ba", "\u202ba\u202c"],
  ["nested ones", "\u202ba\u2066b", "\u202ba\u2066b\u2069\u202c"],
  ["each line for itself", "\u202ba\nb", "\u202ba\u202c\nb"],
  ["letters that only programs read", "a\u{e0049}\u{e0067}b", "a\ufffdb"],
  ["the flag of a region", "🏴\u{e0067}\u{e0062}\u{e007f}", "🏴\u{e0067}\u{e0062}\u{e007f}"],
  ["an end without a beginning", "a\u202cb", "ab"],
];

describe("plainText", () => {
  for (const [name, text, expected] of cleaned) it(name, () => assert.equal(plainText(text), expected));
});

describe("text in pictures", () => {
  it("counts Chinese as wide as it is high", () => assert.equal(textWidth("里程碑"), 3));
  it("counts Latin about half as wide", () => assert.ok(textWidth("milestone") < 5.5));
  it("does not count what joins", () => assert.equal(textWidth("e\u0301"), textWidth("e")));
  it("cuts what is too wide", () => {
    assert.equal(fitText("基坑开挖至设计标高", 5), "基坑开挖…");
    assert.equal(fitText("short", 5), "short");
  });
});

describe("dates for people", () => {
  it("in English", () => {
    assert.equal(dateText("2026-05-04", "en"), "4 May 2026");
    assert.equal(weekdayDateText("2026-09-06", "en"), "Sun 6 Sep 2026");
    assert.equal(longDateText("2026-09-06", "en"), "6 September 2026");
  });
  it("in Chinese", () => {
    assert.equal(weekdayDateText("2026-09-06", "zh-CN"), "2026-09-06 周日");
    assert.equal(
      periodText({ from: "2026-04-26", to: "2026-05-25" }, "zh-CN"),
      "2026年4月26日至2026年5月25日",
    );
  });
});

describe("the palette", () => {
  for (const tone of tones) {
    it(`${tone} can be read on its own ground and on paper`, () => {
      const { strong, soft } = toneColours[tone];
      assert.ok(contrast(strong, soft) >= 4.5, `${contrast(strong, soft)}`);
      assert.ok(contrast(strong, colours.paper) >= 4.5);
    });
  }
  it("quiet text and the accent can be read", () => {
    for (const colour of [colours.quiet, colours.accent]) assert.ok(contrast(colour, colours.paper) >= 4.5);
    assert.ok(contrast(colours.quiet, colours.faint) >= 4.5);
  });
});

/** WCAG 2.1 contrast ratio of two `#rrggbb` colours. */
function contrast(first: string, second: string): number {
  const [light = 0, dark = 0] = [luminance(first), luminance(second)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
