/** Says what happens: in words for people, or as one JSON object a line for machines. */
export function createSpeaker({ json }) {
  // Whoever listened may have gone; that is no reason to fall.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  return json ? machine() : human();
}

function machine() {
  const tell = (event, told = {}) =>
    process.stdout.write(`${JSON.stringify({ event, ...told })}\n`);
  return {
    starting: (data) => tell('starting', { data }),
    line: toStderr,
    waiting: (service, seconds) => tell('waiting', { service, seconds }),
    recorded: (sample) => tell('recorded', sample),
    ready: (urls) => tell('ready', urls),
    answered: (answer) => tell('answered', answer),
    staying: () => tell('staying'),
    ending: () => tell('ending'),
    failed: (problem, lines) => tell('failed', { problem, lines }),
  };
}

function human() {
  const say = (words) => process.stdout.write(`${words}\n`);
  return {
    starting: (data) => say(`Starting RegChron on ${data}`),
    line: toStderr,
    waiting: (name, seconds) => say(`The ${name} service is still catching up (${seconds} s)`),
    recorded: ({ name, isNew, instruments, effects }) =>
      say(
        isNew
          ? `Recorded the sample ${name}: ${instruments} instruments, ${effects} effects`
          : `The sample ${name} is already recorded: nothing was added`,
      ),
    ready: ({ page, query, ingest }) =>
      say(
        `\nReady.\n  Look:   ${page}\n  Ask:    ${query}  (GraphQL)\n  Record: ${ingest}  (POST text/plain)`,
      ),
    answered: ({ question, rules }) =>
      say(
        [
          `\n${question}`,
          ...rules.map(({ number, title, certainty }) => {
            const doubt = certainty === 'CERTAIN' ? '' : '  (possibly)';
            return `  ${number ?? ''} 《${title}》${doubt}`;
          }),
        ].join('\n'),
      ),
    staying: () => say('\nEnd it with Ctrl-C.'),
    ending: () => say('Ending.'),
    // The service's last lines stand above it already.
    failed: (problem) => process.stderr.write(`start: ${problem}\n`),
  };
}

function toStderr(service, line) {
  process.stderr.write(`[${service}] ${line}\n`);
}
