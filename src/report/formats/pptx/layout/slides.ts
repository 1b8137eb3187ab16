import type { Language, Words } from "../../../../plan/words.ts";
import type { Section } from "../../../report.ts";
import { onPaper } from "../../on-paper.ts";
import { sizes } from "../look.ts";
import { Flow, type Item, wholeSlide } from "./flow.ts";
import { putBlock } from "./put-block.ts";
import { putText } from "./put-text.ts";

export interface Slide {
  readonly title: string;
  readonly items: readonly Item[];
}

/**
 * The sections as slides: each begins on its own and takes as many as it needs, numbered in the title where they are
 * more than one. Short ones that follow each other share a slide; those that only say that there is nothing stand
 * together at the end.
 */
export function layoutSlides(sections: readonly Section[], language: Language): readonly Slide[] {
  const empty = sections.filter(isStandIn);
  const all = [
    ...sections.filter((section) => !isStandIn(section)),
    ...(empty.length === 0 ? [] : [together(empty, language)]),
  ];
  return sharedSlides(all, language).flatMap((group) => groupSlides(group, language));
}

/** Neighbours that are short enough to stand on one slide, three at most. */
function sharedSlides(sections: readonly Section[], language: Language): readonly (readonly Section[])[] {
  const groups: Section[][] = [];
  let room = 0;
  for (const section of sections) {
    const { slides, used } = flowSection(section, language);
    const isShort = slides.length === 1 && used <= shortSection;
    const needed = isShort ? used - lastGap + headingHeight : Number.POSITIVE_INFINITY;
    const group = groups.at(-1);
    if (group !== undefined && group.length < 3 && needed <= room) {
      group.push(section);
      room -= needed;
    } else {
      groups.push([section]);
      room = wholeSlide - needed;
    }
  }
  return groups;
}

const shortSection = 3.2;
const headingHeight = 0.5;
/** What stays free below each thing, and need not below the last. */
const lastGap = 0.15;

function groupSlides(group: readonly Section[], language: Language): readonly Slide[] {
  const [first] = group;
  if (first !== undefined && group.length === 1) return sectionSlides(first, language);
  const flow = new Flow();
  for (const { title, blocks } of group) {
    putText(flow, [{ runs: [{ text: title, isStrong: true }], size: sizes.heading }]);
    for (const block of blocks) putBlock(flow, onPaper(block, language), language);
  }
  const title = group.map((section) => section.title).join(" · ");
  return flow.slides.map((items) => ({ title, items }));
}

/** A section of quiet text alone stands in for content. */
function isStandIn({ blocks }: Section): boolean {
  return blocks.every((block) => block.kind === "text" && block.look === "quiet");
}

function together(sections: readonly Section[], language: Language): Section {
  const items = sections.map(({ title, blocks }) => ({
    label: title,
    content: blocks.flatMap((block) => (block.kind === "text" ? block.content : [])),
  }));
  return { id: "", title: others[language], blocks: [{ kind: "list", items }] };
}

const others: Words = { en: "Further sections", "zh-CN": "其他部分" };

function sectionSlides({ title, blocks }: Section, language: Language): readonly Slide[] {
  const { slides } = flowSection({ blocks }, language);
  return slides.map((items, index) => ({
    title: numbered(title, index + 1, slides.length, language),
    items,
  }));
}

function flowSection({ blocks }: Pick<Section, "blocks">, language: Language): Flow {
  const flow = new Flow();
  for (const block of blocks) putBlock(flow, onPaper(block, language), language);
  return flow;
}

function numbered(title: string, number: number, count: number, language: Language): string {
  if (count === 1) return title;
  return language === "en" ? `${title} (${number}/${count})` : `${title}（${number}/${count}）`;
}
