import type { LabelKind } from "../../../plan/facts/labels.ts";
import type { SectionName, SectionRecords, Text } from "../../../plan/plan.ts";
import type { Words } from "../../../plan/words.ts";
import type { Shown } from "../../context.ts";
import type { Content, Tone } from "../../report.ts";
import type { Side } from "./compared.ts";

type ShownRecord<Name extends SectionName> = Shown<SectionRecords[Name]>;

/** What of the records of a section is told when it has changed. */
export interface ChangedKind<Name extends SectionName> {
  readonly section: Name;
  /** What one is called. */
  readonly name: Words;
  readonly title: (record: ShownRecord<Name>) => Text | undefined;
  readonly status?: (record: ShownRecord<Name>) => string | undefined;
  readonly statusLabels?: LabelKind;
  readonly isOpen?: (record: ShownRecord<Name>) => boolean | undefined;
  /** Whether the state of a new one is told although it is open. */
  readonly isStatusOfNewTold?: true;
  /** What it means that one is over, where that is not what its state means elsewhere. */
  readonly endTone?: (record: ShownRecord<Name>) => Tone | undefined;
  /** The larger, the worse. */
  readonly rank?: (record: ShownRecord<Name>, side: Side) => number | undefined;
  readonly fields: readonly ChangedField<ShownRecord<Name>>[];
  /** New ones are told by another section, which has them all. */
  readonly isNewTold?: false;
}

export interface ChangedField<Given> {
  readonly label: Words;
  readonly show: (record: Given, side: Side) => Content;
  /** Whether a new record says it, too. */
  readonly isOfNew?: true;
}
