/**
 * What an object is that is not plain, as a message says it; `undefined` for a plain one. What has a
 * prototype with a prototype is an instance, in whatever realm it was made.
 */
export function instanceName(value: object): string | undefined {
  const prototype = Object.getPrototypeOf(value);
  if (prototype === null || Object.getPrototypeOf(prototype) === null) return undefined;
  if (!Object.hasOwn(prototype, 'constructor')) return 'an object with another prototype';
  return `an instance of ${prototype.constructor.name || 'a class'}`;
}
