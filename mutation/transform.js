import swc from '@swc/jest';

/** Compiles as `@swc/jest` does, with the statement of a mutant at the end of its file. */
export default {
  createTransformer({ file, statement, ...swcOptions }) {
    const transformer = swc.createTransformer(swcOptions);
    const mutated = (source, path) => (path === file ? `${source}\n${statement}\n` : source);
    return {
      canInstrument: false,
      process: (source, path, options) => transformer.process(mutated(source, path), path, options),
      // Whose mutant a project is makes no difference to any other file.
      getCacheKey: (source, path, options) =>
        transformer.getCacheKey(mutated(source, path), path, { ...options, configString: '' }),
    };
  },
};
