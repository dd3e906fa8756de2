import type { FindingEntries } from '../openapi/Baseline.ts';
import type { JsonPath } from '../openapi/JsonPath.ts';
import type { Operation } from '../openapi/Operation.ts';
import type { Finding, Subject } from './Finding.ts';

/*
 * An entry is `<rule> <method> <path> <status code>`, without the status code where the finding is
 * about one that the operation lacks, or `<rule> <pointer>` for a definition outside of `paths`, or for
 * the whole document.
 */

/** The pointer of a finding about the document. */
export const wholeDocument = '#';

/** What a baseline knows a finding of a rule by: nothing that moves or is worded anew. */
export function entriesOf(
  rule: string,
  { location, subjects }: Pick<Finding, 'location' | 'subjects'>,
): FindingEntries {
  return {
    rule,
    location,
    definition: isInPaths(location) ? undefined : entryOf(rule, pointerOf(location)),
    subjects: subjects.map((subject) => [
      operationEntry(rule, subject),
      ...definitionsOf(subject)
        .filter((definition) => !isInPaths(definition))
        .map((definition) => entryOf(rule, pointerOf(definition))),
    ]),
  };
}

/** The entries that are written for a finding: the definition's, or one for each operation. */
export function writtenEntries({ definition, subjects }: FindingEntries): readonly string[] {
  return definition === undefined ? subjects.map(([entry]) => entry as string) : [definition];
}

/** An operation as entries name it. */
export function operationWords({ method, path }: Operation): string {
  return `${word(method)} ${word(path.replace(/\{[^{}]*\}/g, '{}'))}`;
}

function operationEntry(rule: string, subject: Subject): string {
  if (!('operation' in subject)) return entryOf(rule, operationWords(subject));
  return entryOf(rule, `${operationWords(subject.operation)} ${word(subject.key)}`);
}

/** Where what a finding speaks of may be defined: its entry there covers those that use it. */
function definitionsOf(subject: Subject): readonly JsonPath[] {
  return 'operation' in subject
    ? subject.nodes.map(({ location }) => location)
    : [subject.responsesNode.location];
}

function entryOf(rule: string, place: string): string {
  return `${word(rule)} ${place}`;
}

function isInPaths([root]: JsonPath): boolean {
  return root === 'paths';
}

function pointerOf(location: JsonPath): string {
  if (location.length === 0) return wholeDocument;
  return location
    .map((key) => word(String(key).replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/');
}

/** Text without what separates words and lines, or would be more than text in a template of JavaScript. */
function word(text: string): string {
  if (text === '') return '""';
  return text.replace(
    /[\s`\\]|\$(?=\{)/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
}
