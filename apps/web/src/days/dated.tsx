/** Words with days in them; a day is never broken over two lines. */
import { Fragment } from 'react';

const DAY = /(\d{4}-\d{2}-\d{2})/;

export function Dated({ text }: { readonly text: string }) {
  return text.split(DAY).map((piece, index) =>
    DAY.test(piece) ? (
      <span key={index} className="day">
        {piece}
      </span>
    ) : (
      <Fragment key={index}>{piece}</Fragment>
    ),
  );
}
