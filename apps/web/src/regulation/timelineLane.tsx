/** One regulation's lane: its spans, and a mark for each thing done to it. */
import { printBounds } from '../days/bounds.ts';
import { numberOfDay } from '../days/day.ts';
import { useLanguage, useWords } from '../language/language.tsx';
import { EFFECTS } from '../language/terms.ts';
import type { Told } from '../questions/shared.ts';
import type { Axis } from './axis.ts';
import type { DrawnLane } from './lanes.ts';
import { REGULATION_WORDS } from './regulationWords.ts';

export interface TimelineLaneProps {
  readonly lane: DrawnLane;
  readonly axis: Axis;
  readonly width: number;
  readonly top: number;
  readonly hatch: string;
  readonly choose: (day: string, regulation: string) => void;
}

const BAR = { y: 24, height: 18 };

export function TimelineLane({ lane, axis, width, top, hatch, choose }: TimelineLaneProps) {
  const words = useWords(REGULATION_WORDS);
  const { language } = useLanguage();
  const { regulation, role, spans } = lane;
  const xOf = (day: number | null, open: number): number => axis.xOf(day ?? open);
  const roleWord = {
    PREDECESSOR: words.predecessors,
    SELF: words.thisOne,
    SUCCESSOR: words.successors,
  }[role];
  const most = Math.max(8, Math.floor((width - 120) / 13));
  const title = (language === 'en' ? regulation.titleEn : null) ?? regulation.title;
  const shownTitle =
    title.length > most * (language === 'en' ? 2 : 1) ? `${title.slice(0, most)}…` : title;
  return (
    <g className={`lane lane-${role.toLowerCase()}`}>
      <rect
        x={0}
        y={top}
        width={width}
        height={56}
        className="lane-ground"
        onClick={(event) => {
          const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
          choose(axis.dayAt(event.clientX - (box?.left ?? 0)), regulation.id);
        }}
      />
      <text x={14} y={top + 16} className="lane-title">
        <tspan className="lane-role">{roleWord}</tspan> {shownTitle}
      </text>
      <line
        x1={axis.xOf(axis.first)}
        x2={axis.xOf(axis.last)}
        y1={top + BAR.y + BAR.height / 2}
        y2={top + BAR.y + BAR.height / 2}
        className="lane-line"
      />
      <g className="lane-spans">
        {spans.map(({ from, to, certainty }, index) => {
          const x = xOf(from, axis.first);
          const bar = {
            x,
            width: Math.max(1, xOf(to, axis.last) - x),
            y: top + BAR.y,
            height: BAR.height,
          };
          return certainty === 'CERTAIN' ? (
            <rect key={index} {...bar} className="span-certain" />
          ) : (
            <rect key={index} {...bar} className="span-possible" fill={`url(#${hatch})`} />
          );
        })}
      </g>
      {regulation.timeline
        .filter(({ type }) => type === 'SUSPENDED')
        .map((effect) => (
          <Suspended key={effect.id} effect={effect} axis={axis} y={top + BAR.y + BAR.height} />
        ))}
      {regulation.timeline.map((effect) => (
        <Mark
          key={effect.id}
          effect={effect}
          axis={axis}
          y={top + BAR.y + BAR.height / 2}
          title={`${EFFECTS[effect.type][language]}${effect.part === null ? '' : words.part(effect.part)} ${printBounds(effect.on, language)}`}
        />
      ))}
    </g>
  );
}

interface SuspendedProps {
  readonly effect: Told;
  readonly axis: Axis;
  readonly y: number;
}

/** Below the bar: for this time it, or a part of it, does not apply, and is not ended. */
function Suspended({ effect: { on, scope }, axis, y }: SuspendedProps) {
  const first = on.earliest ?? on.latest;
  if (first === null) return null;
  const x = axis.xOf(numberOfDay(first));
  const end = scope?.through ? axis.xOf(numberOfDay(scope.through) + 1) : axis.xOf(axis.last);
  return (
    <rect x={x} width={Math.max(2, end - x)} y={y + 2} height={5} className="span-suspended" />
  );
}

interface MarkProps {
  readonly effect: Told;
  readonly axis: Axis;
  readonly y: number;
  readonly title: string;
}

function Mark({ effect: { type, part, on }, axis, y, title }: MarkProps) {
  if (on.earliest !== on.latest || on.earliest === null)
    return <Whiskers {...{ on, axis, y, title }} />;
  const x = axis.xOf(numberOfDay(on.earliest));
  return (
    <g
      // What reaches a part ends nothing: it is drawn hollow.
      className={`mark mark-${type.toLowerCase()}${part === null ? '' : ' mark-part'}`}
      transform={`translate(${String(x)} ${String(y)})`}
    >
      <title>{title}</title>
      {SHAPES[type]}
    </g>
  );
}

const SHAPES = {
  ENACTED: <circle r="6" />,
  AMENDED: <path d="M0-7 7 0 0 7-7 0z" />,
  REPEALED: <path d="M-5.5-5.5h11v11h-11z" />,
  LAPSED: <path d="M0-6 6 5H-6z" />,
  CORRECTED: <path d="M-6-2h12v4H-6z" />,
  SUSPENDED: <path d="M-5-6h3.5V6H-5zM1.5-6H5V6H1.5z" />,
};

interface WhiskersProps {
  readonly on: Told['on'];
  readonly axis: Axis;
  readonly y: number;
  readonly title: string;
}

/** A day known only within bounds: a line from the one to the other, never a point. */
function Whiskers({ on, axis, y, title }: WhiskersProps) {
  if (on.earliest === null && on.latest === null) return null;
  const from = on.earliest === null ? axis.xOf(axis.first) : axis.xOf(numberOfDay(on.earliest));
  const to = on.latest === null ? axis.xOf(axis.last) : axis.xOf(numberOfDay(on.latest));
  const ends = [
    on.earliest === null ? '' : `M${String(from)} ${String(y - 12)}v24`,
    on.latest === null ? '' : `M${String(to)} ${String(y - 12)}v24`,
  ];
  return (
    <path
      className="whiskers"
      d={`${ends.join('')}M${String(from)} ${String(y + 12)}H${String(to)}`}
    >
      <title>{title}</title>
    </path>
  );
}
