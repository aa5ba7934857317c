/** XML as a strict parser reads it, as plain objects: attributes with an @, elements by name, always in lists. */
import { DOMParser, onErrorStopParsing, type Element } from '@xmldom/xmldom';
import type { Json } from './withQuery.ts';

/** Throws at anything that is not well-formed. */
export function parseXml(text: string): Json {
  const parser = new DOMParser({ onError: onErrorStopParsing });
  const root = parser.parseFromString(text, 'application/xml').documentElement;
  if (!root) throw new Error('the document is empty');
  return objectOf(root);
}

function objectOf(element: Element): Json {
  const read: Record<string, Json> = { text: element.textContent };
  for (const { name, value } of Array.from(element.attributes)) read[`@${name}`] = value;
  for (const child of Array.from(element.childNodes)) {
    if (child.nodeType !== child.ELEMENT_NODE) continue;
    const list: Json[] = read[child.nodeName] ?? [];
    read[child.nodeName] = [...list, objectOf(child as Element)];
  }
  return read;
}
