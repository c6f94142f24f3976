/** Invented plans for the property that every format says the same. */
import fc from "fast-check";

/** A row of the table: its cells, or a section merged over the whole width. Lines of a cell are parted by "\n". */
export type TestRow = string[] | { section: string };

export interface TestPlan {
  approval: string[];
  title: string;
  header: string[];
  rows: TestRow[];
}

const verbs = ["Провести", "Организовать", "Подготовить", "Обсудить", "Обновить"];
const objects = ["выставку рисунков", "встречу с родителями", "поход в музей", "школьную газету", "конкурс чтецов"];
const places = [
  "в актовом зале",
  "для младших классов",
  "«Наш край»",
  "по итогам полугодия",
  "(подготовка – отдельно)",
];
const periods = [
  "сентябрь",
  "до 15.10.2024",
  "в течение года",
  "1 раз в месяц",
  "12-14 ноября",
  "20 января 2025 г.",
  "октябрь – декабрь",
  "по мере необходимости",
];
const parties = ["Лесная А.Б.", "Заместитель директора по УВР", "классные руководители", "Ручьёва Т.П., библиотекарь"];
const sections = ["Работа с родителями", "Спортивная работа", "Организационные вопросы", "Профориентация"];

const activity = fc
  .tuple(fc.constantFrom(...verbs), fc.constantFrom(...objects), fc.constantFrom(...places))
  .map((words) => words.join(" "));

/** A cell of one line or of several. */
const lined = (one: fc.Arbitrary<string>, lines: boolean) =>
  lines ? fc.array(one, { minLength: 1, maxLength: 2 }).map((all) => all.join("\n")) : one;

const rowOf = (lines: boolean): fc.Arbitrary<TestRow> =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.tuple(activity, fc.constantFrom(...periods), lined(fc.constantFrom(...parties), lines)),
    },
    { weight: 1, arbitrary: fc.constantFrom(...sections).map((section) => ({ section })) },
  );

/** Three rows of data come first, so that a table is one in every format; then anything. */
export const planOf = (lines: boolean): fc.Arbitrary<TestPlan> =>
  fc
    .tuple(
      fc.array(rowOf(lines).filter(Array.isArray), { minLength: 3, maxLength: 3 }),
      fc.array(rowOf(lines), { maxLength: 8 }),
    )
    .map(([first, others]) => ({
      approval: ["УТВЕРЖДАЮ", "Директор школы", "____________ О.Р. Полевая"],
      title: "План воспитательной работы на 2024/2025 учебный год",
      header: ["№ п/п", "Мероприятия", "Сроки", "Ответственный"],
      rows: numbered([...first, ...others, ...first].filter(isNoSubtitle)),
    }));

/** Of sections one after another the first stays: the others would be its subtitles. */
const isNoSubtitle = (row: TestRow, at: number, rows: TestRow[]) => Array.isArray(row) || Array.isArray(rows[at - 1]);

function numbered(rows: TestRow[]): TestRow[] {
  let number = 0;
  return rows.map((row) => (Array.isArray(row) ? [`${++number}.`, ...row] : row));
}
