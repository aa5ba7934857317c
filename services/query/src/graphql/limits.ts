/** Declared limits of a request. What an operation may cost in all is weighed in `cost/`; these keep out what is absurd. */
import { GraphQLError, Kind, type SelectionSetNode, type ValidationRule } from 'graphql';

/** Bytes of a request body or of a WebSocket message. */
export const MAX_REQUEST_BYTES = 100 * 1024;
/** Lexical tokens of a document. */
export const MAX_TOKENS = 4_000;
/** Fields inside fields: a text from part to point needs 14. */
export const MAX_DEPTH = 20;
/** Rows of a page. */
export const MAX_PAGE = 500;
/** Rows of a page whose size is left out, as the schema says. */
export const DEFAULT_PAGE = 50;

/** Refuses documents whose fields lie deeper than {@link MAX_DEPTH}; introspection has a limit of its own. */
export const depthLimit: ValidationRule = (context) => {
  const depths = new Map<string, number>();
  const depthOf = (set: SelectionSetNode | undefined, path: readonly string[]): number =>
    Math.max(
      0,
      ...(set?.selections ?? []).map((selection): number => {
        switch (selection.kind) {
          case Kind.FIELD:
            return selection.name.value.startsWith('__')
              ? 1
              : 1 + depthOf(selection.selectionSet, path);
          case Kind.INLINE_FRAGMENT:
            return depthOf(selection.selectionSet, path);
          case Kind.FRAGMENT_SPREAD:
            return depthOfFragment(selection.name.value, path);
        }
      }),
    );
  const depthOfFragment = (name: string, path: readonly string[]): number => {
    // A fragment inside itself is refused by a rule of its own.
    if (path.includes(name)) return 0;
    const known = depths.get(name);
    if (known !== undefined) return known;
    const depth = depthOf(context.getFragment(name)?.selectionSet, [...path, name]);
    depths.set(name, depth);
    return depth;
  };
  return {
    OperationDefinition: (node) => {
      const depth = depthOf(node.selectionSet, []);
      if (depth <= MAX_DEPTH) return;
      context.reportError(
        new GraphQLError(
          `The document is ${String(depth)} fields deep, and ${String(MAX_DEPTH)} are answered: ask in several requests.`,
          { nodes: [node], extensions: { problem: 'TOO_DEEP', depth, limit: MAX_DEPTH } },
        ),
      );
    },
  };
};
