/** Kleene's strong three-valued logic: what is not known stays not known until something decides it. */
export type Truth = 'YES' | 'MAYBE' | 'NO';

export function and(a: Truth, b: Truth): Truth {
  if (a === 'NO' || b === 'NO') return 'NO';
  return a === 'YES' && b === 'YES' ? 'YES' : 'MAYBE';
}

export function or(a: Truth, b: Truth): Truth {
  if (a === 'YES' || b === 'YES') return 'YES';
  return a === 'NO' && b === 'NO' ? 'NO' : 'MAYBE';
}

export function not(a: Truth): Truth {
  if (a === 'MAYBE') return 'MAYBE';
  return a === 'YES' ? 'NO' : 'YES';
}
