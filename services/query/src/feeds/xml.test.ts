import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseXml } from '../testing/parseXml.ts';
import { element, xmlDocument } from './xml.ts';

/** Texts that XML can hold; white space between elements is nobody's text. */
const words = fc
  .string({ unit: 'binary' })
  .filter(
    (text) =>
      /\S/.test(text) && !/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text),
  );

test('what is written is what is read', () => {
  fc.assert(
    fc.property(words, words, (text, attribute) => {
      const document = xmlDocument(element('a', { of: attribute }, element('b', {}, text)));
      const read = parseXml(document);
      expect(read.b[0].text).toBe(text);
      expect(read['@of'].replace(/\s/g, ' ')).toBe(attribute.replace(/\s/g, ' '));
    }),
  );
});

test('what XML cannot hold is replaced and never breaks the document', () => {
  const document = xmlDocument(element('a', {}, 'x\u0000\u000b\ud800y<&>"\r'));
  expect(document).toContain('<a>x\ufffd\ufffd\ufffdy&lt;&amp;&gt;&quot;&#13;</a>');
});
