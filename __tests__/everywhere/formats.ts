import { findings } from './example.ts';

/*
 * The formats in which Spectral's CLI prints findings, each with a function that reads them back.
 */

/** What a format prints of one finding; not every format prints all of it. */
export interface Printed {
  readonly file?: string | undefined;
  readonly line?: number;
  readonly column?: number;
  readonly severity?: string | undefined;
  readonly rule?: string | undefined;
  readonly path?: string;
  readonly message?: string | undefined;
  readonly documentationUrl?: string | undefined;
}

export interface Format {
  /** What it prints of each finding, besides the URL. */
  readonly prints: readonly (keyof Printed)[];
  /** When it prints the rule's page: `asked` by `--show-documentation-url`. */
  readonly documentationUrl: 'always' | 'asked' | 'never';
  /** Its words for error, warning, information and hint. */
  readonly severities?: readonly string[];
  /** The number of the first line, and of the first column: 1, but for some. */
  readonly firstLine?: 0;
  /** It breaks messages into lines of a column, so that only their words can be told. */
  readonly wraps?: true;
  read(output: string): Printed[];
}

/** The findings of a format of lines, read by the names of the groups of an expression. */
function readLines(output: string, expression: RegExp): Printed[] {
  return [...output.matchAll(expression)].map(({ groups = {} }) => ({
    ...groups,
    ...(groups.line && { line: Number(groups.line) }),
    ...(groups.column && { column: Number(groups.column) }),
    ...(groups.path && { path: dotted(groups.path) }),
  }));
}

/** `paths./orders.get.responses[405]` as `paths./orders.get.responses.405`. */
function dotted(path: string): string {
  return path.replace(/\[(\w+)\]/g, '.$1');
}

/** `/paths/~1orders/get` as `paths./orders.get`. */
function dottedPointer(pointer: string): string {
  const keys = pointer.split('/').slice(1);
  return keys.map((key) => decodeURIComponent(key).replace(/~1/g, '/')).join('.');
}

interface Json {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
  readonly severity: number;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
  readonly source: string;
  readonly documentationUrl?: string;
}

const json: Format = {
  prints: ['file', 'line', 'column', 'severity', 'rule', 'path', 'message'],
  documentationUrl: 'asked',
  severities: ['0', '1', '2', '3'],
  firstLine: 0,
  read(output) {
    const results: Json[] = JSON.parse(output);
    return results.map(({ code, path, message, severity, range, source, documentationUrl }) => ({
      file: source,
      line: range.start.line,
      column: range.start.character,
      severity: String(severity),
      rule: code,
      path: path.join('.'),
      message,
      documentationUrl,
    }));
  },
};

const stylish: Format = {
  prints: ['line', 'column', 'severity', 'rule', 'path', 'message'],
  documentationUrl: 'asked',
  read: (output) =>
    readLines(
      output,
      /^ +(?<line>\d+):(?<column>\d+) +(?<severity>\w+) +(?<rule>\S+) +(?<message>.+?) {2,}(?<path>\S+)(?: +(?<documentationUrl>https:\S+))? *$/gm,
    ),
};

const junit: Format = {
  prints: ['line', 'column', 'rule', 'path', 'message'],
  documentationUrl: 'asked',
  read: (output) =>
    readLines(
      output,
      /\[CDATA\[line (?<line>\d+), col (?<column>\d+), (?<message>.+) \((?<rule>\S+)\) at path #(?<path>[^\],]+)(?:, (?<documentationUrl>\S+))?\]\]>/g,
    ).map(({ path = '', ...finding }) => ({ ...finding, path: dottedPointer(path) })),
};

const html: Format = {
  prints: ['line', 'column', 'severity', 'message'],
  documentationUrl: 'asked',
  read: (output) =>
    readLines(
      output.replaceAll('&#39;', "'"),
      /<td>(?<line>\d+):(?<column>\d+)<\/td>\s*<td [^>]+>(?<severity>\w+)<\/td>\s*<td>(?<message>.+?)<\/td>\s*<td>(?:<a href="(?<documentationUrl>[^"]+)")?/g,
    ),
};

const text: Format = {
  prints: ['file', 'line', 'column', 'severity', 'rule', 'message'],
  documentationUrl: 'asked',
  read: (output) =>
    readLines(
      output,
      /^(?<file>.+):(?<line>\d+):(?<column>\d+) (?<severity>\w+) (?<rule>\S+) "(?<message>.+)"(?: (?<documentationUrl>\S+))?$/gm,
    ),
};

const teamcity: Format = {
  prints: ['file', 'line', 'severity', 'rule', 'message'],
  documentationUrl: 'asked',
  read: (output) =>
    readLines(
      output.replace(/\|(['[\]|])/g, '$1'),
      /description='.+?(?: -- (?<documentationUrl>https:\S+))?'\]\n##teamcity\[inspection typeId='(?<rule>\S+)' file='(?<file>.+)' line='(?<line>\d+)' message='(?<severity>\w+) -- (?<message>.+)'\]$/gm,
    ),
};

/** Cells that are broken into lines, put together below the places where those of the first line start. */
const pretty: Format = {
  prints: ['line', 'column', 'severity', 'rule', 'path', 'message'],
  documentationUrl: 'asked',
  severities: ['ERROR', 'WARNING', 'INFORMATION', 'HINT'],
  wraps: true,
  read(output) {
    const blocks = output
      .replace(/^File: .+\n/gm, '\n')
      .split(/\n(?: *\n)+/)
      .filter((block) => /^ *\d+:\d+ /.test(block));
    return blocks.map((block) => {
      const lines = block.split('\n');
      const starts = [...(lines[0] as string).matchAll(/\S+(?: \S+)*/g)].map(({ index }) => index);
      const [position = '', severity, rule, message = '', path = '', documentationUrl] = starts.map(
        (start, cell) => lines.map((line) => line.slice(start, starts[cell + 1]).trim()).join(''),
      );
      const [line, column] = position.split(':').map(Number);
      return {
        ...{ line: line as number, column: column as number, severity, rule },
        ...{ path: dotted(path), message: message.replaceAll(' ', ''), documentationUrl },
      };
    });
  },
};

const githubActions: Format = {
  prints: ['file', 'line', 'column', 'severity', 'rule', 'message'],
  documentationUrl: 'always',
  severities: ['error', 'warning', 'notice', 'notice'],
  read: (output) =>
    readLines(
      output,
      /^::(?<severity>\w+) title=(?<rule>[^,]+),file=(?<file>[^,]+),col=(?<column>\d+),endColumn=\d+,line=(?<line>\d+),endLine=\d+::(?<message>.+?)(?:%0ADocumentation: (?<documentationUrl>\S+))?$/gm,
    ),
};

interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly SarifRule[] } };
    readonly results: readonly SarifResult[];
  }[];
}

