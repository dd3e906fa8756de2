/**
 * What later revisions of the guide, by the date of their release, have different: rows of the
 * matrix, and whether the codes without a row may be used (`isOpen`), as the guide no longer asks to
 * stick to its list.
 */
// biome-ignore format: a person holds these rows beside the matrix
export const revisions = {
  '2023-10-05': {
    isOpen: true,
    rows: {
      '303': ['See Other', 'X', 'X', 'X', 'X', 'X', 'X', 'X'],
    },
  },
  '2025-06-16': {
    isOpen: true,
    rows: {
      '303': ['See Other', 'X', 'X', 'X', 'X', 'X', 'X', 'X'],
    },
  },
} as const;
