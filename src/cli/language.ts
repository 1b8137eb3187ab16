import { type Language, languageOf } from "../plan/words.ts";

/** The language of a shell: `LC_ALL` before `LC_MESSAGES` before `LANG`, as POSIX has it. */
export function languageOfEnvironment(environment: Readonly<Record<string, string | undefined>>): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  // `zh_CN.UTF-8` is `zh-CN` as a language tag.
  return languageOf((LC_ALL || LC_MESSAGES || LANG)?.replaceAll("_", "-"));
}
