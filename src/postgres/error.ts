/** What PostgreSQL says about the surroundings, as StoreErrors. */
import { StoreError } from "../store/error.ts";

/** Node's codes of a network and PostgreSQL's classes that are no fault of a document: connection, resources, operator, rights, disk. */
const surroundings = /^(?:E[A-Z]+|ERR_INVALID_URL|08...|28...|3D...|42501|53...|57...|58...)$/;

/** Two writers met: the same work, done again, succeeds. */
const collisions = /^(?:40001|40P01|23503|23505)$/;
const mostTries = 10;

const codeOf = (error: unknown): string => String((error as { code?: unknown }).code ?? "");

/** A connection that ended in the middle has no code. */
const isLost = (error: unknown) => /^Connection terminated|connection timeout/i.test((error as Error).message ?? "");

/** As pg says it, without a code. */
const isWithoutPassword = (error: unknown) => /client password must be a string/.test((error as Error).message ?? "");

/** Whether something is wrong with the server or the way to it, and not with what was to be stored. */
export const isOfServer = (error: unknown): boolean => surroundings.test(codeOf(error)) || isLost(error);

/** Runs `work`, turning what is about the server into a StoreError; anything else passes through. */
export async function guarded<T>(url: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isWithoutPassword(error)) throw new StoreError("no-password", { file: withoutPassword(url) }, error);
    const isInternal = codeOf(error).startsWith("XX"); // such as of a session that could not begin
    if (error instanceof StoreError || !(isOfServer(error) || isInternal)) throw error;
    const found = (error as Error).message || codeOf(error);
    throw new StoreError("no-server", { file: withoutPassword(url), found }, error);
  }
}

/** Two writers that met end one of them; that one begins again. */
export async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries === mostTries || !collisions.test(codeOf(error))) throw error;
    }
  }
}

/** An address as it may be shown; a password may hold any character, also such as an address should not. */
export function withoutPassword(url: string): string {
  return url.replace(/^([a-z]+:\/\/[^:@/?]*):.*@/, "$1@").replace(/([?&]password=)[^&]*/, "$1…");
}
