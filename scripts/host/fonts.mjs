// Chinese text needs a font, and a bare machine has none.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureDownload, installPackages } from "./download.mjs";

const packages = ["@expo-google-fonts/noto-sans-sc@0.4.3", "@expo-google-fonts/jetbrains-mono@0.4.1"];
const faces = [
  "noto-sans-sc/400Regular",
  "noto-sans-sc/600SemiBold",
  "noto-sans-sc/700Bold",
  "jetbrains-mono/400Regular",
  "jetbrains-mono/700Bold",
];

/**
 * Puts fonts for Chinese and for code where a browser on Linux finds them; other systems have their own.
 * The packages hold TrueType files: the system font service reads no web fonts.
 * @param {{ tell?: (detail: string) => void }} [options]
 * @returns {Promise<NodeJS.ProcessEnv>} what the browser needs in its environment
 */
export async function ensureFonts({ tell } = {}) {
  if (process.platform !== "linux") return {};
  const folder = await ensureDownload(
    "fonts",
    {
      "downloading fonts": (target) => installPackages(target, packages),
      "listing fonts": async (target) => writeFileSync(join(target, "fonts.conf"), configuration(target)),
    },
    tell,
  );
  mkdirSync(join(folder, "cache"), { recursive: true });
  return { FONTCONFIG_FILE: join(folder, "fonts.conf") };
}

function configuration(folder) {
  const dirs = faces.map(
    (face) => `  <dir>${join(folder, "node_modules", "@expo-google-fonts", face)}</dir>`,
  );
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
${dirs.join("\n")}
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, "cache")}</cachedir>
${["sans", "sans-serif", "system-ui", "serif"].map((generic) => preference(generic, ["Noto Sans SC"])).join("\n")}
${preference("monospace", ["JetBrains Mono", "Noto Sans SC"])}
</fontconfig>
`;
}

function preference(generic, families) {
  const names = families.map((family) => `<family>${family}</family>`).join("");
  return `  <alias binding="same"><family>${generic}</family><prefer>${names}</prefer></alias>`;
}
