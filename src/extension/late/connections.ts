// The clients of other tools. A bundle of its own, loaded at the first connection that a person sets up or uses.
export { addConnection } from "../connections/add-connection.ts";
export { removeConnection } from "../connections/remove-connection.ts";
export { sync } from "../connections/sync.ts";
