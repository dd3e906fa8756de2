import type { ISpectralDiagnostic } from '@stoplight/spectral-core';
import type { Edit } from '../../findings/Fix.ts';
import type { JsonPath } from '../../openapi/JsonPath.ts';
import type { Found, Linted } from './lintDocument.ts';
import type { Mend } from './Plan.ts';

/** How many keys tell an operation or a component. */
const reach = 3;

/** What mends have led to that they were not to. */
export interface Comparison {
  /** Why mends are not to be made. */
  readonly guilty: ReadonlyMap<Mend, string>;
  /** What is new and nobody is known to be guilty of. */
  readonly strange: string | undefined;
}

/** Compares what is found before and after: what was mended is to be gone, and nothing new. */
export function compare(before: Linted, after: Linted, mends: readonly Mend[]): Comparison {
  const edits = mends.flatMap((mend) => mend.edits);
  const left = new Set(after.findings.map(idOf));
  const guilty = new Map<Mend, string>();
  for (const mend of mends) {
    if (mend.findings.some((each) => left.has(idOf(moved(each, edits))))) {
      guilty.set(mend, 'it would still be found');
    }
  }
  let strange: string | undefined;
  for (const diagnostic of newIn(before, after, edits)) {
    const reason = `then ${diagnostic.code} finds: ${diagnostic.message}`;
    const near = nearest(mends, diagnostic.path);
    for (const mend of near) if (!guilty.has(mend)) guilty.set(mend, reason);
    if (near.length === 0) strange ??= reason;
  }
  return { guilty, strange };
}

/** The findings that were not there before. */
export function newFindings(before: Linted, after: Linted, mends: readonly Mend[]): Found[] {
  const edits = mends.flatMap((mend) => mend.edits);
  const known = new Set(before.findings.map((each) => idOf(moved(each, edits))));
  return after.findings.filter((each) => !known.has(idOf(each)));
}

/** Tells a finding of a run by. */
export function idOf({ rule, location }: Pick<Found, 'rule' | 'location'>): string {
  return JSON.stringify([rule, location.map(String)]);
}

function newIn(before: Linted, after: Linted, edits: readonly Edit[]): ISpectralDiagnostic[] {
  const counts = new Map<string, number>();
  const count = (id: string, by: number) => {
    const sum = (counts.get(id) ?? 0) + by;
    counts.set(id, sum);
    return sum;
  };
  for (const { code, path } of before.diagnostics) count(keyOf(code, movedPath(path, edits)), 1);
  return after.diagnostics.filter(({ code, path }) => count(keyOf(code, path), -1) < 0);
}

function keyOf(code: string | number, path: JsonPath): string {
  return JSON.stringify([code, path.map(String)]);
}

function moved({ rule, location }: Found, edits: readonly Edit[]) {
  return { rule, location: movedPath(location, edits) };
}

/** Where a place is after all renames. */
function movedPath(path: JsonPath, edits: readonly Edit[]): JsonPath {
  let moved = path;
  for (const edit of edits) {
    if (edit.change !== 'rename' || !isBelow(path, edit.path)) continue;
    moved = [...edit.path.slice(0, -1), edit.to, ...path.slice(edit.path.length)];
  }
  return moved;
}

function isBelow(path: JsonPath, place: JsonPath): boolean {
  return place.every((key, index) => String(key) === String(path[index]));
}

/** The mends that have changed a place, else those that have changed its operation or component. */
function nearest(mends: readonly Mend[], path: JsonPath): Mend[] {
  const direct = mends.filter(({ edits }) => edits.some((edit) => isBelow(path, edit.path)));
  return direct.length > 0 ? direct : mends.filter((mend) => reaches(mend, path));
}

/** Whether a mend changes an operation or component, or what the operation uses. */
function reaches({ edits, findings }: Mend, path: JsonPath): boolean {
  if (path.length < reach) return false;
  const subjects = findings.flatMap((finding) => finding.subjects);
  const places = [
    ...edits.map((edit) => edit.path),
    ...findings.map(({ location }) => location),
    ...subjects.map(({ location }) => location),
  ];
  return places.some((place) => isBelow(path, place.slice(0, reach)));
}
