const VERSION = /^(?<name>.+)\/(?<version>\d+)$/;

/**
 * Whether a reader is a newer version of another (`intake/2` of `intake/1`). Of two different readers neither is newer:
 * nothing tells which reads better, so what stands stays.
 */
export function supersedes(reader: string, other: string): boolean {
  const ours = VERSION.exec(reader)?.groups;
  const theirs = VERSION.exec(other)?.groups;
  if (!ours || !theirs || ours['name'] !== theirs['name']) return false;
  return Number(ours['version']) > Number(theirs['version']);
}
