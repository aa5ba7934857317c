/** What keeps everything from running, in words for whoever started it; with the last lines of the service that failed. */
export class Failure extends Error {
  constructor(message, lines = []) {
    super(message);
    this.lines = lines;
  }
}
