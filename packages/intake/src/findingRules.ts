/** Every rule by which intake reports a finding: its severity, whether it is a guess, and what it means. */
import type { Finding, Severity, Span } from '@regchron/model';

interface FindingRuleMeaning {
  readonly severity: Severity;
  /** A heuristic read the text otherwise than printed; strict mode refuses it. */
  readonly heuristic: boolean;
  readonly meaning: string;
}

/** Rule ids are stable: clients, tests and docs rely on them. */
export const FINDING_RULES = {
  'page-break-healed': rule(
    'WARNING',
    true,
    'A sentence broken by a blank line or a page was joined with nothing.',
  ),
  'line-break-healed': rule(
    'INFO',
    true,
    'A sentence broken by a line end was joined with nothing.',
  ),
  'title-joined': rule(
    'INFO',
    true,
    'A title printed with inner spaces or over several lines was joined.',
  ),
  'list-dash-dropped': rule('INFO', true, 'A list dash before an item is no part of the text.'),
  // No guess: the marks say themselves what they are, and no reading hangs on them.
  'heading-mark-dropped': rule(
    'INFO',
    false,
    'A heading or quotation mark of the file format is no part of the text.',
  ),
  'page-furniture-dropped': rule(
    'INFO',
    true,
    'A page number or running head inside the text is no part of it.',
  ),
  'article-run-on-split': rule(
    'WARNING',
    true,
    'Articles printed on one line were set apart, each following its predecessor.',
  ),
  'article-label-without-space': rule(
    'INFO',
    true,
    'An article label runs into its text; the expected number told it from a reference.',
  ),
  'article-number-gap': rule('WARNING', false, 'Article numbers jump; nothing was renumbered.'),
  'article-number-repeated': rule(
    'WARNING',
    false,
    'An article number comes again or goes back; nothing was renumbered.',
  ),
  'item-number-gap': rule(
    'INFO',
    false,
    'Numbers of items, points or divisions jump; nothing was renumbered.',
  ),
  'title-differs': rule(
    'WARNING',
    true,
    'The title over the text differs from the title in the words that promulgate it; the latter was taken.',
  ),
  'text-not-found': rule(
    'WARNING',
    false,
    'An instrument promulgates a text that does not follow it.',
  ),
  'text-not-promulgated': rule(
    'WARNING',
    false,
    'A text follows an instrument whose words do not name it; it was not read.',
  ),
  'instrument-not-read': rule('ERROR', false, 'An instrument was found but could not be read.'),
  'not-read': rule('WARNING', false, 'These words belong to nothing that was recognised.'),
  'number-not-read': rule('WARNING', false, 'The number of an instrument could not be read.'),
  'promulgation-day-not-found': rule('WARNING', false, 'No day stands under the signature.'),
  'issuer-not-found': rule('WARNING', false, 'Nothing tells who issued the instrument.'),
  'instrument-recognised-by-title': rule(
    'INFO',
    true,
    'An instrument without a number was recognised by its title.',
  ),
  'english-titles-not-matched': rule(
    'WARNING',
    false,
    'The English table of contents does not run beside the Chinese one; its titles were not used.',
  ),
  'english-titles-by-position': rule(
    'INFO',
    true,
    'English titles were matched to the instruments by position alone.',
  ),
  'contents-entry-without-instrument': rule(
    'WARNING',
    false,
    'The table of contents names an instrument that was not found.',
  ),
  'effect-day-disagrees': rule(
    'WARNING',
    false,
    'The instrument and the text it carries give different rules for the effect; the text was followed.',
  ),
  'effect-of-a-part': rule(
    'WARNING',
    false,
    'A day of effect is stated for a part only; it was not taken for the whole.',
  ),
  'effect-day-in-part': rule(
    'WARNING',
    false,
    'A month or a year of effect is stated, and no day; none was taken.',
  ),
  'repeal-names-nobody': rule(
    'WARNING',
    false,
    'Words of repeal name no regulation; no repeal was read.',
  ),
  'repeal-target-not-read': rule(
    'WARNING',
    false,
    'Words of repeal name something that could not be read with certainty; no repeal was read.',
  ),
  'possible-effect-not-read': rule(
    'WARNING',
    false,
    'Words that may end a regulation, or its use, were not read as an effect; a person has to judge.',
  ),
  'repeal-list-open': rule(
    'WARNING',
    false,
    'Words of repeal name some regulations and say 等 (and others).',
  ),
  'amendment-operations-not-read': rule(
    'WARNING',
    false,
    'A regulation is amended here; the operations were not read.',
  ),
  'amendment-instruction-not-read': rule(
    'WARNING',
    false,
    'An instruction of an amending decision was not understood; it is recorded and never carried out.',
  ),
  'amendment-place-without-sign': rule(
    'INFO',
    true,
    'An article is named without 第; it was read as if that stood there.',
  ),
  'amendment-place-taken-up-again': rule(
    'INFO',
    true,
    'Words are changed and no place is named; the place that the instruction began with was taken.',
  ),
  'amendment-quote-not-closed': rule(
    'WARNING',
    true,
    'A quotation is never closed; it was read up to the next instruction.',
  ),
  'erratum-not-read': rule(
    'WARNING',
    false,
    'An erratum from which nothing could be read that it corrects.',
  ),
  'amendment-target-not-read': rule(
    'WARNING',
    false,
    'An amending instrument whose target could not be read.',
  ),
  'forwarded-text-not-read': rule(
    'WARNING',
    false,
    'A notice forwards the text of another body; the text was not read.',
  ),
  'front-matter-claims': rule(
    'INFO',
    false,
    'Front matter stands before the text; its days and states are claims of who kept the file and were not used.',
  ),
  'file-mark-dropped': rule(
    'INFO',
    false,
    'A comment, rule or emphasis of the file format is no part of the text.',
  ),
  'title-version-dropped': rule(
    'INFO',
    true,
    'A year and 修正 or 修订 behind the title tell a version; they were taken off the name.',
  ),
  'effect-on-approval': rule(
    'INFO',
    true,
    'The text takes effect when it is approved; the day of approval in the header was taken.',
  ),
  'law-text-empty': rule(
    'WARNING',
    false,
    'A title and a header stand here, and no text; no text was witnessed.',
  ),
  'adoption-not-found': rule(
    'INFO',
    false,
    'The header tells no day on which the text was adopted or promulgated.',
  ),
  'later-adoption-as-amendment': rule(
    'INFO',
    true,
    'The header tells a second adoption without saying of what; it was taken as an amendment.',
  ),
  'header-words-not-used': rule(
    'INFO',
    false,
    'Words stand where the header should be, and no act could be read from them.',
  ),
  'number-of-restarting-series': rule(
    'INFO',
    false,
    'A number of a series that begins anew with each term names no single instrument without its term; it was not used.',
  ),
  'effect-of-readoption': rule(
    'INFO',
    false,
    'The day of effect at the end of the text is that of a re-adoption (修订), not of the enactment.',
  ),
  'effect-before-adoption': rule(
    'WARNING',
    false,
    'The day of effect lies before every act that the header tells.',
  ),
  'effect-long-after-adoption': rule(
    'WARNING',
    false,
    'The day of effect lies years after the act it was taken to belong to; the header may leave one out.',
  ),
  'article-gloss-set-apart': rule(
    'INFO',
    true,
    'A gloss in 【】 behind an article label was taken as its heading.',
  ),
  'text-cut-off': rule(
    'WARNING',
    false,
    'The text ends inside a sentence, or before the chapter and the day of effect that close a law; it may not be whole.',
  ),
  'text-in-part': rule('WARNING', false, 'The text is a part of a longer one.'),
  'enacts-no-regulation': rule(
    'INFO',
    false,
    'An instrument of a kind that enacts no regulation (a reply, an appointment); its words were kept as a recital.',
  ),
} as const satisfies Record<string, FindingRuleMeaning>;

export type FindingRule = keyof typeof FINDING_RULES;

/** How the elements of the grammar report what they noticed. */
export type Notice = (rule: FindingRule, span: Span | null, message: string) => void;

export function collectFindings(): { readonly notice: Notice; readonly findings: Finding[] } {
  const findings: Finding[] = [];
  const notice: Notice = (rule, span, message) => {
    findings.push({ rule, severity: FINDING_RULES[rule].severity, message, span });
  };
  return { notice, findings };
}

export function isHeuristic({ rule }: Finding): boolean {
  return Object.hasOwn(FINDING_RULES, rule) && FINDING_RULES[rule as FindingRule].heuristic;
}

function rule(severity: Severity, heuristic: boolean, meaning: string): FindingRuleMeaning {
  return { severity, heuristic, meaning };
}
