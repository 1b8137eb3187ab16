import type { Diagnoser } from "./diagnose.ts";
import { openBracket, strayBracket } from "./diagnosers/brackets.ts";
import { badEscape, reservedStart, textAfterQuote } from "./diagnosers/characters.ts";
import { fullWidth, gluedColon, keyWithoutColon } from "./diagnosers/colons.ts";
import { conflict } from "./diagnosers/conflict.ts";
import { bulletForDash, gluedDash, missingDash } from "./diagnosers/dashes.ts";
import { fullWidthMarks, oddSpace } from "./diagnosers/full-width.ts";
import { general } from "./diagnosers/general.ts";
import { dashAfterKey, oddSpaceIndent, tabIndent, unevenIndent } from "./diagnosers/indentation.ts";
import { colonInText, openQuote } from "./diagnosers/quotes.ts";
import { commentInBraces, copiedRow, severalKeys, slashComment } from "./diagnosers/texts.ts";

/** The slips that people make, the surest sign first: the first that recognises the block speaks for it. */
export const diagnosers: readonly Diagnoser[] = [
  conflict,
  tabIndent,
  oddSpaceIndent,
  openQuote,
  commentInBraces,
  openBracket,
  fullWidth,
  oddSpace,
  gluedDash,
  bulletForDash,
  slashComment,
  copiedRow,
  gluedColon,
  fullWidthMarks,
  severalKeys,
  colonInText,
  missingDash,
  keyWithoutColon,
  dashAfterKey,
  unevenIndent,
  reservedStart,
  textAfterQuote,
  strayBracket,
  badEscape,
  general,
];
