import { acceptsOnly } from './acceptsOnly.ts';
import { byMethodSchema } from './byMethodSchema.ts';
import { byStatusCodeSchema } from './byStatusCodeSchema.ts';
import { flagSchema } from './flagSchema.ts';
import { methodsSchema } from './methodsSchema.ts';

/** The schemas of the members of a `Matrix`. */
export function matrixSchemas(functionName: string) {
  const condition = {
    enum: ['controller only', 'creation only'],
    errorMessage: acceptsOnly(functionName, 'conditions', '"controller only" or "creation only"'),
  };
  return {
    methods: methodsSchema(functionName, 'methods', 1),
    matrix: byStatusCodeSchema(functionName, 'matrix', methodsSchema(functionName, 'matrix'), 1),
    disputed: byStatusCodeSchema(functionName, 'disputed', methodsSchema(functionName, 'disputed')),
    conditions: byStatusCodeSchema(
      functionName,
      'conditions',
      byMethodSchema(functionName, 'conditions', condition),
    ),
    cells: byStatusCodeSchema(functionName, 'cells', methodsSchema(functionName, 'cells')),
    exceptCells: byStatusCodeSchema(
      functionName,
      'exceptCells',
      methodsSchema(functionName, 'exceptCells'),
    ),
    isOpen: flagSchema(functionName, 'isOpen'),
    allow: {},
    forbid: {},
  };
}
