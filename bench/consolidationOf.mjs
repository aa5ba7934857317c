/** One triple carried out: the text before, the decision, and what the official text after says to the result. */
import { readSource } from '@regchron/intake';
import {
  consolidate,
  crossProof,
  normalForm,
  printerOf,
  articlesOf,
  unitsOf,
  titleKey,
} from '@regchron/model';

function statementsOf(text, type) {
  const read = readSource(text);
  return read.ok
    ? read.value.statements.filter((each) => each.type === type).map(({ data }) => data)
    : [];
}

/** The regulation as a source carries it; null where none was read. */
export function textIn(id, text) {
  const [witnessed] = statementsOf(text, 'TextWitnessed');
  return witnessed
    ? {
        source: { id, text },
        tree: witnessed.text,
        title: witnessed.regulation.span,
        name: witnessed.regulation.title,
      }
    : null;
}

/** The operations that a decision orders on a regulation. */
export function operationsOn(text, name) {
  const amended = statementsOf(text, 'RegulationAmended');
  const ours = amended.filter(({ target }) => titleKey(target.title ?? '') === titleKey(name));
  return (ours.length > 0 ? ours : amended.length === 1 ? amended : []).flatMap(
    ({ operations }) => operations ?? [],
  );
}

export function consolidationOf({ before, decision, after }) {
  const base = textIn('before', before);
  const official = textIn('after', after);
  if (!base || !official) return null;
  const operations = operationsOn(decision, base.name);
  const [, ours] = consolidate(base, [
    { type: 'AMENDMENT', id: 'decision', source: { id: 'decision', text: decision }, operations },
  ]);
  const proof = crossProof(ours, { text: after, tree: official.tree });
  const identityOf = new Map(
    ours.lineage
      .filter(({ kind }) => kind === 'article' || kind === 'division' || kind === 'paragraph')
      .map(({ identity, kind, number }) => [`${kind} ${number}`, identity]),
  );
  const marks = ours.findings.filter(({ severity }) => severity !== 'INFO');
  const marked = new Set(marks.flatMap(({ units }) => units));
  const named = new Set(
    ours.outcomes.flatMap((outcome) =>
      outcome.state === 'REFUSED' ? numbersAfter(operations[outcome.operation]) : [],
    ),
  );
  const touched = new Set(
    ours.lineage
      .filter(({ touches }) => touches.some(({ kind }) => kind !== 'RENUMBERED'))
      .map(({ identity }) => identity),
  );
  const wordsBefore = new Set(unitWords(before, base.tree));
  const units = proof.units.map((unit) => {
    const identity = ['article', 'division']
      .map((kind) => identityOf.get(`${kind} ${unit.number}`))
      .find(Boolean);
    return {
      ...unit,
      isTouched: identity === undefined || touchedWithin(ours, touched, identity),
      isMarked: marked.has(identity) || named.has(unit.number),
      isChanged: !wordsBefore.has(normalForm(unit.official ?? unit.ours ?? '')),
      isStrict: unit.ours === unit.official,
    };
  });
  return { units, ours, operations, marks };
}

/** The article or anything in it. */
function touchedWithin({ lineage }, touched, identity) {
  const unit = lineage.find((each) => each.identity === identity);
  const end = unit.span.offset + unit.span.length;
  return lineage.some(
    ({ identity: inner, span }) =>
      touched.has(inner) && span.offset >= unit.span.offset && span.offset + span.length <= end,
  );
}

function unitWords(text, tree) {
  const print = printerOf(text);
  const articles = articlesOf(tree);
  return (articles.length > 0 ? articles : unitsOf(tree)).map((unit) =>
    normalForm([print.heading(unit), print.body(unit)].filter(Boolean).join('\n')),
  );
}

function numbersAfter(operation) {
  const places = [operation.to, operation.at]
    .flat()
    .filter((place) => place?.numbering === 'AFTER');
  return places.flatMap(({ path }) =>
    path.filter(({ kind }) => kind === 'article').map(({ number }) => number),
  );
}
