import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import pg from "pg";
import { expect, test } from "vitest";
import { alone, jsonLines, main, planoteka, planText } from "../cli/command.ts";
import { temporaryFolder } from "../store/folder.ts";
import { describeWithServer } from "./server.ts";

const inFolder = temporaryFolder();

/** A folder of so many invented plans. */
function archiveOf(name: string, plans: number): string {
  const folder = inFolder(name);
  mkdirSync(folder);
  for (let n = 0; n < plans; n++)
    writeFileSync(join(folder, `${n}.txt`), planText.replace("«Росток»", `«Росток-${n}»`));
  return folder;
}

describeWithServer("the commands of the queue", (fresh) => {
  test("lead from files to a server, and from there to SQLite and every export", async () => {
    const [url, archive] = [await fresh(), archiveOf("plans", 3)];
    expect(planoteka(["status", "--queue", url])).toMatchObject({ code: 2, err: expect.stringMatching(/is empty/) });
    expect(planoteka(["enqueue", archive, "--queue", url, "--year", "2023/2024"])).toMatchObject({ code: 0 });
    expect(JSON.parse(planoteka(["status", "--queue", url, "--json"]).out)).toMatchObject({
      waiting: 3,
      done: 0,
      workers: [],
    });
    expect(planoteka(["worker", "--queue", url, "--until-empty", ...alone])).toMatchObject({ code: 0 });
    expect(planoteka(["status", "--queue", url]).out).toMatch(/waiting +0\n.*running +0\n.*done +3\n/);
    const [pulled, plain] = [inFolder("pulled.sqlite"), inFolder("plain.sqlite")];
    expect(planoteka(["pull", url, "--db", pulled])).toMatchObject({ code: 0 });
    planoteka(["import", archive, "--db", plain, "--year", "2023/2024", ...alone]);
    expect(planoteka(["verify", pulled])).toMatchObject({ code: 0 });
    for (const to of [["ndjson"], ["csv", "--table", "summary"]]) {
      const [served, local] = [url, plain].map((from) => planoteka(["export", from, "--to", ...to]));
      expect(served).toEqual(local);
      expect(planoteka(["export", pulled, "--to", ...to])).toEqual(local);
    }
    const chosen = planoteka(["export", url, "--to", "ndjson", "--where", "activity LIKE '%поход%'"]);
    expect(jsonLines(chosen.out).map(({ plans }) => (plans as { items: unknown[] }[])[0]?.items.length)).toEqual([
      1, 1, 1,
    ]);
    planoteka(["pull", url, "--db", inFolder("part.sqlite"), "--where", "outcome = 'failed'"]);
    const part = new Database(inFolder("part.sqlite"), { readonly: true });
    expect(part.prepare("SELECT DISTINCT outcome FROM period").pluck().all()).toEqual(["failed"]);
    part.close();
    const wrong = planoteka(["pull", url, "--db", inFolder("none.sqlite"), "--where", "no_such = 1; DROP TABLE item"]);
    expect(wrong).toMatchObject({ code: 2, err: expect.stringMatching(/condition is not understood/) });
  });

  test("a worker that is told to end finishes what it has in hand, and another goes on", async () => {
    const [url, archive] = [await fresh(), archiveOf("many", 40)];
    planoteka(["enqueue", archive, "--queue", url]);
    const worker = spawn(process.execPath, [main, "worker", "--queue", url, ...alone, "-q"], { stdio: "inherit" });
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const count = async (rows: string) =>
      Number((await client.query(`SELECT count(*) FROM planoteka.${rows}`)).rows[0].count);
    while ((await count("document")) === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    worker.kill("SIGTERM");
    expect(await once(worker, "close")).toEqual([0, null]);
    expect(await count("attempt"), "nothing is left in hand").toBe(0);
    expect(await count("worker")).toBe(0);
    expect(planoteka(["worker", "--queue", url, "--until-empty", "-q", ...alone])).toEqual({
      code: 0,
      out: "",
      err: "",
    });
    expect(await count("document")).toBe(40);
    await client.end();
  });

  test("say that a password is asked for, or is wrong", async () => {
    const url = await fresh();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query("SHOW hba_file");
    await client.query("CREATE ROLE guest LOGIN PASSWORD 'right'");
    const rules = "('host all guest all scram-sha-256'), ('host all all all trust')";
    await client.query(`COPY (VALUES ${rules}) TO '${rows[0].hba_file}'`);
    await client.query("SELECT pg_reload_conf()");
    await client.end();
    const asGuest = (name: string) => planoteka(["worker", "-q", "--queue", url.replace("planoteka", name)]);
    expect(asGuest("guest")).toMatchObject({
      code: 2,
      err: expect.stringMatching(/asks for a password; set PGPASSWORD/),
    });
    expect(asGuest("guest:wrong")).toMatchObject({ code: 2, err: expect.stringMatching(/authentication failed/) });
  });
});

test("an address that leads nowhere is told without its password", () => {
  const { code, err } = planoteka(["status", "--queue", "postgres://somebody:secret@127.0.0.1:1/plans"]);
  expect({ code, err }).toEqual({
    code: 2,
    err: expect.stringMatching(/cannot use the server postgres:\/\/somebody@127\.0\.0\.1:1\/plans/),
  });
  for (const url of [
    "postgres://somebody:with@secret@127.0.0.1:1/plans",
    "postgres://somebody:with/secret@127.0.0.1:1/plans",
    "postgres://127.0.0.1:1/plans?user=somebody&password=secret",
  ]) {
    const wrong = planoteka(["status", "--queue", url]);
    expect(wrong).toMatchObject({ code: 2, err: expect.stringMatching(/cannot use the server .*127\.0\.0\.1:1/) });
    expect(wrong.err).not.toContain("secret");
  }
  expect(planoteka(["worker", "--queue", "plans.sqlite"])).toMatchObject({
    code: 2,
    err: expect.stringMatching(/no address/),
  });
  expect(planoteka(["enqueue", "."])).toMatchObject({ code: 2, err: expect.stringMatching(/--queue is missing/) });
});

test("what the queue needs is no dependency of all others", () => {
  const { dependencies, peerDependenciesMeta } = JSON.parse(readFileSync("package.json", "utf8"));
  for (const name of ["graphile-worker", "pg", "minio"]) {
    expect(dependencies).not.toHaveProperty(name);
    expect(peerDependenciesMeta[name]).toEqual({ optional: true });
  }
});
