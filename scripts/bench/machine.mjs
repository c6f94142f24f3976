// What a figure hangs on: the machine, and the versions of all that was measured.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";

const packages = ["chrono-node", "mammoth", "cheerio", "pdf-parse", "word-extractor"];
const programs = { pdftotext: ["-v"], soffice: ["--version"] };

/** CPU, cores, memory and system in one line. */
export function machine() {
  const cores = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${cores[0]?.model.trim()}, ${cores.length} cores, ${gigabytes} GB, ${process.platform} ${process.arch}`;
}

/** The load of the last minute, by core: above 1 the figures of speed are too low. */
export const loadPerCore = () => (loadavg()[0] / cpus().length).toFixed(2);

/** Names and versions; a program that is missing says so. */
export function versions() {
  const { version } = packageAt("../../package.json");
  const own = [
    ["planoteka", version],
    ["node", process.version],
  ];
  const theirs = packages.map((name) => [name, packageVersion(name)]);
  return [...own, ...theirs, ...Object.entries(programs).map(([name, args]) => [name, programVersion(name, args)])];
}

/** The version of an installed package. */
export const packageVersion = (name) => packageAt(`../../node_modules/${name}/package.json`).version;

const packageAt = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));

function programVersion(name, args) {
  const { error, stdout, stderr } = spawnSync(name, args, { encoding: "utf8" });
  return error ? "not installed here" : (/\d+(?:\.\d+)+/.exec(stdout + stderr)?.[0] ?? "unknown");
}

/** Whether a program is on this machine. */
export const hasProgram = (name) => !spawnSync(name, programs[name]).error;
