/** Words in the form in which a title is looked for in running text: signs in one style, title marks alike. */
import { normalForm } from '@regchron/model';

export function wordForm(words: string): string {
  return normalForm(words).replace(/[〈〉《》<>]/g, '|');
}
