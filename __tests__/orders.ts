/** A document with one finding of `status-code-method` and one of `status-405-allow-header`. */
export const orders = `openapi: 3.1.0
info: { title: Orders, version: '1' }
paths:
  /orders:
    put:
      responses:
        '202': { description: Later }
        '405': { description: No }
`;
