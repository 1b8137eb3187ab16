import { colours } from "./charts/palette.ts";

/** The contrast that text needs on its ground (WCAG 2.2, 1.4.3). */
const readable = 4.5;

/**
 * The accent of a report as `#rrggbb`: the client's colour, darkened as far as text of it on paper needs to be
 * read, else our own. Anything but `#rrggbb` counts as none.
 */
export function accentOf({ accent }: { readonly accent?: string | undefined }): string {
  if (accent === undefined || !isColour(accent)) return colours.accent;
  let channels = channelsOf(accent);
  while (contrastOnWhite(channels) < readable)
    channels = channels.map((channel) => Math.floor(channel * 0.95));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** Whether a text is a colour as this product takes it. */
export function isColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text);
}

function channelsOf(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

/** By the formula of WCAG 2.2 for relative luminance. */
function contrastOnWhite(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
