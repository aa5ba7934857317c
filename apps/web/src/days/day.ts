/** Calendar days as the interface writes them, YYYY-MM-DD, and their arithmetic for drawing. */
const MS_A_DAY = 86_400_000;
const SHANGHAI = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day in Asia/Shanghai at an instant. */
export function dayInShanghai(instant: Date): string {
  return SHANGHAI.format(instant);
}

/** Whether the text is a day that exists. */
export function isDay(text: string | null): text is string {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  return dayOfNumber(numberOfDay(text)) === text;
}

/** Days since 1970-01-01. */
export function numberOfDay(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / MS_A_DAY);
}

export function dayOfNumber(number: number): string {
  const instant = new Date(Math.round(number) * MS_A_DAY);
  return Number.isNaN(instant.getTime()) ? '' : instant.toISOString().slice(0, 10);
}

/** So many days later; earlier where negative. */
export function addDays(day: string, days: number): string {
  return dayOfNumber(numberOfDay(day) + days);
}

/** 2023年12月8日, or 8 December 2023. */
export function printDay(day: string, language: 'zh' | 'en'): string {
  const [year = '', month = '1', ordinal = '1'] = day.split('-');
  if (language === 'zh') return `${year}年${String(Number(month))}月${String(Number(ordinal))}日`;
  return `${String(Number(ordinal))} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

/** 2023年12月, or December 2023. */
export function printMonth(day: string, language: 'zh' | 'en'): string {
  const [year = '', month = '1'] = day.split('-');
  if (language === 'zh') return `${year}年${String(Number(month))}月`;
  return `${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
