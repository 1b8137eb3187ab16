// Writes schemas/commplan-data.schema.json, the schema of what `commplan json` prints, from the schema of the plan and what
// is derived of each kind of record. With --check it writes nothing and exits 1 where the file is not up to date.
import { readFileSync, writeFileSync } from "node:fs";

const root = new URL("..", import.meta.url);
const file = new URL("schemas/commplan-data.schema.json", root);
const plan = JSON.parse(readFileSync(new URL("schemas/commplan.schema.json", root), "utf8"));

const text = (description) => ({ description, type: "string" });
const flag = (description) => ({ description, type: "boolean" });
const count = (description) => ({ description, type: "integer" });
const day = (description) => ({ description, type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" });
const choice = (description, values) => ({ description, type: "string", enum: values });
const list = (description, items) => ({ description, type: "array", items });
const mapping = (properties, required = []) => ({
  type: "object",
  additionalProperties: false,
  ...(required.length > 0 && { required }),
  properties,
});
const levels = ["low", "medium", "high", "critical"];
const visibilities = ["client", "team", "internal"];

/** What every record is told to be. */
const common = {
  visibility: choice(
    "For whom the record is at most, as reports judge it: a visibility that cannot be read counts as internal.",
    visibilities,
  ),
};

const open = flag("Whether it is open at the as-of date.");

/** The status with its default: the values are those of the plan's own key. */
const withStatus = (kind) => ({
  status: choice(
    "The status, with the format's default where none is given.",
    plan.definitions[kind].properties.status.enum,
  ),
  open,
});

const position = {
  level: choice("By the plan's matrix.", levels),
  score: count("The product of the steps."),
  probability: count("The step, counted from 1, the lowest."),
  impact: count("The step, counted from 1, the lowest."),
};

const clocks = ["acknowledge", "answer", "resolve"];

/** What is derived of a record, by its kind. */
const derived = {
  goal: withStatus("goal"),
  need: withStatus("need"),
  milestone: {
    ...withStatus("milestone"),
    late: flag("Whether it is late or very late. Of open milestones alone."),
    lateness: choice("How late, by policy.rag. Of open milestones alone.", ["on-time", "late", "very-late"]),
    days: count("Calendar days after the date that is held against it; 0 where it is not after it."),
    reference: day("The date that is held against it: the baseline, else the due date."),
    slipDays: count(
      "Calendar days of the date reached, else promised, after the baseline; negative before it.",
    ),
  },
  "work-item": withStatus("work-item"),
  communication: {
    open: flag("Whether it still goes on at the as-of date."),
    nextDue: list(
      "The next three days at most on which it is still to come, the as-of date included unless it was held for it.",
      day("A day."),
    ),
    state: {
      description: "Where it stands against its rhythm. Not where the plan keeps no log.",
      ...mapping({
        last: day("The last day on which it was held."),
        due: day("The first expected day that nothing held counts for."),
        until: day("The last day that the policy's grace allows."),
        interval: { description: "Nominal days from one to the next.", type: "number" },
        grade: choice("Whether it is overdue.", ["on-time", "overdue", "long-overdue"]),
      }),
    },
  },
  event: withStatus("event"),
  risk: {
    ...withStatus("risk"),
    ...position,
    residual: { description: "After the response.", ...mapping(position) },
  },
  issue: withStatus("issue"),
  change: withStatus("change"),
  decision: withStatus("decision"),
  action: withStatus("action"),
  feedback: {
    ...withStatus("feedback"),
    clocks: list(
      "The times in which it is to be acknowledged, answered and resolved.",
      mapping({
        name: choice("Which time.", clocks),
        start: day("The day of receipt, in the project's time zone."),
        due: day("The last day in time."),
        allowed: text("The time allowed; not where respond-by says the day."),
        stoppedBy: choice("The moment that stopped it, or that only its status did.", [
          "acknowledged",
          "answered",
          "resolved",
          "told",
          "status",
        ]),
        daysLeft: count("Calendar days from the as-of date to the due day; negative when past."),
        share: { description: "The time since receipt over the time allowed.", type: "number" },
        grade: choice("How it stands.", ["stopped", "running", "overdue", "long-overdue"]),
      }),
    ),
    clock: choice("The one to look at first of those that still run.", clocks),
  },
};

/** Said to editors and people, or of texts before they are read: of no use to who reads data. */
const left = new Set([
  ...[
    "required",
    "patternProperties",
    "format",
    "dependencies",
    "anyOf",
    "not",
    "enumDescriptions",
    "default",
  ],
  ...["propertyNames", "minProperties", "minItems", "minLength", "uniqueItems", "examples"],
]);

const isSchema = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** A node of the plan's schema as one of the data's. A value that does not fit is left out of the data: nothing is required. */
function dataNode(node) {
  if (!isSchema(node)) return node;
  const out = {};
  for (const [key, value] of Object.entries(node)) {
    if (left.has(key) || key.startsWith("x-")) continue;
    if (key === "properties")
      out.properties = Object.fromEntries(
        Object.entries(value).map(([name, inner]) => [name, dataNode(inner)]),
      );
    else if (key === "allOf") out.allOf = value.map(dataNode);
    else if (key === "type")
      out.type = Array.isArray(value) ? value.filter((type) => type !== "null") : value;
    else out[key] = isSchema(value) ? dataNode(value) : value;
  }
  if (Array.isArray(out.type) && out.type.length === 1) [out.type] = out.type;
  return out;
}

const definitions = Object.fromEntries(
  Object.entries(plan.definitions).map(([name, node]) => [name, dataNode(node)]),
);
// What is written as 7 is read as the id "7".
definitions.id = { ...definitions.id, type: "string" };

const properties = {};
for (const [name, node] of Object.entries(plan.properties)) {
  if (name === "commplan") continue;
  properties[name] = dataNode(node);
  const kind = node.items?.$ref?.replace("#/definitions/", "");
  if (kind === undefined) continue;
  const own = definitions[kind];
  own.properties.derived = {
    description: "What follows from the record at the as-of date; what cannot be worked out is left out.",
    ...mapping({ ...common, ...derived[kind] }, Object.keys(common)),
  };
  own.required = ["derived"];
}

const counts = (description) => ({
  description,
  type: "object",
  additionalProperties: { type: "integer", minimum: 0 },
});
const place = mapping({ line: { type: "integer" }, character: { type: "integer" } }, ["line", "character"]);
const range = { $ref: "#/definitions/range" };
const path = list("Where in the plan: keys and indexes.", { type: ["string", "integer"] });
definitions.range = {
  description: "A stretch of the file: 0-based, in UTF-16 units, its end not included.",
  ...mapping({ start: place, end: place }, ["start", "end"]),
};
definitions.finding = {
  description: "Something that is wrong, or worth a look.",
  ...mapping(
    {
      rule: text("The rule, as in docs/rules."),
      severity: choice("How grave it is.", ["error", "warning", "info", "hint"]),
      message: text("In the language asked for."),
      range,
      path,
      related: list(
        "Other places that it is about.",
        mapping({ range, path, message: { type: "string" } }, ["range", "path", "message"]),
      ),
      fixes: list(
        "What could be done.",
        mapping(
          {
            title: text("In the language asked for."),
            preferred: flag("Whether it is the one to take if in doubt."),
            edits: list(
              "All of them together.",
              mapping({ range, newText: { type: "string" } }, ["range", "newText"]),
            ),
          },
          ["title", "edits"],
        ),
      ),
    },
    ["rule", "severity", "message", "range", "path", "related", "fixes"],
  ),
};

const severities = ["error", "warning", "info", "hint"];
const schema = {
  $schema: plan.$schema,
  title: "The data of a client communication plan",
  description:
    "What commplan json prints: the plan as read, with the keys of the file, what follows from it at the as-of date, and what is wrong with it. Within a version keys are added, never renamed or taken away.",
  ...mapping(
    {
      version: { description: "The version of this form.", const: 1 },
      file: text("The file, as it was named. Not in a report's data."),
      asOf: day("The day that everything was judged at."),
      timezone: text("The project's time zone (IANA)."),
      visibility: choice("For whom the data are.", visibilities),
      counts: mapping(
        {
          records: counts("By section how many records there are."),
          open: counts("By section how many of them are open."),
          findings: {
            description: "How many findings there are. Internal data alone.",
            ...mapping(
              Object.fromEntries(severities.map((name) => [name, { type: "integer", minimum: 0 }])),
              severities,
            ),
          },
        },
        ["records", "open"],
      ),
      plan: {
        description: "The sections that the file has, in the order of the format.",
        ...mapping(properties),
      },
      findings: list("What is wrong, as in commplan check --format json. Internal data alone.", {
        $ref: "#/definitions/finding",
      }),
    },
    ["version", "asOf", "timezone", "visibility", "counts", "plan"],
  ),
  definitions,
};

const made = `${JSON.stringify(schema, undefined, 2)}\n`;
if (!process.argv.includes("--check")) writeFileSync(file, made);
else if (readFileSync(file, "utf8") !== made) {
  process.stderr.write("schemas/commplan-data.schema.json is not up to date: run `npm run docs`.\n");
  process.exitCode = 1;
}
