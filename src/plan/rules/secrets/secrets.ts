import type { Words } from "../../words.ts";
import { holdsBankCard, holdsIdentityNumber } from "./numbers.ts";
import { holdsPassword, isUnderPasswordKey } from "./passwords.ts";
import { tokenShapes } from "./tokens.ts";

/**
 * What of a text should not be there, each kind once; it never says the secret itself.
 *
 * @param key the key that the text stands under: hashes and ids are numbers, too
 */
export function secretsIn(text: string, key: string): readonly Words[] {
  if (text.length < 4 || hashes.has(key)) return [];
  const found: Words[] = [];
  if (text.length >= shortestToken) {
    for (const { name, pattern } of tokenShapes) if (pattern.test(text)) found.push(name);
  }
  if (isUnderPasswordKey(key, text) || holdsPassword(text)) found.push(password);
  if (ids.has(key) || !longNumber.test(text)) return found;
  if (holdsIdentityNumber(text)) found.push(identityNumber);
  else if (holdsBankCard(text)) found.push(bankCard);
  return found;
}

const shortestToken = 16;
const longNumber = /\d(?:[ -]?\d){14}/;

const hashes = new Set(["sha256", "commit"]);
const ids = new Set(["id", "key"]);

const password = { en: "a password", "zh-CN": "密码" };
const identityNumber = { en: "an identity number", "zh-CN": "居民身份证号码" };
const bankCard = { en: "a bank card number", "zh-CN": "银行卡号" };
