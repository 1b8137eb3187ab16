import type { ReportDefinition, Visibility } from "../plan.ts";

/** The sections that a report can have, in the order of a report that has all of them. */
export const reportSections = [
  "cover",
  "summary",
  "decisions",
  "done",
  "not-done",
  "in-progress",
  "planned",
  "milestones",
  "trend",
  "issues",
  "risks",
  "changes",
  "feedback",
  "actions",
  "needs",
  "goals",
  "communications",
  "invitations",
  "coverage",
  "documents",
  "since-last",
  "definitions",
] as const;

export type ReportSectionName = (typeof reportSections)[number];

export type ReportProfileName = NonNullable<ReportDefinition["profile"]>;

/** What a kind of report holds, where its definition lists no sections of its own. */
export interface ReportProfile {
  /** In the order of the report. */
  readonly sections: readonly ReportSectionName[];
  /** Whether a section with nothing to say keeps its heading and says so, or goes. */
  readonly emptySections: "said" | "left-out";
  /** `short`: what must be known, without the details of each record. */
  readonly length: "full" | "short";
}

/**
 * The profiles. Their order follows what good practice asks of each: the regular reports begin with what the
 * client must know and do; `weekly` and `monthly` keep the order of Chinese weekly and monthly reports
 * (周报, 工程月报): what was done, what was not and why, problems, the plan, and last what the client is asked for.
 * Their sections stay although nothing happened. `highlight` is one page for a board; `exception` goes from the
 * deviation and its cause by its consequences to the options; `brief` is for our own people before they talk with the client; `full` leaves out nothing.
 */
export const reportProfiles: Readonly<Record<ReportProfileName, ReportProfile>> = {
  "client-progress": {
    sections: reportSections.filter((name) => name !== "coverage"),
    emptySections: "said",
    length: "full",
  },
  highlight: {
    sections: [
      "cover",
      "summary",
      "decisions",
      "done",
      "not-done",
      "planned",
      "milestones",
      "issues",
      "risks",
      "changes",
    ],
    emptySections: "left-out",
    length: "short",
  },
  weekly: {
    sections: [
      "cover",
      "summary",
      "done",
      "not-done",
      "in-progress",
      "milestones",
      "issues",
      "risks",
      "changes",
      "planned",
      "decisions",
      "actions",
      "feedback",
      "invitations",
    ],
    emptySections: "said",
    length: "full",
  },
  monthly: {
    sections: [
      "cover",
      "summary",
      "done",
      "not-done",
      "in-progress",
      "milestones",
      "trend",
      "issues",
      "risks",
      "changes",
      "feedback",
      "communications",
      "documents",
      "planned",
      "decisions",
      "actions",
      "invitations",
      "since-last",
      "definitions",
    ],
    emptySections: "said",
    length: "full",
  },
  exception: {
    sections: [
      "cover",
      "summary",
      "not-done",
      "issues",
      "milestones",
      "risks",
      "changes",
      "decisions",
      "actions",
    ],
    emptySections: "left-out",
    length: "full",
  },
  brief: {
    sections: [
      "cover",
      "summary",
      "since-last",
      "needs",
      "feedback",
      "decisions",
      "actions",
      "not-done",
      "milestones",
      "issues",
      "risks",
      "communications",
      "invitations",
    ],
    emptySections: "left-out",
    length: "short",
  },
  full: { sections: reportSections, emptySections: "said", length: "full" },
};

/** Who reads a report of a profile that is for our own people; of every other, the client. */
export const ownProfiles: Readonly<Partial<Record<ReportProfileName, Visibility>>> = {
  brief: "team",
  full: "internal",
};

/** Whether a value from outside names a profile. */
export function isProfile(value: unknown): value is ReportProfileName {
  return typeof value === "string" && Object.hasOwn(reportProfiles, value);
}

/** The profile of a definition; one that is not given or cannot be read is `client-progress`, the default. */
export function profileOf(definition: Pick<ReportDefinition, "profile"> | undefined): ReportProfileName {
  return definition?.profile ?? "client-progress";
}

/** The sections of a report: those that its definition lists, once each, else those of its profile. */
export function sectionsOf(
  definition: Pick<ReportDefinition, "sections" | "profile"> | undefined,
  profile: ReportProfileName = profileOf(definition),
): readonly string[] {
  return [...new Set<string>(definition?.sections ?? reportProfiles[profile].sections)];
}
