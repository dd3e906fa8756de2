/** What of a document is to be seen, and in which order. */
export interface Query {
  /** The index of the document. */
  readonly document: number;
  /** A part of paths, operation ids or summaries. */
  readonly text: string;
  readonly rule: string;
  readonly tag: string;
  readonly column: string;
  readonly order: 'document' | 'worst';
  /** Whether operations stand under their tags. */
  readonly isGrouped: boolean;
  readonly hasSummaries: boolean;
  /** Whether only what has changed is to be seen. */
  readonly isChanged: boolean;
  /** What is left out: `method:GET`, `severity:hint`, `severity:none`, `standing:known`. */
  readonly without: ReadonlySet<string>;
}

/** Everything of the first document. */
export const whole: Query = {
  document: 0,
  text: '',
  rule: '',
  tag: '',
  column: '',
  order: 'document',
  isGrouped: false,
  hasSummaries: false,
  isChanged: false,
  without: new Set(),
};

const texts = ['text', 'rule', 'tag', 'column'] as const;
const switches = ['isGrouped', 'hasSummaries', 'isChanged'] as const;
const names = { isGrouped: 'grouped', hasSummaries: 'summaries', isChanged: 'changed' };

/** The fragment of an address at which a view can be found again: what differs from the whole. */
export function fragmentOf(query: Query): string {
  const parameters = new URLSearchParams();
  if (query.document > 0) parameters.set('document', String(query.document + 1));
  for (const name of texts) if (query[name] !== '') parameters.set(name, query[name]);
  if (query.order !== 'document') parameters.set('order', query.order);
  for (const name of switches) if (query[name]) parameters.set(names[name], 'yes');
  for (const left of query.without) parameters.append('without', left);
  return parameters.toString();
}

/** What a fragment asks for; what it does not know is as in the whole. */
export function queryIn(fragment: string): Query {
  const parameters = new URLSearchParams(fragment);
  const number = Number(parameters.get('document') ?? 1);
  const isOn = (name: keyof typeof names) => parameters.get(names[name]) === 'yes';
  return {
    document: Number.isInteger(number) && number > 0 ? number - 1 : 0,
    text: parameters.get('text') ?? '',
    rule: parameters.get('rule') ?? '',
    tag: parameters.get('tag') ?? '',
    column: parameters.get('column') ?? '',
    order: parameters.get('order') === 'worst' ? 'worst' : 'document',
    isGrouped: isOn('isGrouped'),
    hasSummaries: isOn('hasSummaries'),
    isChanged: isOn('isChanged'),
    without: new Set(parameters.getAll('without')),
  };
}
