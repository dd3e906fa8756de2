import { isRecord } from '../openapi/isRecord.ts';
import { shown } from './shown.ts';

const positions: readonly unknown[] = ['error', 'warn', 'info', 'hint', 'off', true, false];

/** What is wrong with what a user turns on and off, each named with what is accepted. */
export function ruleSwitchErrors(rules: unknown, known: readonly string[]): string[] {
  if (rules === undefined || rules === 'recommended' || rules === 'all') return [];
  if (!isRecord(rules)) return ['rules accepts only recommended, all, or levels by rule id'];
  return Object.entries(rules).flatMap(([id, position]) => {
    if (!known.includes(id)) return [`rules ${id}: no rule; use an id such as ${known[0]}`];
    if (positions.includes(position)) return [];
    return [`rules ${id}: ${shown(position)} is no level; use ${positions.join(', ')}`];
  });
}
