/** A value that JSON text carries without loss. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

/** A JSON object; every property present has a value (`undefined` is not JSON). */
export type JsonObject = { readonly [key: string]: JsonValue };

/**
 * Where a value stops being JSON, as a path such as `data.articles[3].days`; undefined when it is JSON throughout.
 * `JSON.stringify` would turn NaN into null, drop undefined and rewrite dates: silent repairs, and the log makes none.
 */
export function whereNotJson(value: unknown, path: string): string | undefined {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return undefined;
    case 'number':
      return Number.isFinite(value) ? undefined : path;
    case 'object':
      if (value === null) return undefined;
      return Array.isArray(value) ? whereArrayIsNot(value, path) : whereObjectIsNot(value, path);
    case 'bigint':
    case 'function':
    case 'symbol':
    case 'undefined':
      return path;
  }
}

function whereArrayIsNot(items: readonly unknown[], path: string): string | undefined {
  // By index: forEach and friends would step over the holes of a sparse array.
  for (let index = 0; index < items.length; index += 1) {
    const found = whereNotJson(items[index], `${path}[${String(index)}]`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function whereObjectIsNot(value: object, path: string): string | undefined {
  // By tag and not by prototype: a plain object of another realm (jest, vm) is as plain as ours.
  if (Object.prototype.toString.call(value) !== '[object Object]' || 'toJSON' in value) return path;
  for (const [key, member] of Object.entries(value)) {
    const found = whereNotJson(member, `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
