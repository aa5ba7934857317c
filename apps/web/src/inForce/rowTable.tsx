/** The rows, only those in view in the document; on paper all that are loaded. */
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { Address } from '../address/useAddress.ts';
import { useWords } from '../language/language.tsx';
import { usePrinting } from '../shell/usePrinting.ts';
import { IN_FORCE_WORDS } from './inForceWords.ts';
import type { InForceQuestion, SortField } from './question.ts';
import { RegulationRow } from './regulationRow.tsx';
import type { Rows } from './useRows.ts';

export interface RowTableProps {
  readonly rows: Rows;
  readonly total: number;
  readonly question: InForceQuestion;
  readonly change: Address['change'];
}

export function RowTable({ rows: { rows, want }, total, question, change }: RowTableProps) {
  const words = useWords(IN_FORCE_WORDS);
  const isPrinting = usePrinting();
  const body = useRef<HTMLDivElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    if (body.current) setOffset(body.current.getBoundingClientRect().top + window.scrollY);
  }, [rows.length]);
  const virtual = useWindowVirtualizer({
    count: total,
    estimateSize: () => 66,
    overscan: 12,
    scrollMargin: offset,
    getItemKey: (index) => rows[index]?.node.id ?? index,
  });
  const items = virtual.getVirtualItems();
  const lastIndex = items.at(-1)?.index ?? 0;
  useEffect(() => {
    want(Math.min(lastIndex, total - 1));
  }, [want, lastIndex, total]);

  const head = (
    <div role="rowgroup" className="row-head">
      <div role="row" className="row">
        <Heading field="TITLE" name={words.columns.title} {...{ question, change }} />
        <Heading field="NUMBER" name={words.columns.number} {...{ question, change }} />
        <div role="columnheader">{words.columns.kind}</div>
        <Heading field="IN_FORCE_SINCE" name={words.columns.since} {...{ question, change }} />
        <div role="columnheader">{words.columns.certainty}</div>
      </div>
    </div>
  );
  if (isPrinting) {
    return (
      <Table name={words.table} total={total}>
        {head}
        <div role="rowgroup">
          {rows.map((row, index) => (
            <RegulationRow key={row.node.id} row={row} index={index} question={question} />
          ))}
        </div>
      </Table>
    );
  }
  return (
    <Table name={words.table} total={total}>
      {head}
      <div
        role="rowgroup"
        ref={body}
        className="row-space"
        style={{ height: `${String(virtual.getTotalSize())}px` }}
      >
        {items.map(({ index, start, key }) => (
          <div
            key={key}
            role="presentation"
            ref={virtual.measureElement}
            data-index={index}
            className="row-place"
            style={{ transform: `translateY(${String(start - offset)}px)` }}
          >
            {rows[index] ? (
              <RegulationRow row={rows[index]} index={index} question={question} />
            ) : (
              <div role="row" className="row row-waiting" aria-rowindex={index + 2}>
                <div role="cell">{words.waiting}</div>
              </div>
            )}
          </div>
        ))}
      </div>
    </Table>
  );
}

function Table(props: {
  readonly name: string;
  readonly total: number;
  readonly children: ReactNode;
}) {
  return (
    <div role="table" aria-label={props.name} aria-rowcount={props.total + 1} className="row-table">
      {props.children}
    </div>
  );
}

interface HeadingProps {
  readonly field: SortField;
  readonly name: string;
  readonly question: InForceQuestion;
  readonly change: Address['change'];
}

function Heading({ field, name, question: { sort, direction }, change }: HeadingProps) {
  const words = useWords(IN_FORCE_WORDS);
  const isSorted = sort === field;
  const otherWay = isSorted && direction === 'ASC' ? 'DESC' : 'ASC';
  return (
    <div
      role="columnheader"
      aria-sort={isSorted ? (direction === 'ASC' ? 'ascending' : 'descending') : 'none'}
    >
      <button
        type="button"
        className="link"
        title={words.sortedBy(name)}
        onClick={() => {
          change({
            sort: field === 'TITLE' ? null : field,
            direction: otherWay === 'ASC' ? null : otherWay,
          });
        }}
      >
        {name}
        <span aria-hidden="true">{isSorted ? (direction === 'ASC' ? ' ↑' : ' ↓') : ''}</span>
      </button>
    </div>
  );
}
