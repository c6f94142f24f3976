import { expect, test } from "vitest";
import { languageOf } from "../../src/language/index.ts";

test.each([
  [{ LANG: "ru_RU.UTF-8" }, "ru"],
  [{ LANG: "ru" }, "ru"],
  [{ LANG: "be_BY@latin" }, "ru"],
  [{ LANG: "en_US.UTF-8" }, "en"],
  [{ LANG: "rus.UTF-8" }, "en"],
  [{ LANG: "de_DE.UTF-8" }, "en"],
  [{ LANG: "C.UTF-8" }, "en"],
  [{}, "en"],
  [{ LC_ALL: "C", LANG: "ru_RU.UTF-8" }, "en"],
  [{ LC_ALL: "", LC_MESSAGES: "ru_RU", LANG: "en_US" }, "ru"],
  [{ LC_MESSAGES: "en_US", LANG: "ru_RU" }, "en"],
  [{ LC_ALL: "RU_ru", LC_MESSAGES: "en_US", LANG: "en_US" }, "ru"],
  [{ LC_CTYPE: "ru_RU.UTF-8" }, "en"],
])("%j speaks %s", (env, language) => expect(languageOf(env)).toBe(language));

test("where no locale of ours is named, the caller may have another language", () => {
  expect([languageOf({ LANG: "C" }, "ru"), languageOf({ LANG: "en_GB" }, "ru")]).toEqual(["ru", "en"]);
});
