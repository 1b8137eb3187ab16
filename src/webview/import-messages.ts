// What the page of an import and the extension say to each other. Types only: both sides import them. All texts are ready to
// be shown, in the reader's language, and never markup.

/** A question with its present answer. `id` names it both ways, and stays the same from one message to the next. */
export interface Control {
  readonly id: string;
  readonly label: string;
  /** What the label alone leaves open, for one who does not see where it stands. */
  readonly about?: string;
  readonly value: string;
  /** Free text where absent. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** Where the answer comes from, such as a guess. */
  readonly mark?: string;
  /** Is to be answered before the rows that need it can be taken. */
  readonly isOpen?: boolean;
}

export interface ColumnModel {
  readonly title: string;
  /** Some of what its cells say. */
  readonly samples: readonly string[];
  readonly control: Control;
}

export interface FieldModel {
  readonly label: string;
  /** What it was; absent where it said nothing. */
  readonly from?: string;
  readonly to: string;
}

export interface RowModel {
  /** Names it both ways; absent where it cannot be left out. */
  readonly id?: string;
  /** "Row 3". */
  readonly place: string;
  readonly key: string;
  readonly title: string;
  readonly fields: readonly FieldModel[];
  readonly notes: readonly string[];
  readonly isTaken: boolean;
}

/** Rows of one fate. */
export interface GroupModel {
  readonly id: string;
  readonly title: string;
  readonly tone: "good" | "caution" | "bad" | "neutral";
  /** Whether it is open before a person says otherwise. */
  readonly isOpen: boolean;
  readonly rows: readonly RowModel[];
}

/** The rows of a table that go to one section. */
export interface PartModel {
  readonly id: string;
  readonly title: string;
  readonly counts: string;
  readonly columns: readonly ColumnModel[];
  /** What holds for all rows. */
  readonly common: readonly Control[];
  /** By field, what its words stand for. */
  readonly words: readonly { readonly title: string; readonly controls: readonly Control[] }[];
  readonly notes: readonly string[];
  readonly groups: readonly GroupModel[];
}

export interface TableModel {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  /** Why nothing of it is taken. */
  readonly skipped?: string;
  /** Where it goes; and, where it goes by the kinds of its rows, where each goes. */
  readonly goesTo: readonly Control[];
  readonly parts: readonly PartModel[];
}

export interface ImportContent {
  readonly kind: "content";
  readonly language: string;
  readonly title: string;
  /** From where to where. */
  readonly about: string;
  /** How the source is read as a whole. */
  readonly source: readonly Control[];
  /** Why nothing can be imported. */
  readonly problem?: string;
  readonly notice?: string;
  readonly tables: readonly TableModel[];
  /** What applying will do, in one sentence. */
  readonly summary: string;
  readonly canApply: boolean;
  /** How many questions are not answered; absent where none is open. */
  readonly open?: string;
  /** What was done, once it was. */
  readonly done?: string;
  readonly words: ImportWords;
}

/** The fixed words of the page. */
export interface ImportWords {
  readonly mapping: string;
  readonly preview: string;
  readonly column: string;
  readonly samples: string;
  readonly field: string;
  readonly common: string;
  readonly meanings: string;
  readonly apply: string;
  readonly save: string;
  readonly load: string;
  readonly reread: string;
  readonly cancel: string;
  readonly undo: string;
  readonly show: string;
  readonly close: string;
  /** "Show {count} more". */
  readonly more: string;
  readonly takeAll: string;
  readonly takeNone: string;
  readonly take: string;
  readonly was: string;
  readonly becomes: string;
}

/** The extension works; the page shows it and can end it. */
export interface ImportWorking {
  readonly kind: "working";
  readonly text: string;
  readonly cancel: string;
}

/** What the page keeps, so that it comes back as it is when the window was loaded anew. */
export interface ImportKeeping {
  readonly kind: "keep";
  readonly state: object;
}

export type ToImport = ImportContent | ImportWorking | ImportKeeping;

/** The page to the extension. */
export type FromImport =
  | { readonly kind: "ready" }
  | { readonly kind: "set"; readonly id: string; readonly value: string }
  | { readonly kind: "take"; readonly ids: readonly string[]; readonly isTaken: boolean }
  | {
      readonly kind: "apply" | "save" | "load" | "reread" | "cancel" | "undo" | "show" | "close";
    };
