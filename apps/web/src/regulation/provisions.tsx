/** The text as a tree: chapters, articles with anchors, paragraphs, items, points. */
import { useState } from 'react';
import { Go } from '../address/go.tsx';
import { pathOfRegulation } from '../address/paths.ts';
import { useAddress } from '../address/useAddress.ts';
import { AMENDING_WORDS } from '../amending/amendingWords.ts';
import { LastChangedBy } from '../amending/lastChangedBy.tsx';
import { limitsArticle, type Limit } from '../amending/limits.ts';
import type { LastChanges, TextAsked } from '../amending/useLastChanges.ts';
import { Wordings } from '../amending/wordings.tsx';
import { useLanguage, useWords } from '../language/language.tsx';
import type { ProvisionTree } from '../questions/regulation.ts';
import { citationPieces, type Citable } from './citationPieces.ts';
import { anchorOf } from './outline.ts';
import { printPlace } from './place.ts';
import { REGULATION_WORDS } from './regulationWords.ts';

export interface ProvisionContext extends Citable {
  readonly on: string;
  /** The text these provisions are of, for what is asked article by article. */
  readonly asked: TextAsked;
  readonly causes: LastChanges['causes'];
  /** What limits the text on this day. */
  readonly limits: readonly Limit[];
  /** Of the next heading: under the page's own, each unit that holds others one deeper. */
  readonly level: number;
}

export interface ProvisionsProps {
  readonly provisions: readonly ProvisionTree[];
  readonly context: ProvisionContext;
}

export function Provisions({ provisions, context }: ProvisionsProps) {
  return provisions.map((unit, index) => (
    <ProvisionUnit key={anchorOf(unit) ?? index} unit={unit} context={context} />
  ));
}

interface UnitProps {
  readonly unit: ProvisionTree;
  readonly context: ProvisionContext;
}

function ProvisionUnit({ unit, context }: UnitProps) {
  const { kind, label, heading, text, children = [] } = unit;
  const Heading = headingOf(context);
  const deeper = { ...context, level: context.level + 1 };
  switch (kind) {
    case 'PART':
    case 'CHAPTER':
    case 'SECTION':
      return (
        <section className={`unit unit-${kind.toLowerCase()}`} id={anchorOf(unit) ?? undefined}>
          <Heading className="unit-heading">
            {label} {heading}
          </Heading>
          <Provisions provisions={children} context={deeper} />
        </section>
      );
    case 'ARTICLE':
      return <Article unit={unit} context={context} />;
    case 'DIVISION':
      return (
        <section className="unit unit-division" id={anchorOf(unit) ?? undefined}>
          <p className="division-head">
            {label}
            {heading !== null && heading}
            {text !== '' && <Words text={text} context={context} />}
          </p>
          <Provisions provisions={children} context={context} />
        </section>
      );
    case 'PARAGRAPH':
    case 'ITEM':
    case 'POINT':
      return (
        <div className={`unit unit-${kind.toLowerCase()}`}>
          {(text !== '' || label !== null) && (
            <p>
              {label}
              {heading}
              <Words text={text} context={context} />
            </p>
          )}
          <Provisions provisions={children} context={context} />
        </div>
      );
  }
}

function headingOf({ level }: ProvisionContext): 'h3' | 'h4' | 'h5' | 'h6' {
  return (['h3', 'h4', 'h5'] as const)[level - 3] ?? 'h6';
}

function Article({ unit, context }: UnitProps) {
  const words = useWords(REGULATION_WORDS);
  const { change } = useAddress();
  const { label, number, heading, text, span, children = [] } = unit;
  const [isOpen, setOpen] = useState(false);
  const anchor = anchorOf(unit);
  const causes = number === null ? undefined : context.causes.get(number);
  const Heading = headingOf(context);
  return (
    <section className="unit unit-article" id={anchor ?? undefined}>
      <div className="article-head">
        <Heading>
          {anchor === null ? (
            label
          ) : (
            <a href={`#${anchor}`} title={words.thisArticle}>
              {label}
            </a>
          )}
          {heading !== null && <span className="article-heading">{heading}</span>}
        </Heading>
        {span && (
          <button
            type="button"
            className="link article-source"
            aria-label={`${words.articleSource} ${label ?? ''}`}
            title={words.articleSource}
            onClick={() => {
              change({ place: printPlace(span) });
            }}
          >
            ❡
          </button>
        )}
        <LimitTags label={label} limits={context.limits} />
        {causes && (
          <LastChangedBy
            causes={causes}
            isOpen={isOpen}
            toggle={() => {
              setOpen(!isOpen);
            }}
          />
        )}
      </div>
      <div className="article-body">
        {text !== '' && (
          <p>
            <Words text={text} context={context} />
          </p>
        )}
        <Provisions provisions={children} context={context} />
        {isOpen && number !== null && (
          <Wordings asked={context.asked} number={number} label={label ?? number} />
        )}
      </div>
    </section>
  );
}

interface LimitTagsProps {
  readonly label: string | null;
  readonly limits: readonly Limit[];
}

function LimitTags({ label, limits }: LimitTagsProps) {
  const words = useWords(AMENDING_WORDS);
  const { language } = useLanguage();
  if (label === null) return null;
  const types = new Set(
    limits.filter((limit) => limitsArticle(limit, label)).map(({ type }) => type),
  );
  return [...types].map((type) => (
    <span key={type} className="tag tag-refused" lang={language === 'zh' ? 'zh-CN' : 'en'}>
      {type === 'REPEALED' ? words.endedHere : words.suspendedHere}
    </span>
  ));
}

function Words({ text, context }: { readonly text: string; readonly context: ProvisionContext }) {
  return citationPieces(text, context).map((piece, index) => {
    switch (piece.type) {
      case 'WORDS':
        return <span key={index}>{piece.text}</span>;
      case 'TITLE':
        return (
          <Go key={index} to={pathOfRegulation(`《${piece.title}》`, { on: context.on })}>
            {piece.text}
          </Go>
        );
      case 'ARTICLE':
        return (
          <a key={index} href={`#article-${piece.number}`}>
            {piece.text}
          </a>
        );
    }
  });
}
