import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { temporaryFolder } from "../store/folder.ts";
import { planoteka } from "./command.ts";

const inFolder = temporaryFolder();
const cwd = inFolder("");

const own = {
  terms: {
    "2015/2016": {
      terms: [1, 2, 3, 4].map((n) => ({ n, start: `201${n < 3 ? 5 : 6}-0${n < 3 ? 8 : 1}-0${n}`, end: "2016-05-30" })),
      holidays: [{ name: "весенние", start: "2016-03-21", end: "2016-03-27" }],
    },
  },
  days: [{ name: "День лицея", country: "BY", rule: "10-19" }],
};
writeFileSync(inFolder("own.json"), JSON.stringify(own));
writeFileSync(inFolder("wrong.json"), JSON.stringify({ terms: { "2015": {} } }));
writeFileSync(inFolder("broken.json"), "{");

const normalize = (text: string, ...options: string[]) =>
  planoteka(["normalize", "--year", "2015/2016", "--json", ...options, text], { cwd });

test("holidays and days of the user's own calendar are known", () => {
  expect(JSON.parse(normalize("весенние каникулы").out).kind).toBe("unresolved");
  const holidays = JSON.parse(normalize("весенние каникулы", "--calendar", "own.json").out);
  expect(holidays.windows).toEqual([{ start: "2016-03-21", end: "2016-03-27" }]);
  const day = JSON.parse(normalize("ко Дню лицея", "--calendar", "own.json").out);
  expect(day).toMatchObject({ kind: "deadline", windows: [{ start: null, end: "2015-10-19" }] });
});

test.each([
  ["wrong.json", /wrong\.json is not as it should be[\s\S]*2024\/2025/],
  ["broken.json", /broken\.json is no JSON/],
  ["nowhere.json", /nowhere\.json cannot be read[\s\S]*no such file/],
])("%s is refused with a reason", (file, reason) => {
  const { code, out, err } = normalize("весенние каникулы", "--calendar", file);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(reason);
});
