/** Loads the recurrence library on the first call. */
export declare function loadLibrary(): typeof import("rrule-temporal");
