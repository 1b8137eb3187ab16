import assert from "node:assert/strict";
import { orderOf, readDay, serialDay } from "../../src/exchange/values/days.ts";

/** What a text is read as, with the order of the parts where that is known. */
const days: readonly (readonly [text: string, read: string, order?: "day-first" | "month-first"])[] = [
  ["2026-03-05", "2026-03-05"],
  ["2026/3/5", "2026-03-05"],
  ["2026.3.5 9:30", "2026-03-05 09:30"],
  ["2026年3月5日", "2026-03-05"],
  ["2026 年 3 月 5 日 14:05", "2026-03-05 14:05"],
  ["２０２６／３／５", "2026-03-05"],
  ["20260305", "2026-03-05"],
  ["2026-03-05T07:00:00Z", "2026-03-05 07:00"],
  ["12/Mar/24 9:41 AM", "2024-03-12 09:41"],
  ["12/Mar/24 12:05 AM", "2024-03-12 00:05"],
  ["12/三月/24", "2024-03-12"],
  ["12/3月/24 下午", "2024-03-12"],
  ["5 March 2026", "2026-03-05"],
  ["Mar 5, 2026", "2026-03-05"],
  ["5/3/71", "1971-03-05", "day-first"],
  ["03/04/2026", "ambiguous"],
  ["03/04/2026", "2026-04-03", "day-first"],
  ["03/04/2026", "2026-03-04", "month-first"],
  ["31/04/2026", "unreal"],
  ["13/04/2026", "2026-04-13"],
  ["04/13/2026", "2026-04-13"],
  ["26-03-05", "ambiguous"],
  ["26-03-05", "ambiguous", "month-first"],
  ["26-03-05", "2005-03-26", "day-first"],
  ["31/12/24", "2024-12-31"],
  ["31.12.24", "2024-12-31"],
  ["26-03-2026", "2026-03-26"],
  ["04/04/2026", "2026-04-04"],
  ["46086", "2026-03-05"],
  ["46086.5", "2026-03-05 12:00"],
  ["2026-02-30", "unreal"],
  ["2026-03-055", "unreadable"],
  ["soon", "unreadable"],
  ["0", "unreadable"],
  ["", "unreadable"],
];

describe("days as other tools write them", () => {
  for (const [text, expected, order] of days) {
    it(`${text || "nothing"}${order ? `, ${order}` : ""}: ${expected}`, () => {
      const read = readDay(text, order);
      assert.equal(typeof read === "string" ? read : `${read.day} ${read.time}`.trim(), expected);
    });
  }

  it("are read by the order that the whole column shows", () => {
    assert.equal(orderOf(["03/04/2026", "13/04/2026"]), "day-first");
    assert.equal(orderOf(["03/04/2026", "04/13/2026 10:00"]), "month-first");
    assert.equal(orderOf(["03/04/2026"]), undefined);
    assert.equal(orderOf(["03/04/2026", "26-03-05"]), undefined);
    assert.equal(orderOf(["13/04/2026", "04/13/2026"]), undefined);
  });

  it("count from either base of a spreadsheet, whose 29 February 1900 never was", () => {
    const shown = (serial: number, isFrom1904: boolean) => {
      const read = serialDay(serial, isFrom1904);
      return typeof read === "string" ? read : read.day;
    };
    assert.deepEqual(
      [shown(1, false), shown(59, false), shown(60, false), shown(61, false)],
      ["1900-01-01", "1900-02-28", "unreal", "1900-03-01"],
    );
    assert.equal(shown(44624, true), "2026-03-05");
    assert.equal(shown(-1, false), "unreal");
  });
});
