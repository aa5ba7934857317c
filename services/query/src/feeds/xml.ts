/** XML 1.0 written element by element: names are ours, everything else is escaped. */

export type XmlNode = string | XmlElement;

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly XmlNode[]
): XmlElement {
  return { name, attributes, children };
}

export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${printed(root)}\n`;
}

function printed(node: XmlNode): string {
  if (typeof node === 'string') return escaped(node);
  const attributes = Object.entries(node.attributes).map(
    ([name, value]) => ` ${name}="${escaped(value)}"`,
  );
  const head = node.name + attributes.join('');
  return node.children.length === 0
    ? `<${head}/>`
    : `<${head}>${node.children.map(printed).join('')}</${node.name}>`;
}

/** Characters that XML 1.0 cannot hold in any spelling (§2.2), lone surrogates among them, become U+FFFD. */
const UNSPEAKABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function escaped(text: string): string {
  return (
    text
      .replace(UNSPEAKABLE, '\ufffd')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      // Left as they are, a reader would make them a space in an attribute and a line feed elsewhere.
      .replaceAll('\r', '&#13;')
  );
}
