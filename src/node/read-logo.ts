import { open, realpath } from "node:fs/promises";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { pathFormat } from "../plan/time/formats/path.ts";
import { say, type Words } from "../plan/words.ts";
import { logoFrom, mostLogoBytes } from "../report/logo.ts";
import type { Logo } from "../report/report.ts";

/** The logo, or why there is none though the plan names one. */
export interface LogoReading {
  readonly logo?: Logo;
  readonly problem?: Words;
}

/**
 * Reads the file of `project.logo`: one within the plan's folder, not through a link out of it either, that holds a
 * picture. An address is not fetched and is no problem. Never rejects.
 *
 * @param plan the path of the plan's file
 * @param name what the plan says
 */
export async function readLogo(plan: string, name: string | undefined): Promise<LogoReading> {
  if (name === undefined || /^[a-z][a-z0-9+.-]+:\/\//i.test(name)) return {};
  // Judged by its letters first: merely to look for a path of a network makes Windows sign in there.
  if (pathFormat(name) !== undefined) return { problem: say(outside, { name }) };
  try {
    const folder = await realpath(dirname(resolve(plan)));
    const file = await realpath(resolve(folder, name));
    const inside = relative(folder, file);
    if (isAbsolute(inside) || inside.split(sep)[0] === "..") return { problem: say(outside, { name }) };
    const logo = logoFrom(await firstBytes(file));
    return logo === undefined ? { problem: say(noPicture, { name }) } : { logo };
  } catch {
    return { problem: say(notThere, { name }) };
  }
}

/** One byte more than is allowed tells that there is more; a device without an end is not read to it. */
async function firstBytes(name: string): Promise<Uint8Array> {
  const file = await open(name);
  try {
    if (!(await file.stat()).isFile()) return new Uint8Array();
    const { buffer, bytesRead } = await file.read(new Uint8Array(mostLogoBytes + 1), 0, mostLogoBytes + 1, 0);
    return buffer.slice(0, bytesRead);
  } finally {
    await file.close();
  }
}

const outside: Words = {
  en: "The logo “{name}” is not in the plan's folder and was left out.",
  "zh-CN": "徽标“{name}”不在计划所在的文件夹内，未放入报告。",
};

const noPicture: Words = {
  en: "The logo “{name}” is no PNG, JPEG, GIF or SVG picture of up to 1 MB and was left out.",
  "zh-CN": "徽标“{name}”不是 1 MB 以内的 PNG、JPEG、GIF 或 SVG 图片，未放入报告。",
};

const notThere: Words = {
  en: "The logo “{name}” could not be read and was left out.",
  "zh-CN": "徽标“{name}”无法读取，未放入报告。",
};
