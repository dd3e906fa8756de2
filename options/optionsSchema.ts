type Schema = Readonly<Record<string, unknown>>;

/**
 * The JSON schema of a function's options, for `createRulesetFunction`: an object with these
 * properties and no others, where what is no object gets an error that says so.
 */
export function optionsSchema(
  functionName: string,
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[] = [],
) {
  const options = Object.keys(properties).join(', ');
  return {
    type: 'object' as const,
    properties,
    required: [...required],
    additionalProperties: false,
    errorMessage: {
      type: `"${functionName}" function accepts only an object of functionOptions (${options})`,
    },
  };
}
