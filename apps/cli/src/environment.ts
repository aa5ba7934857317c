/** The only reader of `process.env`. */
export type Variables = Readonly<Record<string, string | undefined>>;

export function readVariables(): Variables {
  return process.env;
}

/** A variable that is set to something; an empty one counts as not set. */
export function setting(variables: Variables, name: string): string | null {
  return variables[name]?.trim() || null;
}
