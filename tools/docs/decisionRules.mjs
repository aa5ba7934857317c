/** Decisions are numbered without a gap and say what they are, how they stand and since when. */

const NAME = /^(\d{4})-[a-z0-9]+(?:-[a-z0-9]+)*\.md$/;
const STATUS = /^- Status: (?:proposed|accepted|superseded by \d{4})$/m;
const DAY = /^- Date: \d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/m;
const SECTIONS = ['Context', 'Decision', 'Consequences'];

/** `decisions`: texts by file name, in docs/adr. */
export function decisionFaults(decisions) {
  const names = Object.keys(decisions).sort();
  return [...numberFaults(names), ...names.flatMap((name) => textFaults(name, decisions[name]))];
}

function numberFaults(names) {
  const wrong = names
    .filter((name) => !NAME.test(name))
    .map((name) => `docs/adr/${name}: not named NNNN-words-with-hyphens.md`);
  const gaps = names
    .filter((name) => NAME.test(name))
    .flatMap((name, index) => {
      const expected = String(index + 1).padStart(4, '0');
      return name.startsWith(expected) ? [] : [`docs/adr/${name}: ${expected} is next`];
    });
  return [...wrong, ...gaps.slice(0, 1)];
}

function textFaults(name, text) {
  const number = name.slice(0, 4);
  const missing = [
    [new RegExp(`^# ${number}: \\S`), `a first line "# ${number}: title"`],
    [STATUS, 'a line "- Status: proposed | accepted | superseded by NNNN"'],
    [DAY, 'a line "- Date: YYYY-MM-DD"'],
    ...SECTIONS.map((section) => [new RegExp(`^## ${section}$`, 'm'), `a section "## ${section}"`]),
  ];
  return missing
    .filter(([pattern]) => !pattern.test(text))
    .map(([, what]) => `docs/adr/${name}: lacks ${what}`);
}
