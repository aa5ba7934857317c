/** The table of contents: chapters and articles, to jump to. */
import { useWords } from '../language/language.tsx';
import type { ProvisionTree } from '../questions/regulation.ts';
import { anchorOf, isListed } from './outline.ts';
import { REGULATION_WORDS } from './regulationWords.ts';

export function Contents({ provisions }: { readonly provisions: readonly ProvisionTree[] }) {
  const words = useWords(REGULATION_WORDS);
  return (
    <nav className="contents" aria-label={words.contents}>
      <details open={innerWidth >= 900}>
        <summary>{words.contents}</summary>
        <Listed provisions={provisions} />
      </details>
    </nav>
  );
}

function Listed({ provisions }: { readonly provisions: readonly ProvisionTree[] }) {
  const listed = provisions.filter(isListed);
  if (listed.length === 0) return null;
  return (
    <ol lang="zh-CN">
      {listed.map((unit, index) => {
        const anchor = anchorOf(unit);
        const name = [unit.label, unit.heading ?? firstWords(unit)].filter(Boolean).join(' ');
        return (
          <li key={anchor ?? index} className={`contents-${unit.kind.toLowerCase()}`}>
            {anchor === null ? name : <a href={`#${anchor}`}>{name}</a>}
            <Listed provisions={unit.children ?? []} />
          </li>
        );
      })}
    </ol>
  );
}

const MOST = 14;

function firstWords(unit: ProvisionTree): string {
  const text = unit.text || (unit.children?.[0]?.text ?? '');
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}
