/** The rows that later revisions of the guide changed, by the revision's date. */
// biome-ignore format: a person holds these rows beside the matrix
export const revisions = {
  '2023-10-05': {
    '303': ['See Other', 'X', 'X', 'X', 'X', 'X', 'X', 'X'],
  },
} as const;
