/** The story of a lawyer who knows a day that no gazette tells: asserted over REST, answered over GraphQL, taken back. */
import { expect, test } from '@jest/globals';
import { ask, GAZETTE, record, type Answer } from './stack/client.ts';
import { inDataFolder } from './stack/dataFolder.ts';
import { startService } from './stack/service.ts';

const REGULATION = `query ($position: Position) {
  regulation(citation: "重庆市人民政府令第270号", atPosition: $position) {
    status(on: "2015-01-01") { certainty bases reason }
    timeline { type on { earliest latest } }
    facts { by evidence used }
    basis { position }
  }
}`;

type Told = Answer['data'];

/** Asks again until the query service has come so far: its answer says so, and no clock decides. */
async function answered(url: string, certainty: 'CERTAIN' | 'POSSIBLE'): Promise<Told> {
  for (;;) {
    const { data } = await ask(url, REGULATION);
    if (data.regulation?.status.certainty === certainty) return data.regulation;
  }
}

async function send(url: string, path: string, body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(new URL(path, url), { method: 'POST', headers, body: JSON.stringify(body) });
}

test('order 270 took effect on 2013-05-01: before, after, as it was asked before, and taken back', async () => {
  await inDataFolder(async (data) => {
    const ingest = await startService('ingest', data);
    const query = await startService('query', data);
    expect((await record(ingest.url, GAZETTE)).status).toBe(201);
    const { basis, ...before } = await answered(query.url, 'POSSIBLE');
    expect(before.timeline[0].on).toEqual({ earliest: '2012-04-20', latest: '2019-11-16' });
    expect(before.facts).toEqual([]);

    const evidence = '《重庆市人民政府公报》2013年第9期第12页';
    const asserted = {
      fact: {
        type: 'EFFECT_DAY',
        target: '重庆市人民政府令第270号',
        effect: 'ENACTED',
        day: '2013-05-01',
      },
      by: '张三',
      evidence,
    };
    expect((await send(ingest.url, '/v1/facts?preview=true', asserted)).status).toBe(200);
    const recorded = await send(ingest.url, '/v1/facts', asserted);
    expect(recorded.status).toBe(201);
    expect((await send(ingest.url, '/v1/facts', asserted)).status).toBe(200);
    const after = await answered(query.url, 'CERTAIN');
    expect(after.timeline[0].on).toEqual({ earliest: '2013-05-01', latest: '2013-05-01' });
    expect(after.status.reason).toBe(`on the word of 张三 (${evidence})`);
    expect(after.facts).toEqual([{ by: '张三', evidence, used: true }]);

    const { data: then } = await ask(query.url, REGULATION, { position: basis.position });
    expect(then.regulation).toEqual({ ...before, basis });

    const path = recorded.headers.get('location') ?? '';
    const why = { reason: 'another order was meant', by: '张三' };
    expect((await send(ingest.url, `${path}/retractions`, why)).status).toBe(201);
    const { basis: later, ...back } = await answered(query.url, 'POSSIBLE');
    expect(back).toEqual(before);
    expect(Number(later.position)).toBeGreaterThan(Number(basis.position));
    expect(await ingest.end('SIGTERM')).toBe(0);
    expect(await query.end('SIGTERM')).toBe(0);
  });
});
