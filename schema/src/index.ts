/** The schema as text: one file a topic, read where it lies, so that source and build serve the same. */
import { readFileSync } from 'node:fs';

const TOPICS = [
  'query',
  'feed',
  'node',
  'scalars',
  'basis',
  'regulation',
  'inForce',
  'effect',
  'version',
  'amendment',
  'instrument',
  'comparison',
  'steps',
  'citation',
  'source',
  'finding',
  'anomaly',
  'difference',
] as const;

/** The whole schema in the schema definition language, topic after topic. */
export const typeDefs: string = TOPICS.map((topic) =>
  readFileSync(new URL(`../${topic}.graphql`, import.meta.url), 'utf8'),
).join('\n');
