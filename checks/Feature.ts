import { creates } from '../openapi/creates.ts';
import {
  hasParent,
  hasPathParameter,
  isSecured,
  takesHeader,
  takesRequestBody,
} from '../openapi/features.ts';
import type { Operation } from '../openapi/Operation.ts';

/** What an operation may have; `headers`: one of these request header fields as a parameter. */
export type Feature =
  | 'creation'
  | 'parent'
  | 'pathParameter'
  | 'requestBody'
  | 'security'
  | { readonly headers: readonly string[] };

/** Whether an operation has a feature, and how a message says so. */
export interface FeatureAnswer {
  /** `undefined` where the document does not let itself be read. */
  readonly present: boolean | undefined;
  readonly having: string;
  readonly lacking: string;
}

const answers = {
  parent: { of: hasParent, having: 'has a parent', lacking: 'a parent resource in its path' },
  pathParameter: {
    of: hasPathParameter,
    having: 'has a path parameter',
    lacking: 'a path parameter',
  },
  requestBody: {
    of: takesRequestBody,
    having: 'takes a request body',
    lacking: 'a request body',
  },
  security: { of: isSecured, having: 'is secured', lacking: 'a security requirement' },
};

/** Whether the path of an operation decides on a feature, rather than the operation alone. */
export function dependsOnPath(feature: Feature): boolean {
  return feature === 'creation' || feature === 'parent' || feature === 'pathParameter';
}

/** Whether an operation has the feature, in words for a message. */
export function featureOf(operation: Operation, feature: Feature): FeatureAnswer {
  if (feature === 'creation') return creation(operation);
  if (typeof feature === 'string') {
    const { of, having, lacking } = answers[feature];
    return { present: of(operation), having, lacking };
  }
  const name = takesHeader(operation, feature.headers);
  return {
    present: name === undefined ? undefined : name !== false,
    having: `takes ${name}`,
    lacking: `a request header such as ${feature.headers[0]}`,
  };
}

function creation(operation: Operation): FeatureAnswer {
  const reason = creates(operation);
  return {
    present: reason !== undefined,
    having: `creates in a collection (${reason})`,
    lacking: 'to create in a collection',
  };
}
