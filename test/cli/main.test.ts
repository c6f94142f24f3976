import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { planoteka } from "./command.ts";

const commands = ["import", "extract", "normalize"];

describe("help and version", () => {
  test("planoteka --help names every command, on standard output", () => {
    const { code, out, err } = planoteka(["--help"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    for (const name of commands) expect(out).toMatch(new RegExp(`^  ${name} `, "m"));
    expect(planoteka(["-h"]).out).toBe(out);
    expect(planoteka(["help"])).toEqual({ code, out, err });
  });

  test.each(commands)("planoteka %s --help has usage, options, exit codes and an example", (name) => {
    const { code, out, err } = planoteka([name, "--help"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(planoteka(["help", name])).toEqual({ code, out, err });
    expect(out).toContain(`Usage:\n  planoteka ${name} `);
    expect(out).toMatch(/^ {2}-h, --help {2,}print this$/m);
    expect(out).toMatch(/^Exit codes:\n {2}0 /m);
    expect(out).toMatch(/^Examples?:\n {2}planoteka/m);
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(120);
  });

  test("--version is that of package.json", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(planoteka(["--version"])).toEqual({ code: 0, out: `${version}\n`, err: "" });
  });

  test("no command at all gets the help as talk, and 2", () => {
    const { code, out, err } = planoteka([]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("Commands:");
  });
});

describe("a slip ends with 2, says what is wrong and what to do", () => {
  test.each([
    [["imprt", "x"], "there is no command imprt", "did you mean import?"],
    [["frobnicate"], "there is no command frobnicate", "planoteka --help lists them"],
    [["--versoin"], "there is no option --versoin", "did you mean --version?"],
    [["import", "x", "--bd", "y"], "there is no option --bd", "did you mean --db?"],
    [["import", "x", "--db"], "--db needs a value", "write --db FILE"],
    [["import", "x", "--db", "--quiet"], "--db needs a value", "write --db FILE"],
    [["import", "x", "--db="], "--db needs a value", "write --db FILE"],
    [["import", "x"], "--db is missing", "write --db plans.sqlite, or another FILE to fill"],
    [["import", "x", "--db", "y", "--quiet=1"], "--quiet takes no value", "write --quiet alone"],
    [["import", "x", "--db", "y", "--year", "20"], "«20» is no year", "write 2022/2023, 2022 or 2016-2018"],
    [["import", "x", "--db", "y", "--country", "US"], "«US» is no country that Planoteka knows", "write BY or RU"],
    [["extract"], "nothing to read was named", "name files or folders, or - for paths"],
    [["extract", "--stage", "b", "x"], "there is no stage b", "write --stage blocks or --stage plan, or leave it out"],
    [["normalize", "--yaer", "2022", "x"], "there is no option --yaer", "did you mean --year?"],
    [["normalize", "-«-"], "there is no option -«", "a word that begins with a dash goes after --"],
    [["normalize", "--inherited", "2022-13", "x"], "«2022-13» is no month", "write it as 2022-09"],
    [["normalize", "--year", "22"], "«22» is no year", "write 2022/2023, 2022 or 2016-2018"],
  ])("%j", (args, message, hint) => {
    expect(planoteka(args)).toEqual({ code: 2, out: "", err: `error: ${message}\n  ${hint}\n` });
  });
});
