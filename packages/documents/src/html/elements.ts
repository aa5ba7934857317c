/** What the elements of HTML are to a text (WHATWG HTML, 15.3). */

/** Begin and end a line of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  `address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre section summary table tbody tfoot thead tr
  ul`.split(/\s+/),
);

/** Stand beside each other in one line. */
export const CELLS: ReadonlySet<string> = new Set(['td', 'th']);

/** What a reader of the law does not take for its text: scripts, controls, menus. */
export const DROPPED: ReadonlySet<string> = new Set(
  `audio button canvas datalist embed head iframe input math nav noscript object script select style svg template
  textarea video`.split(/\s+/),
);

export const PICTURES: ReadonlySet<string> = new Set(['img', 'picture']);
