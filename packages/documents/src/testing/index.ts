/** Files made for tests; never imported by production code. */
export { docxOf, partsOfDocx } from './docxOf.ts';
export { toGb18030 } from './toGb18030.ts';
