// A PostgreSQL of one's own for a test: a new cluster in a temporary folder, gone at the end.
import { spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const debian = "/usr/lib/postgresql";

/** The folder of initdb and pg_ctl, or null. */
function programs() {
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(debian, version, "bin")), ...(process.env.PATH ?? "").split(":")];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "pg_ctl"))) ?? null;
}

/** PostgreSQL refuses to work for root; Debian's package brings a user for it. */
function account() {
  if (process.getuid?.() !== 0) return {};
  const [, , uid, gid] = /^postgres:.*$/m.exec(readFileSync("/etc/passwd", "utf8"))?.[0].split(":") ?? [];
  return uid === undefined ? null : { uid: Number(uid), gid: Number(gid) };
}

/** Why there can be no server here; null where there can. */
export function whyNoServer() {
  if (!programs()) return "PostgreSQL's programs are not installed (apt-get install postgresql)";
  return account() ? null : "PostgreSQL does not work for root, and there is no user postgres";
}

/** `settings` are such as a command line of PostgreSQL takes. */
export async function startServer(settings = "") {
  const [bin, as, port] = [programs(), account(), await freePort()];
  const folder = mkdtempSync(join(tmpdir(), "planoteka-pg-"));
  if (as.uid !== undefined) chownSync(folder, as.uid, as.gid);
  const data = join(folder, "data");
  const run = (program, ...args) => {
    const options = { ...as, cwd: folder, encoding: "utf8", stdio: ["ignore", "ignore", "pipe"] };
    const { status, stderr } = spawnSync(join(bin, program), ["-D", data, ...args], options);
    if (status !== 0) throw new Error(`${program}: ${stderr}`);
  };
  run("initdb", "--auth=trust", "--username=planoteka", "--encoding=UTF8", "--locale=C", "--no-sync");
  const place = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`;
  run("pg_ctl", "start", "-w", "-o", `${place} ${settings}`, "-l", join(folder, "log"));
  return {
    url: `postgres://planoteka@127.0.0.1:${port}/postgres`,
    /** Of the server's first process, from which all others come. */
    pid: Number(readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[0]),
    stop: () => {
      run("pg_ctl", "stop", "-m", "immediate");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
