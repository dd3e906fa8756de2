import { responseMediaType as check } from '../checks/responseMediaType.ts';
import { asFunction } from '../engines/spectral/asFunction.ts';
import { createRulesetFunction } from '../engines/spectral/createRulesetFunction.ts';
import { acceptsOnly } from '../options/acceptsOnly.ts';
import { flagSchema } from '../options/flagSchema.ts';
import { mediaTypeName } from '../options/mediaTypeName.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import { responseSelectionSchemas } from '../options/responseSelectionSchemas.ts';

const name = 'responseMediaType';
const accepted = 'a list of media types, such as ["application/problem+json"]';
const errorMessage = acceptsOnly(name, 'mediaTypes', accepted);
const mediaTypes = {
  type: 'array',
  minItems: 1,
  items: { type: 'string', pattern: mediaTypeName, errorMessage },
  errorMessage: { type: errorMessage, minItems: errorMessage },
};
const forbidden = flagSchema(name, 'forbidden');

/** `responseMediaType` as users take it: options checked. */
export const responseMediaType = createRulesetFunction(
  {
    options: optionsSchema(name, { ...responseSelectionSchemas(name), mediaTypes, forbidden }, [
      'statusCode',
      'mediaTypes',
    ]),
  },
  asFunction({ check }),
);
