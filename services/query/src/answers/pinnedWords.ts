/** Where Chinese words begin, by a dictionary that comes with its version: marks do not change with Node (adr 0021). */
import type { WordSegmenter } from '@regchron/model';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

let jieba: Jieba | null = null;

/** Reads the dictionary when it is first asked, some tenths of a second. */
export const pinnedWords: WordSegmenter = (clause) =>
  (jieba ??= Jieba.withDict(dict)).cut(clause, true);
