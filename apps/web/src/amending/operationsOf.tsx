/** What an amending instrument orders done to one regulation; asked for when it is opened. */
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useAddress } from '../address/useAddress.ts';
import { useWords } from '../language/language.tsx';
import { AMENDMENT } from '../questions/amending.ts';
import { printPlace } from '../regulation/place.ts';
import { Failed, Loading } from '../shell/notices.tsx';
import { positionOf } from '../shell/position.ts';
import { AMENDING_WORDS } from './amendingWords.ts';
import { OperationItem } from './operationItem.tsx';

export interface OperationsOfProps {
  readonly instrument: string;
  readonly regulation: string;
}

export function OperationsOf(props: OperationsOfProps) {
  const words = useWords(AMENDING_WORDS);
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="operations"
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>{words.operations}</summary>
      {isOpen && <Operations {...props} />}
    </details>
  );
}

function Operations({ instrument, regulation }: OperationsOfProps) {
  const words = useWords(AMENDING_WORDS);
  const { parameters, change } = useAddress();
  const { data, error, refetch } = useQuery(AMENDMENT, {
    variables: { instrument, atPosition: positionOf(parameters) },
    fetchPolicy: 'no-cache',
  });
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  const all = data.amendment?.operations ?? [];
  const own = all.filter((operation) => operation.regulation.id === regulation);
  return (
    <>
      {own.length === 0 && <p className="faint">{words.operationsNone}</p>}
      <ol>
        {own.map((operation, index) => (
          <OperationItem key={index} operation={operation}>
            <button
              type="button"
              className="link"
              onClick={() => {
                change({ place: printPlace(operation.span) });
              }}
            >
              {words.place}
            </button>
          </OperationItem>
        ))}
      </ol>
      {all.length > own.length && (
        <p className="faint">{words.operationsElsewhere(all.length - own.length)}</p>
      )}
    </>
  );
}
