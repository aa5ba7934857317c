/** Records the sample gazette; what is recorded already is only found to be. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Failure } from './failure.mjs';

export async function recordSample(file, { url, token }) {
  const name = basename(file);
  const response = await fetch(`${url}/v1/sources?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
    },
    body: await readFile(file),
  });
  const answer = await response.json();
  if (!response.ok) {
    throw new Failure(`the sample ${name} was not recorded: ${answer.title}. ${answer.detail}`);
  }
  return {
    name,
    isNew: response.status === 201,
    sha256: answer.source.sha256,
    instruments: answer.instruments.length,
    effects: answer.instruments.reduce((sum, { effects }) => sum + effects.length, 0),
  };
}
