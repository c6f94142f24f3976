/** A PostgreSQL for the tests of a file; without its programs they are skipped, and say why. */
import pg from "pg";
import { afterAll, beforeAll, describe } from "vitest";
import { startServer, whyNoServer } from "../../scripts/archive/server.mjs";

const reason = whyNoServer();

/** `fresh` makes a new database and gives its address. */
export function describeWithServer(name: string, tests: (fresh: () => Promise<string>) => void): void {
  describe.skipIf(reason)(reason ? `${name}: skipped, as ${reason}` : name, () => {
    let server: Awaited<ReturnType<typeof startServer>> | undefined;
    let databases = 0;
    beforeAll(async () => {
      server = await startServer("-c fsync=off"); // what it holds need not outlive the machine
    });
    afterAll(() => server?.stop());
    tests(async () => {
      const url = server?.url ?? "";
      const name = `test_${++databases}`;
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query(`CREATE DATABASE ${name}`);
      await client.end();
      return url.replace(/\/[^/]*$/, `/${name}`);
    });
  });
}
