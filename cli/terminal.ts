import picocolors from 'picocolors';

interface Output {
  readonly isTTY?: boolean;
}

/** The colours for a stream: none where it is no terminal, or where `NO_COLOR` asks for none. */
export function coloursFor({ isTTY }: Output) {
  return picocolors.createColors(isTTY === true && picocolors.isColorSupported);
}

/** What a person should know of, and may well be as it is. */
export function warningText(text: string, output: Output): string {
  return `${coloursFor(output).yellow('warning:')} ${text}\n`;
}

/** The one style of all errors, those of the arguments among them. */
export function errorText(text: string, output: Output): string {
  const [, message = ''] = /^(?:error: )?([\s\S]*)$/.exec(text.trimEnd()) ?? [];
  return `${coloursFor(output).red('error:')} ${message}\n`;
}
