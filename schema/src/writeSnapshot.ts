/** `npm run snapshot`: keeps the printed schema, once a change to it is meant. */
import { writeFileSync } from 'node:fs';
import { printSorted } from './printSorted.ts';

writeFileSync(new URL('../printed.graphql', import.meta.url), printSorted());
