/** The pattern of a text for messages, in which Spectral would fill in what follows `{{`. */
export const messageText = '^(?![\\s\\S]*\\{\\{)[\\s\\S]*\\S';
