/** Why an edit is not made; the message completes "not fixed: ". */
export class Refusal extends Error {}
