import { type Queried, step } from "../http/address.ts";

/** The generations of PingCode's paths: up to about January 2026, July to August 2026, since September 2026. */
export type Generation = "A" | "B" | "C";

/** A path below the REST root, with what is asked for. */
export interface Place {
  readonly path: string;
  readonly query: Readonly<Record<string, Queried>>;
}

/** Where each list is. The one place that knows a path. */
export interface Paths {
  readonly projects: () => Place;
  readonly types: (project: string) => Place;
  readonly workItems: (project: string | undefined) => Place;
  readonly properties: (project: string, type: string) => Place;
  readonly sprints: (project: string) => Place;
  readonly releases: (project: string) => Place;
  readonly products: () => Place;
  readonly tickets: (product: string) => Place;
  readonly ideas: (product: string) => Place;
}

/** The order in which they are tried: newest first. */
export const newestFirst: readonly Generation[] = ["C", "B", "A"];

export const pathsOf: Readonly<Record<Generation, Paths>> = {
  // One client sent A the singular word and got results; both are sent, and what is not known is ignored.
  A: pathsUnder("/v1/project", "work_item", "work_items", "versions", (project) => ({
    project_ids: project,
    project_id: project,
  })),
  B: pathsUnder("/v1/pjm", "work_item", "work_items", "versions", (project) => ({ project_id: project })),
  C: pathsUnder("/v1/pjm", "workitem", "workitems", "releases", (project) => ({ project_id: project })),
};

export const tokenPath = "/v1/auth/token";

function pathsUnder(
  root: string,
  item: string,
  items: string,
  releases: string,
  filter: (project: string | undefined) => Place["query"],
): Paths {
  const place = (path: string, query: Place["query"] = {}): Place => ({ path, query });
  return {
    projects: () => place(`${root}/projects`),
    types: (project) => place(`${root}/${item}/types`, { project_id: project }),
    workItems: (project) => place(`${root}/${items}`, filter(project)),
    properties: (project, type) =>
      place(`${root}/${item}/properties`, { project_id: project, [`${item}_type_id`]: type }),
    sprints: (project) => place(`${root}/projects/${step(project)}/sprints`),
    releases: (project) => place(`${root}/projects/${step(project)}/${releases}`),
    products: () => place("/v1/ship/products"),
    tickets: (product) => place("/v1/ship/tickets", { product_id: product }),
    ideas: (product) => place("/v1/ship/ideas", { product_id: product }),
  };
}
