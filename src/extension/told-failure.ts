/** A failure whose message is a sentence for the user; what the system said is in `cause`. */
export class ToldFailure extends Error {}
