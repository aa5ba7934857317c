/** Who recorded, in the metadata of every event that a command appends. */
export const RECORDER = 'cli/0.1.0';
export const VERSION = '0.1.0';
