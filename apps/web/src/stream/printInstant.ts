/** An instant as a clock in Asia/Shanghai shows it, whatever clock the reader has. */
const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

export function printInstant(recordedAt: string): string {
  return CLOCK.format(new Date(recordedAt));
}
