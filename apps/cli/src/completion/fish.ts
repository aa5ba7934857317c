import type { CompletedCommand } from './commandTree.ts';
import { quoted } from './commandTree.ts';

/** A script for fish: commands with their descriptions, then the options of each. */
export function fish(commands: readonly CompletedCommand[]): string {
  const lines = commands.flatMap(({ name, description, options, choices }) => {
    const inside = `-n ${quotedForFish(`__fish_seen_subcommand_from ${name}`)}`;
    return [
      `complete -c regchron -n __fish_use_subcommand -f -a ${name} -d ${quotedForFish(description)}`,
      ...(choices.length > 0
        ? [`complete -c regchron ${inside} -f -a ${quoted(choices.join(' '))}`]
        : []),
      ...options.map(({ flag, description: told, takesValue, choices: of }) =>
        [
          `complete -c regchron ${inside} -l ${flag.replace(/^--/, '')}`,
          takesValue ? ' -r' : '',
          of.length > 0 ? ` -f -a ${quoted(of.join(' '))}` : '',
          ` -d ${quotedForFish(told)}`,
        ].join(''),
      ),
    ];
  });
  return `# fish completion for regchron: regchron completion fish | source\n${lines.join('\n')}\n`;
}

/** fish takes a backslash inside single quotes for a mark, where the others do not. */
function quotedForFish(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
