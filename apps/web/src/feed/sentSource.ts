/** A file as it is sent: its bytes, what they are, and their text where it can be read here. */
export interface SentSource {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Blob;
  /** Null where only the service can tell the text, as for a DOCX. */
  readonly text: string | null;
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const TYPES: Readonly<Record<string, string>> = {
  md: 'text/markdown',
  markdown: 'text/markdown',
  html: 'text/html',
  htm: 'text/html',
  docx: DOCX,
};

export async function sentSourceOf(file: File): Promise<SentSource> {
  const ending = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? 'txt';
  const type = TYPES[ending] ?? 'text/plain';
  if (type === DOCX) return { name: file.name, contentType: type, bytes: file, text: null };
  const { text, charset } = decoded(await file.arrayBuffer());
  return {
    name: file.name,
    contentType: `${type}; charset=${charset}`,
    bytes: file,
    // What a page says without its marks is the service's to tell.
    text: type === 'text/html' ? null : text,
  };
}

export function pastedSource(text: string): SentSource {
  return {
    name: '粘贴的文本',
    contentType: 'text/plain; charset=utf-8',
    bytes: new Blob([text]),
    text,
  };
}

/** UTF-8 where it is, else the encoding of older Chinese files. */
function decoded(bytes: ArrayBuffer): { readonly text: string; readonly charset: string } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), charset: 'utf-8' };
  } catch {
    return { text: new TextDecoder('gb18030').decode(bytes), charset: 'gb18030' };
  }
}
