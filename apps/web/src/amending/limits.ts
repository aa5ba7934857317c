/** Which articles a suspension or the repeal of a part reaches on a day. */
import type { Told } from '../questions/shared.ts';

export type Limit = Pick<Told, 'type' | 'on' | 'scope'>;

/** Those that certainly hold on the day. */
export function limitsOn<Each extends Limit>(
  limits: readonly Each[],
  day: string,
): readonly Each[] {
  return limits.filter(({ on, scope }) => {
    const through = scope?.through ?? null;
    return on.latest !== null && on.latest <= day && (through === null || day <= through);
  });
}

/** Named by its number, or by a paragraph or item of it; a limit that names no place reaches no article by name. */
export function limitsArticle({ scope }: Limit, label: string): boolean {
  return (scope?.places ?? []).some((place) => {
    const next = place.slice(label.length);
    return place.startsWith(label) && !/^之/u.test(next);
  });
}
