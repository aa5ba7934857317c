/**
 * A server that speaks EventStoreDB's gRPC protocol to the real client. It proves the wire and the client, not the
 * server's semantics: those are EventStoreDB's own, and `npm run test:eventstore -- --url …` holds them to the contract.
 */
import { randomUUID } from 'node:crypto';
import { Server, ServerCredentials, type KeyCertPair } from '@grpc/grpc-js';
import { noFaults, type Faults } from './faults.ts';
import { openGate, type Gate } from './gate.ts';
import { handleAppend } from './handleAppend.ts';
import { handleRead } from './handleRead.ts';
import {
  features,
  gossip,
  GossipService,
  ServerFeaturesService,
  shared,
  StreamsService,
} from './protocol.ts';
import type { ReadCall } from './readCall.ts';
import { createTransactionLog, type TransactionLog } from './transactionLog.ts';

export interface EventStoreServerOptions {
  /** Shared by the nodes of one cluster; a log of its own where it is left out. */
  readonly log?: TransactionLog;
  /** 0 (the default) lets the system choose. */
  readonly port?: number;
  /** Certificate and key in PEM; without them the server speaks in clear. */
  readonly tls?: KeyCertPair;
}

export interface EventStoreServer {
  /** `esdb://127.0.0.1:PORT?tls=false`, without `?tls=false` where it speaks TLS. */
  readonly url: string;
  readonly port: number;
  readonly log: TransactionLog;
  readonly faults: Faults;
  readonly gate: Gate;
  /** From where each subscription was asked for, commit and prepare position, as the client said them. */
  readonly subscribedAfter: readonly (readonly [string, string])[];
  /** The nodes that gossip tells of: port and whether it leads. Itself alone, leading, at first. */
  tellMembers(members: readonly { readonly port: number; readonly leads: boolean }[]): void;
  stop(): Promise<void>;
}

/** Starts the server on this machine's loopback address. */
export async function startEventStoreServer({
  log = createTransactionLog(),
  port: wantedPort = 0,
  tls,
}: EventStoreServerOptions = {}): Promise<EventStoreServer> {
  const server = new Server();
  const faults = noFaults();
  const subscribedAfter: [string, string][] = [];
  const members: { port: number; leads: boolean }[] = [];
  const dropAll = (): void => {
    gate.drop();
  };
  server.addService(StreamsService, {
    read: (call: ReadCall) => {
      const options = call.request.getOptions();
      const at = options?.getAll()?.getPosition();
      if (options?.hasSubscription() && at) {
        subscribedAfter.push([at.getCommitPosition(), at.getPreparePosition()]);
      }
      void handleRead({ log, faults }, call);
    },
    append: (...args: [Parameters<typeof handleAppend>[1], Parameters<typeof handleAppend>[2]]) =>
      void handleAppend({ log, faults, drop: dropAll }, ...args),
  });
  server.addService(ServerFeaturesService, {
    getSupportedMethods: (_call: unknown, answer: (error: null, message: unknown) => void) => {
      answer(null, new features.SupportedMethods().setEventStoreServerVersion('23.10.0'));
    },
  });
  server.addService(GossipService, {
    read: (_call: unknown, answer: (error: null, message: unknown) => void) => {
      answer(null, clusterInfo(members));
    },
  });
  const credentials = tls
    ? ServerCredentials.createSsl(null, [tls])
    : ServerCredentials.createInsecure();
  const inner = await new Promise<number>((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', credentials, (error, bound) => {
      if (error) reject(error);
      else resolve(bound);
    });
  });
  const gate = await openGate(inner, wantedPort);
  members.push({ port: gate.port, leads: true });
  return {
    url: `esdb://127.0.0.1:${String(gate.port)}${tls ? '' : '?tls=false'}`,
    port: gate.port,
    log,
    faults,
    gate,
    subscribedAfter,
    tellMembers: (told) => {
      members.splice(0, Infinity, ...told);
    },
    stop: async () => {
      await gate.shut();
      server.forceShutdown();
    },
  };
}

function clusterInfo(members: readonly { readonly port: number; readonly leads: boolean }[]) {
  const { LEADER, FOLLOWER } = gossip.MemberInfo.VNodeState;
  const info = new gossip.ClusterInfo();
  for (const { port, leads } of members) {
    info.addMembers(
      new gossip.MemberInfo()
        .setInstanceId(new shared.UUID().setString(randomUUID()))
        .setTimeStamp('17000000000000000')
        .setState(leads ? LEADER : FOLLOWER)
        .setIsAlive(true)
        .setHttpEndPoint(new gossip.EndPoint().setAddress('127.0.0.1').setPort(port)),
    );
  }
  return info;
}
