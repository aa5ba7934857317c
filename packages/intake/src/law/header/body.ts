/** Which body a header's words name, in one form: 重庆市第五届人民代表大会常务委员会第二十一次会议 → 重庆市人民代表大会常务委员会. */

const LEAD = /^(?:根据|依据|经|由|于|原|并|和|及|以及|以|、|，|[（【〔]|已)+/;
const TERM = '第[一二三四五六七八九十百0-9]{1,5}届';
const CONGRESS = new RegExp(
  `^(\\p{Script=Han}{0,24}?)(?:${TERM})?(全国)?人民代表大会(常务委员会|常委会|常务员会)?`,
  'u',
);
const SHORT_CONGRESS = new RegExp(`^(\\p{Script=Han}{1,24}?)(?:${TERM})?人大(常委会)?`, 'u');
const OTHER =
  /^(\p{Script=Han}{2,30}?(?:人民政府|政务院|国务院|委员会|办公厅|办公室|总局|银行|法院|检察院|局|部|署|厅|院))(?=令|公告|发布|公布|颁布|印发|修订|修正|批准|第|常务|办公|会议|以|审议|通过|$)/u;

const JOINED = /^\p{Script=Han}{1,20}(?:政府|委员会|银行|法院|检察院|局|部|署|厅|院|办|室|委|会)$/u;

/** 财政部、国家税务总局令第50号: a joint order is the act of all of them. */
function jointBodies(text: string): string | null {
  const words = /^[\p{Script=Han}、]{5,400}?(?=令|公告|发布|公布|颁布|印发|联合|$)/u.exec(
    text,
  )?.[0];
  const bodies = words?.split('、') ?? [];
  return bodies.length > 1 && bodies.every((body) => JOINED.test(body)) ? bodies.join('、') : null;
}

export function bodyOf(words: string): string | null {
  const text = words.replace(LEAD, '').replace(/^中华人民共和国(?!主席)(?=\p{Script=Han}{2})/u, '');
  const courts = ['最高人民法院', '最高人民检察院'].filter((court) => words.includes(court));
  if (courts.length > 0) return courts.join('、');
  if (/^国务院、(?:中华人民共和国)?中央军(?:事委员会|委)/.test(text))
    return '国务院、中央军事委员会';
  const joint = jointBodies(text);
  if (joint !== null) return joint;
  const named = CONGRESS.exec(text);
  const congress = named ?? SHORT_CONGRESS.exec(text);
  if (congress) {
    const place = named?.[2] ?? congress[1] ?? '';
    const standing = /常/.test(congress[0].slice(congress[0].search(/人民代表大会|人大/)));
    return `${place}人民代表大会${standing ? '常务委员会' : ''}`;
  }
  return OTHER.exec(text)?.[1] ?? null;
}

/** 县人民代表大会 in the header of a text of 彭水苗族土家族自治县人民代表大会 is that body. */
export function completedBody(body: string | null, issuer: string | null): string | null {
  return body !== null && issuer?.endsWith(body) === true ? issuer : body;
}
