import type { CompletedCommand, CompletedOption } from './commandTree.ts';
import { quoted } from './commandTree.ts';

/** A script for zsh: commands with their descriptions, then options and files. */
export function zsh(commands: readonly CompletedCommand[]): string {
  const described = commands.map(
    ({ name, description }) => `    ${quoted(`${name}:${description}`)}`,
  );
  const cases = commands.map(({ name, options, choices }) =>
    [
      `    ${name})`,
      `      _arguments ${[...options.map(specOf), restOf(choices)].join(' \\\n        ')} ;;`,
    ].join('\n'),
  );
  return `#compdef regchron
# zsh completion for regchron: eval "$(regchron completion zsh)"
_regchron() {
  local -a commands=(
${described.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command="$words[2]"
  shift words
  (( CURRENT-- ))
  case "$command" in
${cases.join('\n')}
  esac
}
compdef _regchron regchron
`;
}

function specOf({ flag, description, takesValue, choices }: CompletedOption): string {
  // Brackets and colons part the pieces of a specification.
  const told = description.replace(/[[\]:\\]/g, '\\$&');
  const value = choices.length > 0 ? `(${choices.join(' ')})` : '_files';
  return quoted(`*${flag}[${told}]${takesValue ? `:value:${value}` : ''}`);
}

function restOf(choices: readonly string[]): string {
  return quoted(choices.length > 0 ? `*:value:(${choices.join(' ')})` : '*:file:_files');
}
