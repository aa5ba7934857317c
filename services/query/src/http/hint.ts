/** What a person sees who opens the endpoint in a browser: where to ask, and nothing from another origin. */
const HINT = `RegChron answers GraphQL here.

  POST /graphql            queries, with Content-Type: application/json
  WS   /graphql            subscriptions (graphql-transport-ws)
  POST /graphql/stream     subscriptions as server-sent events, with Accept: text/event-stream
  GET  /readyz, /metrics   state of the service

For instance:

  curl -H 'content-type: application/json' ORIGIN/graphql -d '{"query":
    "{ regulationsInForce(on: \\"2024-02-01\\") { totalCount edges { node { title number } } } }"}'
`;

export function hintFor(origin: string): string {
  return HINT.replace('ORIGIN', origin);
}
