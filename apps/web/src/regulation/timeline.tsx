/** The life of a regulation drawn to scale, with those before and after it on the same axis. */
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { addDays, numberOfDay } from '../days/day.ts';
import { useWords } from '../language/language.tsx';
import { axisOf, type Axis } from './axis.ts';
import { daysOf, type DrawnLane } from './lanes.ts';
import { REGULATION_WORDS } from './regulationWords.ts';
import { TimelineLane } from './timelineLane.tsx';

export interface TimelineProps {
  readonly lanes: readonly DrawnLane[];
  readonly on: string;
  readonly today: string;
  /** A moment was chosen, perhaps in the life of another regulation. */
  readonly choose: (day: string, regulation: string) => void;
}

const LANE_HEIGHT = 62;
const TOP = 30;
const BOTTOM = 34;
const SIDE = 14;

export function Timeline({ lanes, on, today, choose }: TimelineProps) {
  const words = useWords(REGULATION_WORDS);
  const hatch = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(900);
  useLayoutEffect(() => {
    const { current } = frame;
    if (!current) return;
    const watching = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(280, Math.round(entry.contentRect.width)));
    });
    watching.observe(current);
    return () => {
      watching.disconnect();
    };
  }, []);
  const axis = useMemo(
    () => axisOf({ days: [...daysOf(lanes), today, on], left: SIDE, width: width - 2 * SIDE }),
    [lanes, today, on, width],
  );
  const bottom = TOP + lanes.length * LANE_HEIGHT;
  const self = lanes.find(({ role }) => role === 'SELF')?.regulation.id ?? '';
  return (
    <figure className="timeline">
      <div ref={frame}>
        <svg
          width={width}
          height={bottom + BOTTOM}
          viewBox={`0 0 ${String(width)} ${String(bottom + BOTTOM)}`}
          role="group"
          aria-label={words.timeline}
        >
          <defs>
            <pattern
              id={hatch}
              width="7"
              height="7"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="7" height="7" className="hatch-ground" />
              <rect width="3" height="7" className="hatch-stroke" />
            </pattern>
          </defs>
          <Years axis={axis} bottom={bottom} today={today} todayWord={words.today} />
          {lanes.map((lane, index) => (
            <TimelineLane
              key={lane.regulation.id}
              lane={lane}
              axis={axis}
              width={width}
              top={TOP + index * LANE_HEIGHT}
              hatch={hatch}
              choose={choose}
            />
          ))}
          <DayHandle axis={axis} on={on} bottom={bottom} choose={(day) => choose(day, self)} />
        </svg>
      </div>
      <figcaption>
        <ul className="legend">
          <li>
            <span className="swatch swatch-certain" />
            {words.certain}
          </li>
          <li>
            <span className="swatch swatch-possible" />
            {words.possible}
          </li>
          <li>
            <span className="swatch swatch-none" />
            {words.before}
          </li>
        </ul>
        <p className="hint">{words.timelineHint}</p>
      </figcaption>
    </figure>
  );
}

interface YearsProps {
  readonly axis: Axis;
  readonly bottom: number;
  readonly today: string;
  readonly todayWord: string;
}

function Years({ axis, bottom, today, todayWord }: YearsProps) {
  const x = axis.xOf(numberOfDay(today));
  return (
    <g aria-hidden="true">
      {axis.ticks.map((tick) => (
        <g key={tick.label}>
          <line x1={tick.x} x2={tick.x} y1={TOP - 8} y2={bottom} className="tick" />
          <text x={tick.x} y={bottom + 18} className="tick-label">
            {tick.label}
          </text>
        </g>
      ))}
      <line x1={x} x2={x} y1={TOP - 8} y2={bottom} className="today" />
      <text x={x} y={bottom + 31} className="today-label">
        {todayWord}
      </text>
    </g>
  );
}

interface DayHandleProps {
  readonly axis: Axis;
  readonly on: string;
  readonly bottom: number;
  readonly choose: (day: string) => void;
}

/** The day being read, as a slider: a screen reader hears the day, keys move it. */
function DayHandle({ axis, on, bottom, choose }: DayHandleProps) {
  const words = useWords(REGULATION_WORDS);
  // While it is dragged the day is shown, and asked for only where it is let go.
  const [dragged, setDragged] = useState<string | null>(null);
  const shown = dragged ?? on;
  const x = axis.xOf(numberOfDay(shown));
  const atPointer = (event: React.PointerEvent<SVGGElement>): string => {
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    return axis.dayAt(event.clientX - (box?.left ?? 0));
  };
  return (
    <g
      className="day-handle"
      role="slider"
      tabIndex={0}
      aria-label={words.moment}
      aria-valuemin={axis.first}
      aria-valuemax={axis.last}
      aria-valuenow={numberOfDay(shown)}
      aria-valuetext={shown}
      onKeyDown={(event) => {
        const step = STEPS[event.key];
        if (step === undefined) return;
        event.preventDefault();
        choose(addDays(on, step));
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragged(on);
      }}
      onPointerMove={(event) => {
        if (dragged !== null) setDragged(atPointer(event));
      }}
      onPointerUp={() => {
        setDragged(null);
        if (shown !== on) choose(shown);
      }}
      onPointerCancel={() => {
        setDragged(null);
      }}
    >
      <line x1={x} x2={x} y1={TOP - 6} y2={bottom} />
      <rect x={clamp(x - 42, 0, axis.xOf(axis.last) - 70)} y={2} width={84} height={22} rx={11} />
      <text x={clamp(x - 42, 0, axis.xOf(axis.last) - 70) + 42} y={17}>
        {shown}
      </text>
    </g>
  );
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -30,
  PageUp: 30,
};

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
