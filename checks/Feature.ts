import { answersWithContent } from '../openapi/answersWithContent.ts';
import { creates } from '../openapi/creates.ts';
import {
  hasParent,
  hasPathParameter,
  isSecured,
  takesHeader,
  takesMediaType,
  takesRequestBody,
} from '../openapi/features.ts';
import type { Operation } from '../openapi/Operation.ts';
import { validatorOf } from '../openapi/validatorOf.ts';

/** What an operation may have; `headers`: one of these request header fields as a parameter. */
export type Feature =
  | 'always'
  | 'creation'
  | 'parameter'
  | 'parent'
  | 'pathParameter'
  | 'queryParameter'
  | 'representation'
  | 'requestBody'
  | 'requestMediaType'
  | 'security'
  | 'validator'
  | { readonly headers: readonly string[] };

/** Whether an operation has a feature, and how a message says so. */
export interface FeatureAnswer {
  /** `undefined` where the document does not let itself be read. */
  readonly present: boolean | undefined;
  /** Empty where there is nothing to say. */
  readonly having: string;
  readonly lacking: string;
}

const answers = {
  always: { of: () => true, having: '', lacking: 'nothing' },
  parameter: { of: hasParameter, having: 'has a parameter', lacking: 'a parameter' },
  parent: { of: hasParent, having: 'has a parent', lacking: 'a parent resource in its path' },
  pathParameter: {
    of: hasPathParameter,
    having: 'has a path parameter',
    lacking: 'a path parameter',
  },
  queryParameter: {
    of: hasQueryParameter,
    having: 'has a query parameter',
    lacking: 'a query parameter',
  },
  representation: {
    of: answersWithContent,
    having: 'answers with content',
    lacking: 'an answer with content',
  },
  requestBody: {
    of: takesRequestBody,
    having: 'takes a request body',
    lacking: 'a request body',
  },
  requestMediaType: {
    of: takesMediaType,
    having: 'takes a request body',
    lacking: 'a request body of a media type',
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
  if (feature === 'validator') return validator(operation);
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
  const having = creates(operation);
  return {
    present: having !== undefined,
    having: having ?? '',
    lacking: 'to create in a collection',
  };
}

/** A validator that no parameter refers to: where one does, the operation has that feature. */
function validator(operation: Operation): FeatureAnswer {
  const name = validatorOf(operation);
  const taken = takesHeader(operation, ['If-None-Match', 'If-Modified-Since']);
  return {
    present: name !== undefined && taken === false,
    having: `declares ${name} on 200`,
    lacking: 'a validator such as ETag',
  };
}

function hasQueryParameter({ parameters }: Operation): boolean | undefined {
  if (parameters.some(({ places }) => places.has('query'))) return true;
  return parameters.some(({ isUnreadable }) => isUnreadable) ? undefined : false;
}

function hasParameter({ parameters }: Operation): boolean {
  return parameters.some(({ isEmpty }) => !isEmpty);
}
