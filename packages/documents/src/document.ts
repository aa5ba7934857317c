/** What becomes of a file: its text and what was done to it, or why it has none. */
import type { Finding, Severity } from '@regchron/model';
import type { Encoding } from './charset.ts';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The kinds of files that can be turned into text. */
export const MEDIA_TYPES = ['text/plain', 'text/markdown', 'text/html', DOCX] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

export interface DocumentText {
  /** What is read and recorded; spans count UTF-16 code units of it. */
  readonly text: string;
  /** Of the file's characters; those inside a DOCX are always UTF-8. */
  readonly encoding: Encoding;
  /** What was left out or written otherwise. Empty for plain text, which is taken exactly as it is. */
  readonly findings: readonly Finding[];
}

export type DocumentRefusal =
  | { readonly type: 'EMPTY_SOURCE' }
  /** `offset`: of the first byte that is no text; NEITHER: no charset was named, and no known one fits. */
  | {
      readonly type: 'NOT_TEXT';
      readonly because: 'INVALID_UTF8' | 'INVALID_GB18030' | 'NEITHER' | 'NUL';
      readonly offset: number;
    }
  | { readonly type: 'UNSUPPORTED_CHARSET'; readonly given: string }
  | { readonly type: 'HTML_TOO_DEEP'; readonly limit: number }
  | { readonly type: 'DAMAGED_DOCX'; readonly because: 'NO_ZIP' | 'OLD_WORD' | 'NO_DOCUMENT' }
  /** `limit`: of all parts that hold text together, in bytes once unpacked. */
  | { readonly type: 'DOCX_TOO_LARGE'; readonly limit: number };

const RULES = {
  'document-part-dropped': 'INFO',
  'document-space-written-plain': 'INFO',
  'document-list-number-dropped': 'WARNING',
  'document-picture-dropped': 'WARNING',
  'document-charset-overruled': 'WARNING',
} as const satisfies Record<string, Severity>;

export type DocumentRule = keyof typeof RULES;

/** About the document as a whole: what was left out has no place in the text. */
export function documentFinding(rule: DocumentRule, message: string): Finding {
  return { rule, severity: RULES[rule], message, span: null };
}

/** Whether a finding tells how the file was turned into text; it then holds for every reading of that text. */
export function isDocumentFinding({ rule }: Finding): boolean {
  return Object.hasOwn(RULES, rule);
}
