/** Gives a function a name that no minifier shortens: Spectral's errors show it. */
export function named<Function extends object>(name: string, fn: Function): Function {
  return Object.defineProperty(fn, 'name', { value: name });
}
