/** What a server is told by its surroundings; see `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A variable without the spaces around it; undefined where it is missing or empty. */
export type Optional = (name: string) => string | undefined;

/** Notes what is wrong with a variable. */
export type Problem = (name: string, advice: string) => undefined;

/** Something in the environment is missing or odd: `problems` has a line for each, naming the variable. */
export class ConfigurationError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The server cannot start:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

/** Reads variables, and gathers what is wrong with them: whoever reads throws it once all is read. */
export function readEnvironment(environment: Environment): {
  optional: Optional;
  problem: Problem;
  problems: readonly string[];
} {
  const problems: string[] = [];
  return {
    problems,
    optional: (name) => environment[name]?.trim() || undefined,
    problem(name, advice) {
      problems.push(`${name}: ${advice}`);
      return undefined;
    },
  };
}
