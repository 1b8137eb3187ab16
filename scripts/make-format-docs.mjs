// Writes docs/format.md and docs/format.zh-CN.md from schemas/commplan.schema.json and the hand-written frame
// in docs/format-intro*.md. With --check it writes nothing and exits 1 where a page is not up to date.
import { readFileSync, writeFileSync } from "node:fs";
import { stringify } from "yaml";

const root = new URL("..", import.meta.url);
const schema = JSON.parse(readFileSync(new URL("schemas/commplan.schema.json", root), "utf8"));

const pages = [
  {
    language: "en",
    frame: "docs/format-intro.md",
    page: "docs/format.md",
    topLevel: "Top level",
    sections: "Sections",
    common: "Keys of every record",
    commonText: "Every entry of a section may also carry these.",
    values: "Value types",
    key: "key",
    type: "value",
    meaning: "meaning",
    example: "example",
    default: (value) => `Default ${value}.`,
    listOf: (type) => `list: ${type}`,
    or: " or ",
    idOf: (kinds) => `id (${kinds})`,
    group: "group",
    record: "any record",
    kind: (title) => title.toLowerCase(),
    mapping: "mapping",
    list: "list",
    types: { string: "string", number: "number", integer: "whole number", boolean: "`true` or `false`" },
    between: ": ",
    stop: ".",
    comma: ", ",
    sentences: " ",
    chosen: (key) => `Values of \`${key}\`:`,
    notice: "This page is made from `schemas/commplan.schema.json` by `scripts/make-format-docs.mjs`.",
  },
  {
    language: "zh-CN",
    frame: "docs/format-intro.zh-CN.md",
    page: "docs/format.zh-CN.md",
    topLevel: "顶层结构",
    sections: "各部分",
    common: "每条记录通用的键",
    commonText: "各部分的每条记录还可以填写以下内容。",
    values: "值的类型",
    key: "键",
    type: "取值",
    meaning: "含义",
    example: "示例",
    default: (value) => `默认 ${value}。`,
    listOf: (type) => `列表：${type}`,
    or: "或",
    idOf: (kinds) => `id（${kinds}）`,
    group: "人员组",
    record: "任意记录",
    kind: (title) => title,
    mapping: "键值对",
    list: "列表",
    types: { string: "字符串", number: "数字", integer: "整数", boolean: "`true` 或 `false`" },
    between: "：",
    stop: "。",
    comma: "、",
    sentences: "",
    chosen: (key) => `\`${key}\` 的取值：`,
    notice: "本页由 `scripts/make-format-docs.mjs` 根据 `schemas/commplan.schema.json` 生成。",
  },
];

/** The keys that every record carries, told once: taken from a record that has no key of its own beside them. */
const commonKeys = ["tags", "notes", "links", "external", "visibility", "withheld"];
const commonSource = schema.definitions.milestone.properties;

const isCheck = process.argv.includes("--check");
const stale = pages.filter((page) => !settle(page)).map(({ page }) => page);
if (stale.length > 0) {
  console.error(`Not up to date: ${stale.join(", ")}. Run \`node scripts/make-format-docs.mjs\`.`);
  process.exitCode = 1;
}

/** Writes a page, or in a check tells whether the one on disk is right. */
function settle(page) {
  const frame = readFileSync(new URL(page.frame, root), "utf8");
  const text = frame
    .replace("<!-- notice -->", () => page.notice)
    .replace("<!-- sections -->", () => generated(page));
  const target = new URL(page.page, root);
  if (isCheck) return read(target) === text;
  writeFileSync(target, text);
  return true;
}

function read(target) {
  try {
    return readFileSync(target, "utf8");
  } catch {
    return undefined;
  }
}

function generated(page) {
  const sections = Object.entries(schema.properties).filter(([, node]) => recordOf(node) !== undefined);
  return [
    `## ${page.topLevel}`,
    topLevel(page),
    `## ${page.sections}`,
    ...sections.flatMap(([key, node]) => section(key, node, page)),
    `## ${page.common}`,
    page.commonText,
    keyTable(Object.fromEntries(commonKeys.map((key) => [key, commonSource[key]])), [], page),
    `## ${page.values}`,
    ...valueDefinitions().flatMap((name) => valueType(name, page)),
  ].join("\n\n");
}

function topLevel(page) {
  const rows = Object.entries(schema.properties).map(([key, node]) => [
    required(key, schema.required, recordOf(node) === undefined ? `\`${key}\`` : `[\`${key}\`](#${key})`),
    sentence(node, page),
  ]);
  return table([page.key, page.meaning], rows);
}

function section(key, node, page) {
  const record = schema.definitions[recordOf(node)];
  const all = Object.entries(record.properties);
  const own = node.items ? all.filter(([name, property]) => !isCommon(name, property)) : all;
  const example = examplesOf(record, page)[0];
  return [
    `### \`${key}\``,
    lead(node, page),
    yamlBlock({ [key]: node.items ? [example] : example }),
    keyTable(Object.fromEntries(own), record.required, page),
    ...choices(own, page),
  ];
}

