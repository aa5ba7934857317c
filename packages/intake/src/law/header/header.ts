/** A law's header: who enacted it, when, under which number, what amended it since, and the days of effect it tells. */
import type { CalendarDay, CitedAct, InstrumentNumber } from '@regchron/model';
import { issuerOfSeries, needsItsTerm, parseInstrumentNumber } from '@regchron/model';
import type { Notice } from '../../findingRules.ts';
import type { Passage } from '../../lines/passage.ts';
import { bodyOf, completedBody } from './body.ts';
import type { HeaderAct } from './headerActs.ts';
import { readHeaderActs } from './headerActs.ts';

export interface LawHeader {
  readonly issuer: string | null;
  readonly number: InstrumentNumber | null;
  readonly numberPrinted: string | null;
  readonly adoptedOn: CalendarDay | null;
  readonly adoptedBy: string | null;
  readonly promulgatedOn: CalendarDay | null;
  /** 国务院批准, 公安部发布: approved by a higher body. */
  readonly approvedBy: string | null;
  /** The day of the first approval. */
  readonly approvedOn: CalendarDay | null;
  readonly history: readonly CitedAct[];
  /** A day of effect that the header tells of the enactment itself. */
  readonly effectiveOn: CalendarDay | null;
}

/** `numbers`: lines that are a number and nothing else (法释〔2022〕4号). */
export function readHeader(
  passage: Passage,
  numbers: readonly Passage[],
  title: string,
  notice: Notice,
): LawHeader {
  const acts = withJointAdoption(readHeaderActs(passage));
  const enacting = enactingActs(acts);
  const adoption = enacting.find(({ verb }) => verb === 'ADOPTED');
  const promulgation = enacting.find(({ isPromulgation }) => isPromulgation);
  const firstChange = acts.findIndex(({ verb }) => verb === 'AMENDED' || verb === 'REPEALED');
  const approval = acts
    .slice(0, firstChange < 0 ? acts.length : firstChange)
    .find(({ verb }) => verb === 'APPROVED');
  const [line] = numbers;
  // Over a text that was amended the number may be that of any of its acts.
  const lone = firstChange < 0 && line ? parseInstrumentNumber(unbracketed(line.text)) : null;
  const issuer = issuerOf(adoption, promulgation, title) ?? (lone && issuerOfSeries(lone.series));
  const history: CitedAct[] = [];
  let effectiveOn = enacting.find(({ isInForce }) => isInForce)?.day ?? null;
  for (const act of acts) {
    if (enacting.includes(act) && act.verb !== 'TOOK_EFFECT') continue;
    const last = history.at(-1);
    switch (act.verb) {
      case 'ADOPTED':
        if (act.title === null)
          notice(
            'later-adoption-as-amendment',
            act.span,
            'A later adoption; what it adopted is not told.',
          );
        history.push(toldAct(act, issuer, mannerOf(act.title), notice));
        break;
      case 'AMENDED':
        history.push(toldAct(act, issuer, act.manner, notice));
        break;
      case 'REPEALED':
        history.push({ ...toldAct(act, issuer, '废止', notice), type: 'REPEALED' });
        break;
      case 'TOOK_EFFECT':
        if (last && (last.on === null || last.on <= act.day))
          history[history.length - 1] = { ...last, effectiveOn: last.effectiveOn ?? act.day };
        else effectiveOn ??= act.day;
        break;
      case 'APPROVED':
      case 'PROMULGATED':
        break;
    }
  }
  const own = numberOf(promulgation ?? adoption, numbers, history);
  return {
    issuer,
    number: own && usable(own.number, own.printed, promulgation ?? adoption, notice),
    numberPrinted: own?.printed ?? null,
    adoptedOn: adoption?.day ?? null,
    adoptedBy: adoption?.by ?? null,
    promulgatedOn: promulgation?.day ?? null,
    approvedBy: approval?.issuer ?? null,
    approvedOn: approval?.day ?? null,
    history,
    effectiveOn,
  };
}

/** The acts up to the first amendment: one adoption, one promulgation; a header that begins with 修订公布 enacts by it. */
function enactingActs(acts: readonly HeaderAct[]): HeaderAct[] {
  const first = acts.find(({ verb }) => verb !== 'APPROVED' && verb !== 'TOOK_EFFECT');
  if (first?.verb === 'AMENDED')
    return first.isPromulgation && first.number !== null && first.title === null ? [first] : [];
  const end = acts.findIndex(({ verb }) => verb === 'AMENDED' || verb === 'REPEALED');
  const before = end < 0 ? acts : acts.slice(0, end);
  const adopted = before.find(({ verb }) => verb === 'ADOPTED');
  const second = before.findIndex((act) => act.verb === 'ADOPTED' && act !== adopted);
  return before
    .slice(0, second < 0 ? before.length : second)
    .filter(({ verb }) => verb !== 'APPROVED');
}

