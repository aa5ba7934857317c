/** What a person sees who opens the endpoint in a browser: where to ask, and nothing from another origin. */
const HINT = `RegChron answers GraphQL here.

  GET  /                   the page, for a browser
  POST /v1/sources         handed on to the ingest service
  POST /graphql            queries, with Content-Type: application/json
  WS   /graphql            subscriptions (graphql-transport-ws)
  POST /graphql/stream     subscriptions as server-sent events, with Accept: text/event-stream
  GET  /v1/in-force?on=2024-02-01                      answers as JSON, reproducible by atPosition=
  GET  /v1/regulations/{id or citation}[/text?on=…]    one regulation; its text as txt, md, html, json
  GET  /v1/diff?from=…&fromOn=…&to=…&toOn=…[&format=…]  two texts article by article; html, docx, md, csv, json
  GET  /v1/changes?from=…&to=…, /v1/anomalies, /v1/why-different?regulation=…&on=…&aAtPosition=…
  GET  /v1/feeds/repeals.atom, /v1/feeds/changes.atom  Atom feeds
  GET  /v1/calendar.ics                                coming effective days
  GET  /readyz, /metrics   state of the service

For instance:

  curl -H 'content-type: application/json' ORIGIN/graphql -d '{"query":
    "{ regulationsInForce(on: \\"2024-02-01\\") { totalCount edges { node { title number } } } }"}'
`;

export function hintFor(origin: string): string {
  return HINT.replace('ORIGIN', origin);
}
