import { safeStringify } from '@stoplight/yaml';

/** A document as text in the formats that people write. */
export const formats = {
  JSON: (json) => `${JSON.stringify(JSON.parse(json), null, 2)}\n`,
  YAML: (json) => safeStringify(JSON.parse(json), { lineWidth: -1, noRefs: true }),
};
