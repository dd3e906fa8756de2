import type { Content } from './Content.ts';
import { contentOf, listedContentOf } from './contentOf.ts';
import { ownMember } from './References.ts';
import type { Response } from './Response.ts';

/**
 * The media types that a response may have: of `content`, or in OpenAPI 2 what the operation, else the
 * document `produces` if the response has a schema. `undefined` where it has no body or the document
 * does not say.
 */
export function mediaTypesOf(response: Response): Content | undefined {
  const { document } = response.operation;
  const content = document.isSwagger2
    ? produced(response)
    : contentOf(response.member('content'), document);
  return content === undefined || content.keys.length === 0 ? undefined : content;
}

function produced({ operation, target }: Response): Content | undefined {
  if (ownMember(target.value, 'schema') === undefined) return undefined;
  const { document, node } = operation;
  const { references } = document;
  return [node, references.root]
    .map((holder) => listedContentOf(references.child(holder, 'produces'), document))
    .find((content) => content !== undefined);
}
