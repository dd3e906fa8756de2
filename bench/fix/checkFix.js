import { isDeepStrictEqual } from 'node:util';
import { Ruleset } from '@stoplight/spectral-core';
import { loadProject } from '../loadProject.js';
import { differences } from './differences.js';
import { findings, oasFindings } from './lint.js';

const { Fixer, linterFor, ruleset, Source } = await loadProject(
  'fix',
  `export { Fixer } from './cli/fix/Fixer.ts';
   export { linterFor } from './cli/fix/lintDocument.ts';
   export { Source } from './cli/fix/source/Source.ts';
   export { default as ruleset } from './engines/spectral/ruleset.ts';`,
  'cjs',
);

const linter = linterFor(new Ruleset({ extends: [[ruleset, 'all']] }));
const everyFix = [({ fix }) => fix];

/** Fixes a document and gives which promises are broken. */
export async function checkFix(text) {
  const before = new Source(text);
  const { passes, refusals, source: after } = await Fixer.fix(before, '/openapi', linter, everyFix);
  const mends = passes.flatMap((pass) => pass.mends);
  const edits = mends.flatMap((mend) => mend.edits);
  const found = findings(before);
  const isOfOas = isForOas(before, edits);
  return {
    changed: Number(edits.length > 0),
    promised: found.filter(({ fix }) => fix !== undefined).length,
    fixed: mends.flatMap((mend) => mend.findings).length,
    refused: refusals.size,
    oas: Number(isOfOas),
    problems: [
      ...unkept(found, findings(after), refusals, edits),
      ...strayData(before.data, after.data, edits),
      ...strayText(before, after, edits),
      ...(await changesAgain(after)),
      ...(isOfOas ? await newOfOas(before, after, edits) : []),
    ],
    reasons: [...refusals.values()].map(withoutNames),
  };
}

/** Both formats say the same, and of a large document it takes minutes. */
function isForOas({ isJson, text }, edits) {
  return edits.length > 0 && isJson && text.length <= 3e5;
}

/** What was promised is gone or refused with a reason, and nothing is new. */
function unkept(before, after, refusals, edits) {
  const refused = new Set([...refusals.keys()].map(({ rule, location }) => idOf(rule, location)));
  const left = new Set(after.map(({ rule, path }) => idOf(rule, path)));
  const known = new Set(before.map(({ rule, path }) => idOf(rule, movedPath(path, edits))));
  return [
    ...before
      .filter(({ fix }) => fix !== undefined)
      .map(({ rule, path }) => idOf(rule, movedPath(path, edits)))
      .filter((id) => left.has(id) && !refused.has(id))
      .map((id) => `still there: ${id}`),
    ...[...left].filter((id) => !known.has(id)).map((id) => `new: ${id}`),
  ];
}

/** Each difference is at or below what an edit names. */
function strayData(before, after, edits) {
  const places = edits.flatMap((edit) =>
    edit.change === 'rename' ? [edit.path, [...edit.path.slice(0, -1), edit.to]] : [edit.path],
  );
  return differences(before, after)
    .filter((path) => !places.some((place) => isBelow(path, place) || isBelow(place, path)))
    .map((path) => `changed: ${path.join('.')}`);
}

/** The lines outside of what edits change are there as they were, in their order, but for commas. */
function strayText(before, after, edits) {
  const ranges = edits
    .filter(({ change }) => change !== 'add')
    .map(({ path }) => before.linesOf(path));
  const isChanged = (line) => ranges.some(([first, last]) => first <= line && line <= last);
  const kept = before.text.split('\n').map((text, index) => ({ text, line: index + 1 }));
  const left = after.text.split('\n');
  let at = 0;
  for (const { line, text } of kept) {
    // Where an object ends, the parser tells with a line too little.
    if (isChanged(line) || /^\s*[}\]],?$/.test(text)) continue;
    const found = left.slice(at).findIndex((other) => isSameButComma(text, other));
    if (found === -1) return [`line ${line} is not there any more: ${text}`];
    at += found + 1;
  }
  return [];
}

/** What was empty may hold what is new. */
function isSameButComma(text, other) {
  const [one, two] = [text, other].map((line) => line.replace(/,$/, ''));
  return one === two || (one.endsWith('{}') && two.startsWith(one.slice(0, -1)));
}

async function changesAgain(source) {
  const again = await Fixer.fix(source, '/openapi', linter, everyFix);
  return isDeepStrictEqual(again.source.content, source.content) ? [] : ['a second run changes'];
}

async function newOfOas(before, after, edits) {
  const known = new Set(
    (await oasFindings(before)).map(({ rule, path }) => idOf(rule, movedPath(path, edits))),
  );
  const left = (await oasFindings(after)).map(({ rule, path }) => idOf(rule, path));
  return left.filter((id) => !known.has(id)).map((id) => `new of spectral:oas: ${id}`);
}

function idOf(rule, path) {
  return JSON.stringify([rule, path.map(String)]);
}

function movedPath(path, edits) {
  const rename = edits.find((edit) => edit.change === 'rename' && isBelow(path, edit.path));
  if (rename === undefined) return path;
  return [...rename.path.slice(0, -1), rename.to, ...path.slice(rename.path.length)];
}

function isBelow(path, place) {
  return place.every((key, index) => String(key) === String(path[index]));
}

/** The same of all operations, so that reasons can be counted. */
function withoutNames(reason) {
  return reason
    .replace(/#\/\S+/g, 'a component')
    .replace(/^then (\S+) finds: .*/, 'then `$1` is found');
}
