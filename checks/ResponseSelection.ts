/** Which responses a function checks. */
export interface ResponseSelection {
  /** A status code, or a range: every code of its class and the range itself. */
  readonly statusCode: string;
  /** The methods of the operations whose responses are meant; without it, all. */
  readonly methods?: readonly string[];
  /** The methods of the operations whose responses are not meant. */
  readonly exceptMethods?: readonly string[];
}
