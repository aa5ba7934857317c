import { describe, expect, it } from '@jest/globals';
import type { AppendResult } from '../appendResult.ts';
import type { Append } from './appendAll.ts';
import { createGroupCommit } from './groupCommit.ts';

const append = (stream: string, bytes = 100): Append => ({
  stream,
  expected: 'ANY',
  events: [],
  bytes,
});

/** A commit that notes its groups; each append's revision is its place in its group. */
function notingCommit() {
  const groups: string[][] = [];
  const commit = (group: readonly Append[]): Promise<readonly AppendResult[]> => {
    groups.push(group.map(({ stream }) => stream));
    return Promise.resolve(
      group.map((_, revision) => ({ type: 'APPENDED', revision, position: 1 + revision })),
    );
  };
  return { groups, commit };
}

describe('group commit', () => {
  it('commits at once what is appended in one turn of the event loop, in order', async () => {
    const { groups, commit } = notingCommit();
    const group = createGroupCommit(commit);
    const results = await Promise.all(['a', 'b', 'c'].map((name) => group.append(append(name))));
    expect(groups).toEqual([['a', 'b', 'c']]);
    expect(results.map((result) => result.type === 'APPENDED' && result.revision)).toEqual([
      0, 1, 2,
    ]);
  });

  it('begins a new group when one would become too large', async () => {
    const { groups, commit } = notingCommit();
    const group = createGroupCommit(commit);
    const large = 5 * 1_048_576;
    await Promise.all([
      group.append(append('a', large)),
      group.append(append('b', large)),
      group.append(append('c')),
    ]);
    expect(groups).toEqual([['a'], ['b', 'c']]);
    const many = Array.from({ length: 1500 }, (_, index) => append(String(index)));
    await Promise.all(many.map((one) => group.append(one)));
    expect(groups.slice(2).map((names) => names.length)).toEqual([1000, 500]);
  });

  it('acknowledges nothing before the commit, and has settled only after it', async () => {
    let finish: () => void = () => undefined;
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const events: string[] = [];
    const group = createGroupCommit(async () => {
      events.push('commit begins');
      queueMicrotask(finish);
      await finished;
      events.push('committed');
      return [{ type: 'APPENDED', revision: 0, position: 1 }];
    });
    const acknowledged = group.append(append('a')).then(() => events.push('acknowledged'));
    await group.settled();
    await acknowledged;
    expect(events).toEqual(['commit begins', 'committed', 'acknowledged']);
  });

  it('fails a group as one, and goes on with the next', async () => {
    let full = true;
    const { commit } = notingCommit();
    const group = createGroupCommit((appends) =>
      full ? Promise.reject(new Error('disk full')) : commit(appends),
    );
    const failing = await Promise.allSettled(['a', 'b'].map((name) => group.append(append(name))));
    expect(failing.map((result) => result.status)).toEqual(['rejected', 'rejected']);
    full = false;
    expect(await group.append(append('c'))).toMatchObject({ type: 'APPENDED' });
  });
});
