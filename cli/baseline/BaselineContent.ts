/** What a baseline file holds. */
export interface BaselineContent {
  /** The entries of each document, by its path from the folder of the file, or its URL. */
  readonly documents: Readonly<Record<string, readonly string[]>>;
  /** Whether `spectral lint` reports entries that find nothing any more. */
  readonly ratchet: boolean;
}
