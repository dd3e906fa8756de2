import type { Rule } from '../checks/Rule.ts';

/** A rule without what follows from its id. */
export type Draft = Omit<Rule, 'documentationUrl'>;

/** Rules by id. */
export type Drafts = Readonly<Record<string, Draft>>;
