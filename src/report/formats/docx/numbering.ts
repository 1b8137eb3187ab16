import { AlignmentType, type ILevelsOptions, type INumberingOptions, LevelFormat, LevelSuffix } from "docx";
import type { Language } from "../../../plan/words.ts";
import { paragraphStyles } from "./style-names.ts";

// While it writes, the library puts numbers for names in braces. With a control character, which no text of a
// report holds, no text can be taken for such a name.
const bulletList = "\u007fbullets";
const headingList = "\u007fheadings";

/** What makes a paragraph one of a list; its style says it, too, so that what is added in Word is counted. */
export const asBullet = { numbering: { reference: bulletList, level: 0 } } as const;
export const asSection = { numbering: { reference: headingList, level: 0 } } as const;

/** Sections are counted, so that people can name one in a meeting: 一、二、三 or 1, 2, 3. */
const sectionNumbers: Readonly<Record<Language, Pick<ILevelsOptions, "format" | "text" | "suffix">>> = {
  en: { format: LevelFormat.DECIMAL, text: "%1", suffix: LevelSuffix.TAB },
  "zh-CN": { format: LevelFormat.CHINESE_COUNTING, text: "%1、", suffix: LevelSuffix.NOTHING },
};

export function numberingOf(language: Language): INumberingOptions {
  const indent = language === "en" ? { left: 480, hanging: 480 } : { left: 0, hanging: 0 };
  return {
    config: [
      {
        reference: headingList,
        levels: [
          {
            level: 0,
            alignment: AlignmentType.LEFT,
            ...sectionNumbers[language],
            style: { style: "Heading1", paragraph: { indent } },
          },
        ],
      },
      {
        reference: bulletList,
        levels: [
          {
            level: 0,
            format: LevelFormat.BULLET,
            text: "•",
            alignment: AlignmentType.LEFT,
            style: { style: paragraphStyles.bullet, paragraph: { indent: { left: 340, hanging: 227 } } },
          },
        ],
      },
    ],
  };
}
