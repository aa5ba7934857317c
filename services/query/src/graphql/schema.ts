/** The schema with everything that answers it. */
import { makeExecutableSchema } from '@graphql-tools/schema';
import { typeDefs } from '@regchron/schema';
import type { GraphQLSchema } from 'graphql';
import { amendment, amendmentTypes } from '../resolvers/amendment.ts';
import { anomalies, anomalyTypes } from '../resolvers/anomaly/anomaly.ts';
import { comparisonTypes, diff } from '../resolvers/comparison.ts';
import { basisTypes } from '../resolvers/basis.ts';
import { citationTypes, mentions } from '../resolvers/citation.ts';
import { effectTypes } from '../resolvers/effect.ts';
import { findings } from '../resolvers/finding.ts';
import { instrument, instruments, instrumentTypes } from '../resolvers/instrument.ts';
import { regulationsInForce } from '../resolvers/inForce.ts';
import { nodeQueries } from '../resolvers/node.ts';
import { regulation, regulations, regulationTypes } from '../resolvers/regulation.ts';
import { changesBetween } from '../resolvers/feed/changes.ts';
import { messageTypes } from '../resolvers/feed/messages.ts';
import { changes, repeals } from '../resolvers/feed/subscriptions.ts';
import { gazetteIssues, source, sourceTypes } from '../resolvers/source.ts';
import { diffSteps, stepsTypes } from '../resolvers/steps/diffSteps.ts';
import { doingTypes } from '../resolvers/steps/doings.ts';
import { versionTypes } from '../resolvers/version/version.ts';
import { whyDifferent, whyDifferentTypes } from '../resolvers/whyDifferent/whyDifferent.ts';
import { scalars } from './scalars.ts';

export function createSchema(): GraphQLSchema {
  return makeExecutableSchema({
    typeDefs,
    resolvers: {
      ...scalars,
      Query: {
        ...nodeQueries,
        amendment,
        anomalies,
        changes: changesBetween,
        diff,
        diffSteps,
        findings,
        gazetteIssues,
        instrument,
        instruments,
        mentions,
        regulation,
        regulations,
        regulationsInForce,
        source,
        whyDifferent,
      },
      Subscription: { changes, repeals },
      ...amendmentTypes,
      ...anomalyTypes,
      ...basisTypes,
      ...citationTypes,
      ...comparisonTypes,
      ...doingTypes,
      ...stepsTypes,
      ...effectTypes,
      ...instrumentTypes,
      ...regulationTypes,
      ...messageTypes,
      ...sourceTypes,
      ...versionTypes,
      ...whyDifferentTypes,
    },
  });
}
