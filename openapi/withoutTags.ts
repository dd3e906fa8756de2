const tags = /<[^<>]*>/g;

/** A text with a space for each tag of HTML. */
export function withoutTags(text: string): string {
  return text.replace(tags, ' ');
}
