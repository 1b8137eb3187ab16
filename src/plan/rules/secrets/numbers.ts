/** Whether a text holds a mainland identity number: 18 digits with a province, a day of birth and the check digit. */
export function holdsIdentityNumber(text: string): boolean {
  for (const [number] of text.matchAll(identityShape)) {
    if (provinces.has(number.slice(0, 2)) && hasIdentityCheck(number)) return true;
  }
  return false;
}

/** Whether a text holds a bank card number: 16 to 19 digits, in groups or not, of a known issuer, by Luhn. */
export function holdsBankCard(text: string): boolean {
  for (const match of text.matchAll(cardShape)) {
    const digits = match[0].replace(/[ -]/g, "");
    if (digits.length < 16 || digits.length > 19 || !issuers.test(digits) || !hasLuhnCheck(digits)) continue;
    if (!isInAddress(text, match.index)) return true;
  }
  return false;
}

const identityShape =
  /(?<![0-9A-Za-z])\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[0-9Xx](?![0-9A-Za-z])/g;

/** GB/T 2260: the first two digits of the place of registration. */
const provinces = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83".split(
    " ",
  ),
);

/** GB 11643, ISO 7064 MOD 11-2. */
function hasIdentityCheck(number: string): boolean {
  let sum = 0;
  for (const [index, weight] of identityWeights.entries()) sum += weight * Number(number[index]);
  return "10X98765432"[sum % 11] === number[17]?.toUpperCase();
}

const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** One run of digits, or groups of four with one kind of separator. */
const cardShape =
  /(?<![0-9A-Za-z.\-_])(?:\d{16,19}|\d{4}(?: \d{4}){3}(?: \d{1,3})?|\d{4}(?:-\d{4}){3}(?:-\d{1,3})?)(?![0-9A-Za-z_]|[.-]\d)/g;

/** UnionPay, Visa, Mastercard, JCB, Discover, and cards that mainland banks issued before UnionPay. */
const issuers =
  /^(?:62|4|5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720|35(?:2[89]|[3-8])|6011|64[4-9]|65|9558|81)/;

function hasLuhnCheck(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    sum += index % 2 === 0 ? digit : digit > 4 ? 2 * digit - 9 : 2 * digit;
  }
  return sum % 10 === 0;
}

/** Numbers in addresses are ids of pages and files. */
function isInAddress(text: string, offset: number): boolean {
  return /:\/\/\S*$/.test(text.slice(Math.max(0, offset - 300), offset));
}
