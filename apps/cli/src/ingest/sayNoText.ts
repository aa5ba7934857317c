/** Why a file gives no text, and what to do about it. */
import type { DocumentRefusal } from '@regchron/documents';

export function sayNoText(refusal: DocumentRefusal): string {
  switch (refusal.type) {
    case 'EMPTY_SOURCE':
      return 'holds no text.';
    case 'NOT_TEXT':
      return sayNotText(refusal);
    case 'UNSUPPORTED_CHARSET':
      return `declares the charset ${refusal.given}, which is not read. Save it as UTF-8 or GB18030.`;
    case 'HTML_TOO_DEEP':
      return `nests its elements more than ${refusal.limit} deep. Save the text out of it.`;
    case 'DAMAGED_DOCX':
      return DAMAGE[refusal.because];
    case 'DOCX_TOO_LARGE':
      return `unpacks to more than ${refusal.limit} bytes. Save the text out of it.`;
  }
}

const DAMAGE: Readonly<
  Record<Extract<DocumentRefusal, { type: 'DAMAGED_DOCX' }>['because'], string>
> = {
  NO_ZIP: 'is no DOCX, or a damaged one. Save it anew, or take another copy.',
  OLD_WORD: 'is a file of Word before 2007 (.doc). Save it as .docx.',
  NO_DOCUMENT: 'is a DOCX without a readable document in it. Save it anew, or take another copy.',
};

function sayNotText({ because, offset }: Extract<DocumentRefusal, { type: 'NOT_TEXT' }>): string {
  switch (because) {
    case 'NUL':
      return `byte ${offset} is 0, which no text holds. Save the text out of it, as UTF-8 or GB18030.`;
    case 'INVALID_UTF8':
    case 'INVALID_GB18030': {
      const encoding = because === 'INVALID_UTF8' ? 'UTF-8' : 'GB18030';
      return `is ${encoding}, but damaged at byte ${offset}. Save it anew, or take another copy.`;
    }
    case 'NEITHER':
      return 'is neither UTF-8 nor GB18030. Save it in one of them.';
  }
}
