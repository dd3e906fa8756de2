/** A parameter, its `$ref`s followed. */
export type Parameter = Readonly<Record<string, unknown>>;
