/** Decisions for tests: instructions set into a whole text, and their operations printed short. */
import type { Operation, Place, ProvisionTree, Spans } from '@regchron/model';
import { textOf } from '@regchron/model';
import type { SourceReading } from '../../index.ts';
import { readSource } from '../../index.ts';

const STEPS = {
  part: '编',
  chapter: '章',
  section: '节',
  article: '条',
  division: '部分',
  paragraph: '款',
  item: '项',
  point: '目',
} as const;

/** A decision on 《某市风筝条例》 with these instructions. */
export function decision(instructions: string, title = '《某市风筝条例》', closing = ''): string {
  return `# 某市人民代表大会常务委员会关于修改${title}的决定

2024年1月5日 某市第十届人民代表大会常务委员会第二次会议通过

<!-- INFO END -->

某市第十届人民代表大会常务委员会第二次会议决定对${title}作如下修改：

${instructions}

本决定自公布之日起施行。
${closing}`;
}

export function reading(source: string): SourceReading {
  const read = readSource(source);
  if (!read.ok) throw new Error(read.refusal.type);
  return read.value;
}

/** The operations on each regulation that a source amends, printed. */
export function operationsOn(source: string): Readonly<Record<string, readonly string[] | null>> {
  return Object.fromEntries(
    reading(source).statements.flatMap((event) =>
      event.type === 'RegulationAmended'
        ? [
            [
              event.data.target.title ?? '',
              event.data.operations?.map((operation) => printed(source, operation)) ?? null,
            ],
          ]
        : [],
    ),
  );
}

/** The operations of one decision on one regulation. */
export function operationsOf(instructions: string, closing = ''): readonly string[] {
  const [only] = Object.values(operationsOn(decision(instructions, undefined, closing)));
  return only ?? [];
}

export function findingsOf(instructions: string): readonly string[] {
  return reading(decision(instructions))
    .findings.map(({ rule }) => rule)
    .filter((rule) => rule.startsWith('amendment-'));
}

export function printed(source: string, operation: Operation): string {
  const words = (spans: Spans): string => `“${textOf(source, spans)}”`;
  const tree = (provisions: ProvisionTree): string => printedTree(source, provisions);
  switch (operation.type) {
    case 'REPLACE':
      return `REPLACE ${place(operation.at)}: ${tree(operation.with)}`;
    case 'INSERT': {
      const { to, beside, holds } = operation;
      const told = [
        to && `as ${place(to)}`,
        beside && `${beside.side} ${place(beside.place)}`,
        holds && `holding ${place(holds)}`,
      ].filter(Boolean);
      return `INSERT ${operation.of} ${told.join(' ')}: ${tree(operation.content)}`;
    }
    case 'DELETE':
      return `DELETE ${place(operation.at)}`;
    case 'MOVE':
      return `MOVE ${place(operation.at)} to ${place(operation.to)}`;
    case 'MERGE': {
      const content = operation.content ? `: ${tree(operation.content)}` : '';
      return `MERGE ${operation.at.map(place).join(' ')} to ${place(operation.to)}${content}`;
    }
    case 'SUBSTITUTE': {
      const nth = operation.occurrence === null ? '' : ` #${String(operation.occurrence)}`;
      return `SUBSTITUTE ${place(operation.at)} ${words(operation.words)} by ${words(operation.by)}${nth}`;
    }
    case 'INSERT_WORDS': {
      const anchor = operation.anchor ? words(operation.anchor) : 'edge';
      return `INSERT_WORDS ${place(operation.at)} ${operation.side} ${anchor} ${words(operation.words)}`;
    }
    case 'RETITLE':
      return `RETITLE ${words(operation.title)}`;
    case 'RESEQUENCE':
      return `RESEQUENCE ${operation.of.join(' ')}`;
    case 'DISAPPLY':
      return `DISAPPLY ${place(operation.at)} ${words(operation.words)}`;
    case 'NOT_READ':
      return `NOT_READ ${operation.near.map(place).join(' ')}`.trim();
  }
}

/** 3条1款; ' behind it where the numbers are those after. */
export function place({ path, part, sentence, numbering }: Place): string {
  const steps = path.map(
    ({ kind, number, through }) =>
      `${number}${through === null ? '' : `-${through}`}${STEPS[kind]}`,
  );
  const rest = [
    part === 'WHOLE' ? '' : `/${part}`,
    sentence === null ? '' : `/s${String(sentence)}`,
  ];
  return `${steps.join('') || '全文'}${rest.join('')}${numbering === 'AFTER' ? "'" : ''}`;
}

function printedTree(source: string, tree: ProvisionTree): string {
  return tree
    .map(({ kind, number, label, heading, text, children }) => {
      const words = [label ? [label] : [], heading, text]
        .map((spans) => textOf(source, spans))
        .filter(Boolean)
        .join('|');
      const held = children.length > 0 ? `{${printedTree(source, children)}}` : '';
      return `${number ?? ''}${STEPS[kind]}(${words})${held}`;
    })
    .join(' ');
}
