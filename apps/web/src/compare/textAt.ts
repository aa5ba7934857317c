/** One of the two texts, as the address names it. */
export interface TextAt {
  readonly citation: string;
  readonly on: string;
}
