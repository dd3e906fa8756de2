/** A message stays below 100 characters. */
export const maximumLength = 99;
