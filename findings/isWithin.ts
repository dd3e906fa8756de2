import type { Operation } from '../openapi/Operation.ts';

/** Operations, by their path or their tags: one of either is enough. */
export interface Where {
  /** Path templates, with `*` for any part of a segment and `**` for any number of segments. */
  readonly paths?: readonly string[];
  readonly tags?: readonly string[];
}

/** Whether an operation is one of those. */
export function isWithin({ path, tags }: Operation, where: Where): boolean {
  return (
    where.paths?.some((pattern) => expressionOf(pattern).test(path)) === true ||
    where.tags?.some((tag) => tags.includes(tag)) === true
  );
}

function expressionOf(pattern: string): RegExp {
  const parts = pattern.split(/(\*\*|\*)/).map((part) => {
    if (part === '**') return '.*';
    return part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`);
}
