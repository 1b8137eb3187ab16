// What packages bring along in their own files, built into them, so that no path of the bundle tells of it.

/**
 * By the package that holds them. A package of `node_modules` is named alone; of the others the licence is in
 * `licences/FILE.txt`.
 */
export const embeddedParts = {
  docx: [{ name: "nanoid" }, { name: "@oxc-project/runtime", license: "MIT", file: "oxc-project-runtime" }],
  "rrule-temporal": [
    { name: "temporal-polyfill", license: "MIT", file: "temporal-polyfill" },
    { name: "temporal-utils", license: "MIT", file: "temporal-utils" },
  ],
};

/** Packages whose archive has no licence text, though they name one. */
export const missingTexts = ["isarray", "saxes"];
