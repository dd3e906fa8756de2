/** A place in a document: `['paths', '/orders', 'get']`. */
export type JsonPath = readonly (string | number)[];
