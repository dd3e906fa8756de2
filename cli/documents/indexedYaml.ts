import { Yaml } from '@stoplight/spectral-parsers';

type Parsed = ReturnType<typeof Yaml.parse>;
type SyntaxTree = NonNullable<Parsed['ast']>;

/** A map of YAML's syntax tree, as far as it matters here. */
interface MapNode {
  readonly mappings: readonly ({
    readonly key: SyntaxTree & { value: unknown };
    readonly value: SyntaxTree | null;
  } | null)[];
}

type Index = ReadonlyMap<unknown, SyntaxTree>;

const indexes = new WeakMap<object, Index | undefined>();

/**
 * Spectral's parser of YAML, which finds the place of a path by an index of each map on the way:
 * Spectral looks for the line of each finding, and would go through all paths each time.
 */
export const indexedYaml: typeof Yaml = {
  ...Yaml,
  getLocationForJsonPath(result, path, closest) {
    let node: SyntaxTree | null | undefined = result.ast;
    let depth = 0;
    while (depth < path.length && node) {
      const next: SyntaxTree | undefined = indexOf(node)?.get(path[depth]);
      if (next === undefined) break;
      node = next;
      depth += 1;
    }
    if (!node) return Yaml.getLocationForJsonPath(result, path, closest);
    return Yaml.getLocationForJsonPath({ ...result, ast: node }, path.slice(depth), closest);
  },
};

/** What a map holds by key; nothing for what is no map, or takes in others by `<<`. */
function indexOf(node: SyntaxTree): Index | undefined {
  if (!indexes.has(node)) indexes.set(node, makeIndex(node));
  return indexes.get(node);
}

function makeIndex(node: SyntaxTree): Index | undefined {
  const { mappings } = node as unknown as Partial<MapNode>;
  if (!Array.isArray(mappings)) return undefined;
  const members = (mappings as MapNode['mappings']).filter((mapping) => mapping !== null);
  if (members.some(({ key }) => key.value === '<<')) return undefined;
  return new Map(members.map(({ key, value }) => [key.value, value ?? key]));
}
