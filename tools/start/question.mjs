/** One question that the sample answers: which rules of local government applied on a day. */
import { Failure } from './failure.mjs';

const ON = '2024-02-01';
const QUERY = `query InForce($on: Date!) {
  regulationsInForce(on: $on, filter: { kinds: [LOCAL_GOVERNMENT_RULE] }, first: 50) {
    totalCount
    edges { certainty node { number title } }
  }
}`;

export async function askQuestion(url) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query: QUERY, variables: { on: ON } }),
  });
  const { data, errors } = await response.json();
  if (!data?.regulationsInForce) {
    const why = errors?.map(({ message }) => message).join('; ') ?? `status ${response.status}`;
    throw new Failure(`the query service does not answer the sample question: ${why}`);
  }
  const { totalCount, edges } = data.regulationsInForce;
  return {
    question: `Which rules of local government were in force on ${ON}?`,
    on: ON,
    query: QUERY,
    totalCount,
    rules: edges.map(({ certainty, node }) => ({ ...node, certainty })),
  };
}
