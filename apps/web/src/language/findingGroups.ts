/** Findings that say the same, told once with all their places; the weightiest first. */
import { SEVERITIES } from './terms.ts';

export interface Groupable {
  readonly rule: string;
  readonly severity: keyof typeof SEVERITIES;
  readonly message: string;
}

const ORDER = Object.keys(SEVERITIES);

export function findingGroups<Finding extends Groupable>(
  findings: readonly Finding[],
): readonly (readonly [Finding, ...Finding[]])[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const key = `${finding.rule} ${finding.message}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].sort(
    ([a], [b]) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity),
  );
}
