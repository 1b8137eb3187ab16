/** The library that writes slides. */
export declare const PptxGenJS: typeof import("pptxgenjs").default;

export type Deck = import("pptxgenjs").default;
export type DeckSlide = import("pptxgenjs").default.Slide;
export type TextProps = import("pptxgenjs").default.TextProps;
export type TextPropsOptions = import("pptxgenjs").default.TextPropsOptions;
export type TableCellProps = import("pptxgenjs").default.TableCellProps;
export type LibraryCell = import("pptxgenjs").default.TableCell;
export type LibraryRow = import("pptxgenjs").default.TableRow;
