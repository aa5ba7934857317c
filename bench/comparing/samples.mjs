/** The real texts beside the repository, read as the services read them. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readSource } from '@regchron/intake';

const SAMPLES = fileURLToPath(new URL('../../../shared/samples/', import.meta.url));
const LABELS = fileURLToPath(new URL('../../packages/model/fixtures/alignments/', import.meta.url));

/** Where the sample texts are; ends the process with a line that says so where they are not. */
export function samplesOrExit(folder) {
  const samples = folder ? `${folder.replace(/\/$/, '')}/` : SAMPLES;
  if (existsSync(samples)) return samples;
  console.error('The sample texts are not at hand: give their folder with --samples.');
  process.exit(2);
}

/** One side of a comparison: the source, and the tree of the text that it holds. */
export function sideOf(file) {
  const source = readFileSync(file, 'utf8');
  const reading = readSource(source);
  if (!reading.ok) throw new Error(`${file} is not read: ${reading.refusal.type}`);
  const witnessed = reading.value.statements.find(({ type }) => type === 'TextWitnessed');
  if (!witnessed) throw new Error(`${file} holds no text`);
  return { source, tree: witnessed.data.text };
}

/** The labelled alignments, in order of their names. */
export function labelledPairs() {
  return readdirSync(LABELS)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(LABELS + file, 'utf8')));
}
