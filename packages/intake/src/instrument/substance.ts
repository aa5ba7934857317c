/** What an instrument is about, from its title: does it carry a regulation, repeal, amend, set a day? */
import type { Anchor } from './anchors.ts';
import { isErratumTitle } from '../words/erratumTitle.ts';
import { titlesIn } from '../words/titles.ts';

export type Substance =
  /** Promulgates or issues the texts it carries (order, 关于印发《X》的通知). */
  | 'CARRIES'
  /** Is itself the regulation: a notice or decision with rules of its own. */
  | 'IS_REGULATION'
  | 'REPEALS'
  | 'AMENDS'
  /** 更正, 勘误: says what was printed wrong. */
  | 'CORRECTS'
  | 'SETS_EFFECT_DAY'
  | 'FORWARDS'
  /** A reply, an appointment: nothing of general effect. */
  | 'NO_REGULATION';

export function substanceOf(title: string, kind: Anchor['kind'] | 'CARRIED'): Substance {
  const words = ownWords(title);
  if (isErratumTitle(words)) return 'CORRECTS';
  if (/(?:修改|修正|修订).{0,30}(?:决定|决议|通知|公告|修正案)$/.test(words)) return 'AMENDS';
  if (/(?:废止|失效|停止执行).{0,40}(?:决定|决议|通知|公告|通告|令)$/.test(words)) return 'REPEALS';
  if (
    /(?:施行|实施|生效)(?:日期|时间|的)?.{0,6}(?:决定|通知|公告|通告|命令)$/.test(words) &&
    /《/.test(words)
  )
    return 'SETS_EFFECT_DAY';
  if (/关于(?:转发|批转)/.test(words)) return 'FORWARDS';
  if (/关于(?:印发|下发|发布|公布|颁布)/.test(words)) return 'CARRIES';
  if (kind === 'ORDER') return 'CARRIES';
  if (kind === 'CARRIED') return 'IS_REGULATION';
  if (
    /(?:任免|任职|免职|任命|免去|表彰|公示|批复|复函|函|报告|请示)(?:的?(?:通知|决定|函|批复))?$/.test(
      words,
    )
  )
    return 'NO_REGULATION';
  return 'IS_REGULATION';
}

/** The title with the titles inside it blanked: 关于印发《关于废止…的决定》的通知 issues, it does not repeal. */
function ownWords(title: string): string {
  let words = '';
  let at = 0;
  for (const { from, to } of titlesIn(title)) {
    words += `${title.slice(at, from)}《》`;
    at = to;
  }
  return words + title.slice(at);
}

/** Which texts a notice issues: 关于印发《X》的通知, 关于印发X的通知. */
export function issuedTitles(title: string): string[] {
  const found = titlesIn(title).map(({ from, to }) => title.slice(from + 1, to - 1));
  if (found.length > 0) return found;
  const plain =
    /关于(?:印发|下发|发布|公布|颁布|转发|批转)(.{3,80}?)的(?:通知|公告|通告|决定)/.exec(
      title,
    )?.[1];
  return plain === undefined ? [] : [plain];
}

/** Which texts the words of an order promulgate: 《X》和《Y》已经…审议通过，现予公布. Those cited as a basis are none. */
export function promulgatedTitles(words: string): string[] {
  return (words.match(/[^。]+。?/g) ?? []).flatMap((sentence) => {
    if (!/公布|发布|颁布|印发|通过|此令/.test(sentence)) return [];
    return titlesIn(sentence).flatMap(({ from, to }) => {
      const isCited = /(?:根据|依据|依照|按照|废止|修改)[^，。；]{0,8}$/.test(
        sentence.slice(Math.max(0, from - 14), from),
      );
      const isEnded = /^(?:（[^）]*）)?(?:同时|予以)?(?:废止|失效)/.test(
        sentence.slice(to, to + 60),
      );
      const isDayOfOther = /^(?:（[^）]*）)?自/.test(sentence.slice(to, to + 60));
      return isCited || isEnded || isDayOfOther ? [] : [sentence.slice(from + 1, to - 1)];
    });
  });
}

export function instrumentKindOf(
  anchor: Anchor,
  title: string,
): 'ORDER' | 'DECISION' | 'NOTICE' | 'ANNOUNCEMENT' | 'OTHER' {
  if (anchor.kind === 'ORDER')
    return /公告$/.test(anchor.number?.series ?? anchor.numberLines[0]?.compact ?? '')
      ? 'ANNOUNCEMENT'
      : 'ORDER';
  if (/通知$/.test(title)) return 'NOTICE';
  if (/(?:决定|决议)$/.test(title)) return 'DECISION';
  return /(?:公告|通告)$/.test(title) ? 'ANNOUNCEMENT' : 'OTHER';
}
