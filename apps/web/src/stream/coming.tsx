/** Coming days of effect as a calendar, and the ways to subscribe to it. */
import { useQuery } from '@apollo/client/react';
import { Go } from '../address/go.tsx';
import { pathOfRegulation } from '../address/paths.ts';
import { useAddress } from '../address/useAddress.ts';
import { addDays, dayInShanghai, isDay, printMonth } from '../days/day.ts';
import { useLanguage, useWords } from '../language/language.tsx';
import { EFFECTS } from '../language/terms.ts';
import { COMING, type ComingChange } from '../questions/stream.ts';
import { Empty, Failed, Loading } from '../shell/notices.tsx';
import { STREAM_WORDS } from './streamWords.ts';

const TWO_YEARS = 731;

export function Coming() {
  const words = useWords(STREAM_WORDS);
  const { parameters, change } = useAddress();
  const asked = parameters.get('from');
  const from = isDay(asked) ? asked : dayInShanghai(new Date());
  const { data, error, refetch } = useQuery(COMING, {
    variables: { from, to: addDays(from, TWO_YEARS), after: null },
  });
  const edges = data?.changes.edges;
  return (
    <section className="coming" aria-labelledby="coming">
      <h2 id="coming">{words.coming}</h2>
      <p className="faint">{words.comingExplain}</p>
      <div className="field">
        <label htmlFor="coming-from">{words.comingFrom}</label>
        <span className="joined">
          <input
            id="coming-from"
            type="date"
            value={from}
            onChange={({ target }) => {
              if (isDay(target.value)) change({ from: target.value }, 'replace');
            }}
          />
          <button
            type="button"
            onClick={() => {
              change({ from: null }, 'replace');
            }}
          >
            {words.today}
          </button>
        </span>
      </div>
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {!edges && !error && <Loading />}
      {edges && edges.length === 0 && (
        <Empty title={words.comingEmpty}>
          <p>{words.comingEmptyMore}</p>
        </Empty>
      )}
      {edges && edges.length > 0 && <Months edges={edges} />}
      <ul className="feeds">
        <li>
          <a href={`webcal://${location.host}/v1/calendar.ics`}>{words.subscribe}</a>
        </li>
        <li>
          <a href="/v1/calendar.ics" download="regchron.ics">
            {words.download}
          </a>
        </li>
        <li>
          <a href="/v1/feeds/changes.atom">{words.atomChanges}</a>
        </li>
        <li>
          <a href="/v1/feeds/repeals.atom">{words.atomRepeals}</a>
        </li>
      </ul>
    </section>
  );
}

function Months({ edges }: { readonly edges: readonly ComingChange[] }) {
  const { language } = useLanguage();
  const days = grouped(edges, dayOf);
  const months = grouped([...days.keys()].sort(), (day) => day.slice(0, 7));
  return [...months].map(([month, daysOfMonth]) => (
    <section key={month} className="month">
      <h3>{printMonth(`${month}-01`, language)}</h3>
      <ol>
        {daysOfMonth.map((day) => (
          <li key={day} className="month-day">
            <time dateTime={day}>{String(Number(day.slice(8)))}</time>
            <ul>
              {(days.get(day) ?? []).map((edge) => (
                <ComingItem key={edge.node.id} edge={edge} day={day} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  ));
}

function ComingItem({
  edge: { node, certainty },
  day,
}: {
  readonly edge: ComingChange;
  readonly day: string;
}) {
  const words = useWords(STREAM_WORDS);
  const { language } = useLanguage();
  const { type, regulation } = node;
  const title = (language === 'en' ? regulation.titleEn : null) ?? regulation.title;
  return (
    <li>
      <span className={`effect-type type-${type.toLowerCase()}`}>{EFFECTS[type][language]}</span>{' '}
      <Go to={pathOfRegulation(regulation.id, { on: day })}>{title}</Go>{' '}
      {certainty === 'POSSIBLE' && <span className="tag">{words.possibly}</span>}
    </li>
  );
}

/** What lies under each key, in the order in which it came. */
function grouped<Each>(
  all: readonly Each[],
  keyOf: (each: Each) => string,
): ReadonlyMap<string, readonly Each[]> {
  const groups = new Map<string, Each[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group) group.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return groups;
}

function dayOf({ node: { on, likeliest } }: ComingChange): string {
  return on.exact ?? likeliest ?? on.latest ?? on.earliest ?? '';
}
