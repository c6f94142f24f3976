/** Runs the built command as a person does. */
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

export const main = resolve("dist/bundle/planoteka.js");

export interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

/** Speaks English, whatever the locale of the machine. */
export function planoteka(args: string[], { input = "", cwd = ".", locale = "C" } = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    input,
    cwd,
    env: { ...process.env, LC_ALL: locale },
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return { code: status, out: stdout, err: stderr };
}

/** One process reads all of a few documents sooner than several that have to start. */
export const alone = ["--jobs", "1"];

/** The JSON objects of an output, one for each line. */
export function jsonLines(out: string): Record<string, unknown>[] {
  return out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

/** An invented plan as a text file with one row per line. */
export const planText = [
  "План работы кружка «Росток» на 2022/2023 учебный год",
  "",
  "№ п/п\tМероприятия\tСроки\tОтветственный",
  "1.\tОсенний поход\t12.10.2022\tЛипова О.П.",
  "2.\tВыставка поделок\tдо 01.12.2022\tЯсенев К.Т.",
  "3.\tВесенний сбор\t31 ноября\tЛипова О.П.",
  "",
].join("\n");