/** Two courts adopt one interpretation on two days: the later day completes it. And 通过 … 批准的《…》修正 is one act. */
function withJointAdoption(acts: readonly HeaderAct[]): HeaderAct[] {
  const joined: HeaderAct[] = [];
  for (const act of acts) {
    const last = joined.at(-1);
    const isLaterAdoption =
      last?.verb === 'ADOPTED' &&
      joined.some(({ verb }) => verb === 'ADOPTED' || verb === 'PROMULGATED');
    if (act.verb === 'AMENDED' && act.isApproved && last && isLaterAdoption && joined.length > 1) {
      joined[joined.length - 1] = { ...act, day: last.day, issuer: last.issuer ?? act.issuer };
    } else if (last && isOtherCourt(last, act)) {
      joined[joined.length - 1] = {
        ...act,
        issuer: '最高人民法院、最高人民检察院',
        by: `${last.by ?? ''}，${act.by ?? ''}`,
      };
    } else joined.push(act);
  }
  return joined;
}

function isOtherCourt(a: HeaderAct, b: HeaderAct): boolean {
  const bodies = [a.issuer, b.issuer].sort().join('、');
  return (
    a.verb === 'ADOPTED' &&
    b.verb === 'ADOPTED' &&
    bodies === ['最高人民法院', '最高人民检察院'].sort().join('、')
  );
}

/** A congress or a court legislates by adopting, a government by its order. */
function issuerOf(
  adoption: HeaderAct | undefined,
  promulgation: HeaderAct | undefined,
  title: string,
): string | null {
  const adopting = adoption?.issuer ?? null;
  if (adopting !== null && /人民代表大会|最高人民/.test(adopting)) return adopting;
  const series = promulgation?.number && issuerOfSeries(promulgation.number.series);
  const inTitle = /^(.{2,40}?)关于/u.exec(title)?.[1];
  return (
    promulgation?.issuer ?? series ?? adopting ?? (inTitle === undefined ? null : bodyOf(inTitle))
  );
}

/** 通过的《…修正案》 and 通过的《…的决定》 without a verb of their own. */
function mannerOf(title: string | null): string {
  if (title !== null && /修订/.test(title)) return '修订';
  return title !== null && /修正/.test(title) ? '修正' : '修改';
}

function toldAct(act: HeaderAct, issuer: string | null, manner: string, notice: Notice): CitedAct {
  return {
    type: 'AMENDED',
    manner,
    number: act.number && usable(act.number, act.numberPrinted ?? '', act, notice),
    issuer: completedBody(act.issuer, issuer),
    title: act.title,
    on: act.day,
    effectiveOn: act.isInForce && act.isPromulgation ? act.day : null,
    span: act.span,
  };
}

function numberOf(
  act: HeaderAct | undefined,
  lines: readonly Passage[],
  history: readonly CitedAct[],
): { number: InstrumentNumber; printed: string } | null {
  if (act?.number) return { number: act.number, printed: act.numberPrinted ?? act.number.label };
  // Over a consolidated text stands the number of whichever act printed it last.
  const [line] = history.length === 0 ? lines : [];
  const number = line && parseInstrumentNumber(unbracketed(line.text));
  return line && number ? { number, printed: line.raw } : null;
}

/** （海政发〔2020〕8号）, 海州市人民政府令（第8号） */
function unbracketed(words: string): string {
  return words.replace(/^（(.*)）$/, '$1').replace(/（(第[^（）]{1,6}号)）$/, '$1');
}

/** 主席令第73号 and 全国人民代表大会公告第八号 begin anew with each term: without it they name several acts. */
function usable(
  number: InstrumentNumber,
  printed: string,
  act: HeaderAct | undefined,
  notice: Notice,
): InstrumentNumber | null {
  if (needsItsTerm(number)) {
    notice(
      'number-of-restarting-series',
      act?.span ?? null,
      `${printed} names an act only together with its term.`,
    );
    return null;
  }
  const last = act?.issuer?.split('、').at(-1);
  // 财政部 国家税务总局令: the space between the two bodies is no part of the series' name.
  if (act?.issuer && last && number.series === `${act.issuer.replaceAll('、', '')}令`)
    return {
      ...number,
      series: `${last}令`,
      label: number.label.replace(number.series, `${last}令`),
    };
  if (act?.issuer === '国务院、中央军事委员会' && /中央军(?:事委员会|委)令$/.test(number.series))
    return { ...number, series: '国务院令', label: `国务院令第${String(number.ordinal)}号` };
  return number;
}