function valueType(name, page) {
  const node = schema.definitions[name];
  const own = Object.entries(node.properties ?? {});
  const examples = examplesOf(node, page).map((value) => code(value));
  return [
    `### \`${name}\``,
    lead(node, page),
    ...(node.enum ? [choiceList(node, page)] : []),
    ...(own.length > 0 ? [keyTable(node.properties, node.required, page), ...choices(own, page)] : []),
    ...(examples.length > 0 && !node.enum
      ? [`${page.example}${page.between}${examples.join(page.comma)}`]
      : []),
  ];
}

function lead(node, page) {
  const { title, description } = words(node, page);
  // A full-width stop within the stars, and no blank behind them, would leave the stars standing.
  const name = page.sentences === "" ? `**${title}**${page.stop}` : `**${title}${page.stop}**`;
  return `${name}${page.sentences}${description}`;
}

function keyTable(properties, requiredKeys, page) {
  const rows = flatKeys(properties, requiredKeys).map(({ key, isRequired, node }) => [
    `${isRequired ? "● " : ""}\`${key}\``,
    typeText(node, page),
    sentence(node, page),
    examplesOf(node, page).slice(0, 1).map(code).join(""),
  ]);
  return table([page.key, page.type, page.meaning, page.example], rows);
}

/** The keys of a mapping with those of the mappings and lists of mappings inside it: `slip.cause`, `issued[].date`. */
function flatKeys(properties, requiredKeys = [], prefix = "") {
  return Object.entries(properties).flatMap(([name, node]) => {
    const key = `${prefix}${name}`;
    const inner = node.items?.properties ? [node.items, `${key}[].`] : [node, `${key}.`];
    const below = inner[0].properties ? flatKeys(inner[0].properties, inner[0].required, inner[1]) : [];
    return [{ key, isRequired: requiredKeys.includes(name), node }, ...below];
  });
}

function choices(properties, page) {
  return flatKeys(Object.fromEntries(properties))
    .filter(({ node }) => node.enum)
    .flatMap(({ key, node }) => [page.chosen(key), choiceList(node, page)]);
}

function choiceList(node, page) {
  const { enumTitles, enumDescriptions } = words(node, page);
  return node.enum
    .map((value, at) => `- \`${value}\` ${enumTitles[at]}${page.between}${enumDescriptions[at]}`)
    .join("\n");
}

function typeText(node, page) {
  if (node["x-references"])
    return page.idOf(node["x-references"].map((kind) => kindText(kind, page)).join(page.or));
  const name = definitionOf(node);
  if (name !== undefined) return `[${page.kind(words(schema.definitions[name], page).title)}](#${name})`;
  if (node.enum) return node.enum.map((value) => `\`${value}\``).join(page.comma);
  if (node.const !== undefined) return `\`${node.const}\``;
  if (Array.isArray(node.type))
    return node.type.map((type) => page.types[type] ?? typeText({ type }, page)).join(page.or);
  if (node.type === "array")
    return node.items === undefined ? page.list : page.listOf(typeText(node.items, page));
  return page.types[node.type] ?? mappingText(node, page);
}

function mappingText(node, page) {
  if (node.propertyNames?.["x-references"] === undefined) return page.mapping;
  return `${page.mapping}${page.between}${typeText(node.propertyNames, page)} → ${typeText(node.additionalProperties, page)}`;
}

function kindText(kind, page) {
  return ["group", "record"].includes(kind)
    ? page[kind]
    : page.kind(words(schema.definitions[kind], page).title);
}

function sentence(node, page) {
  const { description } = words(node, page);
  return node.default === undefined
    ? description
    : `${description}${page.sentences}${page.default(code(node.default))}`;
}

function words(node, page) {
  if (page.language === "en") return { ...node, enumTitles: node["x-enumTitles"] };
  return node["x-zh-CN"];
}

function examplesOf(node, page) {
  return (page.language === "en" ? undefined : node["x-zh-CN"]?.examples) ?? node.examples ?? [];
}

/** The definition that a value is an instance of; the first of `allOf` is the type. */
function definitionOf(node) {
  return (node.$ref ?? node.allOf?.[0]?.$ref)?.replace("#/definitions/", "");
}

function recordOf(node) {
  return definitionOf(node.items ?? node);
}

function valueDefinitions() {
  const records = new Set(Object.values(schema.properties).map(recordOf));
  const isValue = (name) => !records.has(name) && schema.definitions[name].type !== undefined;
  return Object.keys(schema.definitions).filter(isValue);
}

function isCommon(name, property) {
  return commonKeys.includes(name) && property.description === commonSource[name].description;
}

function required(key, requiredKeys, text) {
  return `${requiredKeys.includes(key) ? "● " : ""}${text}`;
}

function code(value) {
  const text =
    typeof value === "string" ? value : stringify(value, { collectionStyle: "flow", lineWidth: 0 }).trim();
  return `\`${text}\``;
}

function yamlBlock(value) {
  return `\`\`\`yaml\n${stringify(value, { lineWidth: 0 })}\`\`\``;
}

function table(heads, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(heads), `|${heads.map(() => "---|").join("")}`, ...rows.map(line)].join("\n");
}
