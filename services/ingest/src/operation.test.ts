import { describe, expect, test } from '@jest/globals';
import { openSqliteEventLog } from '@regchron/event-log';
import { join } from 'node:path';
import { SAMPLE } from './testing/gazette.ts';
import { withIngest } from './testing/withIngest.ts';

describe('running the service', () => {
  test('it is alive and ready, and answers HEAD as it does GET', () =>
    withIngest(async (ingest) => {
      for (const path of ['/healthz', '/readyz', '/openapi.json', '/metrics']) {
        expect((await ingest.fetch(path)).status).toBe(200);
        expect((await ingest.fetch(path, { method: 'HEAD' })).status).toBe(200);
      }
    }));

  test('its metrics tell what was recorded, previewed, refused and came due', () =>
    withIngest(async (ingest) => {
      await ingest.post(SAMPLE, { query: '?preview=true' });
      await ingest.post(SAMPLE);
      await ingest.post(SAMPLE);
      await ingest.post('');
      const metrics = await (await ingest.fetch('/metrics')).text();
      expect(metrics).toContain('regchron_previews_total 1');
      expect(metrics).toContain('regchron_sources_recorded_total{outcome="RECORDED"} 1');
      expect(metrics).toContain('regchron_sources_recorded_total{outcome="ALREADY"} 1');
      expect(metrics).toContain('regchron_refusals_total{type="EMPTY_SOURCE"} 1');
      expect(metrics).toMatch(/regchron_effects_came_due_total \d+/);
      expect(metrics).toMatch(/regchron_projection_lag \d+/);
      expect(metrics).toContain('route="/v1/sources",status="201"');
    }));

  test('the request id is recorded with the events it caused', () =>
    withIngest(async (ingest) => {
      const headers = { 'Content-Type': 'text/plain', 'X-Request-Id': 'gazette-21' };
      await ingest.post(SAMPLE, { headers });
      const log = await openSqliteEventLog({ file: join(ingest.data, 'log.sqlite') });
      try {
        for await (const { type, metadata } of log.readAll()) {
          const expected = type === 'EffectCameDue' ? null : 'gazette-21';
          expect(metadata['correlationId']).toBe(expected);
        }
      } finally {
        await log.close();
      }
    }));
});
