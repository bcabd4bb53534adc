/** Obsidian's own command line, as far as plugins have a part in it: their commands with flags, and what comes back. */
import type * as Obsidian from 'obsidian';
import type { CliCommand } from './registry.ts';
import type { Services } from './services.ts';
import { turn } from './turns.ts';

/** What a test gives to a command: a flag without a value is `true`. */
export type CliParams = Readonly<Record<string, string | true>>;

/** The terminal beside one host. */
export class Terminal {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  /** The commands of plugins as the help lists them. */
  commands(): readonly (Pick<CliCommand, 'description' | 'flags'> & { readonly id: string })[] {
    const { cliCommands } = this.#services.registry;
    return [...cliCommands].map(([id, { description, flags }]) => ({ id, description, flags }));
  }

  /** Runs a command; its output, or nothing where the output is lost. A flag that is required and missing is an error. */
  async run(id: string, params: CliParams = {}): Promise<string> {
    const command = this.#services.registry.cliCommands.get(id);
    if (!command) throw new Error(`no command "${id}" on the command line`);
    const missing = Object.entries(command.flags ?? {}).filter(([name, flag]) => flag.required && !(name in params));
    if (missing.length > 0) throw new Error(`missing: ${missing.map(([name]) => name).join(', ')}`);
    const output = Promise.resolve(command.handler(asData(params)));
    if (this.#services.habits.cliOutput === 'awaited') return await output;
    return await Promise.race([output, nothingAfterTurn()]);
  }
}

function asData(params: CliParams): Obsidian.CliData {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, value === true ? 'true' : value]));
}

async function nothingAfterTurn(): Promise<string> {
  await turn();
  return '';
}
