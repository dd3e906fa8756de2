/** The error for a wrong option, in the words that Spectral uses for its own functions. */
export function acceptsOnly(functionName: string, option: string, accepted: string): string {
  return `"${functionName}" function and its "${option}" option accepts only ${accepted}`;
}
