/** Whether a document says that it is OpenAPI 2 or 3, whatever the minor version. */
export function isOpenApi(document: Readonly<Record<string, unknown>>): boolean {
  return majorVersionOf(document.swagger) === 2 || majorVersionOf(document.openapi) === 3;
}

function majorVersionOf(version: unknown): number {
  return typeof version === 'string' || typeof version === 'number'
    ? Number.parseInt(String(version), 10)
    : Number.NaN;
}
