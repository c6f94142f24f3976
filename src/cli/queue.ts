/** What the commands of the queue share. */
import { fault } from "./command.ts";

export const isServer = (name: string): boolean => /^postgres(?:ql)?:\/\//.test(name);

export function readQueue(url: string | undefined): string {
  if (url === undefined) throw fault("noQueue");
  return readServer(url);
}

export function readServer(url: string): string {
  if (!isServer(url)) throw fault("noServer", url);
  return url;
}
