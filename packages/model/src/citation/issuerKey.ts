/**
 * Issuers as identities: which names of bodies can stand over one act. A law is adopted by a congress or its standing
 * committee and promulgated by the head of state (立法法 art. 28, 47) or by the presidium (art. 88).
 */

/** The form in which the issuers of two namings of one act are compared; null where none is told. */
export function issuerKey(issuer: string | null): string | null {
  // Of bodies that act together the first leads; which of the others a source names is chance.
  const [lead = ''] = (issuer ?? '').replace(/\s/gu, '').split(/[、，,；;]/u);
  const body = lead
    .replace(/^原/, '')
    .replace(/^(?:中华人民共和国|国家)主席$/, '全国人民代表大会')
    .replace(/^中华人民共和国(?=\p{Script=Han}{2})/u, '')
    .replace(/第[一二三四五六七八九十百\d]+届/u, '')
    .replace(/人大(?=常委会|$)/, '人民代表大会')
    .replace(/(?<=人民代表大会)(?:常务委员会|常委会|大会主席团|主席团)$/, '');
  return body === '' ? null : body;
}
