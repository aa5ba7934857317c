/** Titles of errata: 更正, 勘误表, 更正启事, 关于更正《X》的公告. */

const BARE = /^(?:更正|勘误)(?:启事|说明|公告|声明|通知|表)?$/;
const ABOUT = /关于.{0,40}(?:更正|勘误|订正).{0,40}(?:公告|通知|说明|函|声明)$/;

/** `words`: the title with the titles inside it blanked, or a line that may be one. */
export function isErratumTitle(words: string): boolean {
  return BARE.test(words) || ABOUT.test(words);
}
