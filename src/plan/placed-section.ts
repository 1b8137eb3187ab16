import type { Span } from "./path.ts";
import type { SectionContent } from "./section-content.ts";
import type { Piece, SectionSource } from "./source.ts";

/** A section where it stands in a text. Its pieces are placed when they are first looked at. */
export class PlacedSection implements SectionSource {
  readonly content: SectionContent;
  readonly start: number;
  readonly name: string;
  readonly key: Span;
  readonly span: Span;
  #items: readonly Piece[] | undefined;
  #value: Piece | undefined;

  constructor(content: SectionContent, start: number) {
    this.content = content;
    this.start = start;
    this.name = content.name;
    this.key = shifted(content.key, start);
    this.span = shifted(content.span, start);
  }

  /** The same section so many characters further on. */
  movedBy(shift: number): PlacedSection {
    return shift === 0 ? this : new PlacedSection(this.content, this.start + shift);
  }

  get items(): readonly Piece[] | undefined {
    this.#items ??= this.content.items?.map((piece) => this.#placed(piece));
    return this.#items;
  }

  get value(): Piece | undefined {
    this.#value ??= this.content.value && this.#placed(this.content.value);
    return this.#value;
  }

  #placed({ node, base, block, span }: Piece): Piece {
    return { node, base: base + this.start, block, span: shifted(span, this.start) };
  }
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
