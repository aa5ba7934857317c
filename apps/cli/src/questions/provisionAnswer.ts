/** A provision with its words, as JSON shows it. */
import type { Provision, ProvisionTree } from '@regchron/model';
import { printerOf, textOf } from '@regchron/model';

export interface ProvisionAnswer {
  readonly kind: Provision['kind'];
  readonly number: string | null;
  readonly label: string | null;
  readonly heading: string | null;
  /** Its own words, without those of its children. */
  readonly text: string;
  readonly children: readonly ProvisionAnswer[];
}

export function provisionAnswers(source: string, tree: ProvisionTree): ProvisionAnswer[] {
  const print = printerOf(source);
  return tree.map((provision) => ({
    kind: provision.kind,
    number: provision.number,
    label: print.label(provision),
    heading: print.heading(provision) || null,
    text: textOf(source, provision.text).trim(),
    children: provisionAnswers(source, provision.children),
  }));
}