interface SarifRule {
  readonly id: string;
  readonly helpUri?: string;
}

interface SarifResult {
  readonly level: string;
  readonly message: { readonly text: string };
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region: { readonly startLine: number; readonly startColumn: number };
    };
  }[];
}

const sarif: Format = {
  prints: ['file', 'line', 'column', 'severity', 'rule', 'message'],
  documentationUrl: 'always',
  severities: ['error', 'warning', 'note', 'note'],
  read(output) {
    const { runs }: Sarif = JSON.parse(output);
    return runs.flatMap(({ tool, results }) =>
      results.map(({ level, message, ruleId, ruleIndex, locations }) => {
        const place = locations[0]?.physicalLocation;
        const rule = tool.driver.rules[ruleIndex];
        expect(rule?.id).toBe(ruleId);
        return {
          file: place?.artifactLocation.uri,
          line: place?.region.startLine as number,
          column: place?.region.startColumn as number,
          severity: level,
          rule: ruleId,
          message: message.text.replace(` -- ${rule?.helpUri}`, ''),
          documentationUrl: rule?.helpUri,
        };
      }),
    );
  },
};

interface CodeClimate {
  readonly check_name: string;
  readonly description: string;
  readonly severity: string;
  readonly fingerprint: string;
  readonly location: {
    readonly path: string;
    readonly positions: { readonly begin: { readonly line: number; readonly column: number } };
  };
}

const codeClimate: Format = {
  prints: ['file', 'line', 'column', 'severity', 'rule', 'path', 'message'],
  documentationUrl: 'never',
  severities: ['critical', 'major', 'minor', 'info'],
  firstLine: 0,
  read(output) {
    const issues: CodeClimate[] = JSON.parse(output);
    return issues.map(({ check_name, description, severity, fingerprint, location }) => ({
      file: location.path,
      ...location.positions.begin,
      severity,
      rule: check_name,
      path: fingerprint.split(':')[1] as string,
      message: description,
    }));
  },
};

const markdown: Format = {
  prints: ['file', 'line', 'column', 'severity', 'rule', 'path', 'message'],
  documentationUrl: 'always',
  severities: ['Error', 'Warning', 'Information', 'Hint'],
  firstLine: 0,
  read: (output) =>
    readLines(
      output.replace(/\\(.)/g, '$1'),
      /^\| \[(?<rule>[^\]]+)\]\((?<documentationUrl>[^)]+)\) +\| (?<path>\S+) +\| (?<message>.+?) +\| (?<severity>\w+) +\| (?<line>\d+):(?<column>\d+) +\| \d+:\d+ +\| (?<file>\S+) +\|$/gm,
    ),
};

/** By the names of `spectral lint --format`. */
export const formats: Readonly<Record<string, Format>> = {
  json,
  stylish,
  junit,
  html,
  text,
  teamcity,
  pretty,
  'github-actions': githubActions,
  sarif,
  'code-climate': codeClimate,
  gitlab: codeClimate,
  markdown,
};

/** The section of the guide on a rule's status code, or on all of them. */
function sectionOf(rule: string): string {
  const statusCode = /^status-(\d{3})-/.exec(rule)?.[1];
  const section = statusCode === undefined ? 'status-codes' : `http-${statusCode}`;
  return `https://www.belgif.be/specification/rest/api-guide/#${section}`;
}

const severityNames = ['error', 'warning', 'information', 'hint'];

/** The findings of the example as a format should print them, with or without their page. */
export function expected(format: Format, withUrl: boolean): Printed[] {
  const { prints, severities = severityNames, firstLine = 1, wraps } = format;
  return findings.map((finding) => {
    const [position = '', severity = '', rule = '', path = '', ...words] = finding.split(' ');
    const [line = 0, column = 0] = position.split(':').map((number) => Number(number) - 1);
    const whole: Printed = {
      file: 'openapi.yaml',
      line: line + firstLine,
      column: column + firstLine,
      severity: severities[severityNames.indexOf(severity)],
      rule,
      path,
      message: words.join(wraps ? '' : ' '),
    };
    const printed = prints.map((field) => [field, whole[field]]);
    return {
      ...Object.fromEntries(printed),
      ...(withUrl && { documentationUrl: sectionOf(rule) }),
    };
  });
}
