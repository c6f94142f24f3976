import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { littleTime, processorTime } from "../processor-time.ts";
import { find, grid, text } from "./blocks.ts";

const title = "План работы школьной библиотеки на 2024/2025 учебный год";
const lines = (...all: string[]) => all.map((one) => text(one));

function rows(...all: string[]): string[] {
  const { plans } = find(lines(...all)).value;
  return plans.flatMap(({ items }) =>
    items.map(({ number, activity, period, responsible, section, inherited }) =>
      [section.join(" › "), number, activity, period, responsible, inherited].map((one) => one ?? "").join(" | "),
    ),
  );
}

describe("a plan in numbered paragraphs", () => {
  test("a date after a dash, the responsible after «Отв.»", () => {
    expect(
      rows(
        title,
        "1. Провести конкурс чтецов – до 15 сентября. Отв. Лугова А.А.",
        "2. Оформить выставку книг – октябрь. Отв. Рощина Б.Б.",
        "3. Подвести итоги года – 25 мая 2025 г. Отв. Лугова А.А.",
      ),
    ).toEqual([
      " | 1. | Провести конкурс чтецов | до 15 сентября | Лугова А.А. | ",
      " | 2. | Оформить выставку книг | октябрь | Рощина Б.Б. | ",
      " | 3. | Подвести итоги года | 25 мая 2025 г. | Лугова А.А. | ",
    ]);
  });

  test("«Срок» and «Ответственный» in lines of their own; a number that others go on with is a heading", () => {
    expect(
      rows(
        title,
        "1. Работа с читателями",
        "1.1. Провести обзор новых книг.",
        "Срок: сентябрь.",
        "Ответственный: библиотекарь Лугова А.А.",
        "1.2. Провести запись читателей.",
        "Срок: в течение года. Ответственный: Лугова А.А.",
        "2. Работа с фондом",
        "2.1. Списать ветхие книги. Срок исполнения – до 20.12.2024. Ответственные – Лугова А.А., Рощина Б.Б.",
      ),
    ).toEqual([
      "1. Работа с читателями | 1.1. | Провести обзор новых книг. | сентябрь | библиотекарь Лугова А.А. | ",
      "1. Работа с читателями | 1.2. | Провести запись читателей. | в течение года | Лугова А.А. | ",
      "2. Работа с фондом | 2.1. | Списать ветхие книги. | до 20.12.2024 | Лугова А.А., Рощина Б.Б. | ",
    ]);
  });

  test("the labels are its columns", () => {
    const { plans } = find(
      lines(title, ...["1", "2", "3"].map((n) => `${n}. Сбор. Срок: май. Отв.: Лугова А.А.`)),
    ).value;
    expect(plans[0]?.columns).toEqual([
      { header: "Срок", role: "period" },
      { header: "Отв.", role: "responsible" },
    ]);
  });

  test("letters and dashes under a point go on with it", () => {
    expect(
      rows(title, "1. Провести в мае:", "- игру;", "- поход.", "2. Сбор – июнь", "3. Бал – июнь", "4. Смотр – июнь")[0],
    ).toBe(" | 1. | Провести в мае: - игру; - поход. |  |  | ");
  });

  test("Belarusian", () => {
    expect(
      rows(
        "Каляндарны план работы на 2024/2025 навучальны год",
        "1. Правесці конкурс чытальнікаў – да 15 верасня. Адказны: Лугава А.А.",
        "2. Падвесці вынікі – на працягу мая. Адказныя – настаўнікі",
        "3. Сабраць справаздачы. Тэрмін: штомесяц",
      ),
    ).toEqual([
      " | 1. | Правесці конкурс чытальнікаў | да 15 верасня | Лугава А.А. | ",
      " | 2. | Падвесці вынікі | на працягу мая | настаўнікі | ",
      " | 3. | Сабраць справаздачы. | штомесяц |  | ",
    ]);
  });
});

describe("a plan in dated lines and under months", () => {
  test("a date opens each line", () => {
    expect(
      rows(
        "План-календарь на сентябрь 2024 года",
        "02.09 – Торжественная линейка (отв. Лугова А.А.)",
        "5–9 сентября: Неделя книги",
        "20.09.2024 г. – «День здоровья»",
      ),
    ).toEqual([
      " |  | Торжественная линейка | 02.09 | Лугова А.А. | сентябрь",
      " |  | Неделя книги | 5–9 сентября |  | сентябрь",
      " |  | «День здоровья» | 20.09.2024 г. |  | сентябрь",
    ]);
  });

  test("months as headings, sentences and lists under them", () => {
    expect(
      rows(
        "ЦИКЛОГРАММА РАБОТЫ КЛАССНОГО РУКОВОДИТЕЛЯ",
        "Сентябрь",
        "Составление плана работы.",
        "Родительское собрание (отв. Лугова А.А.)",
        "Октябрь:",
        "1) День учителя – 4 октября;",
        "2) осенний бал.",
      ),
    ).toEqual([
      "Сентябрь |  | Составление плана работы. |  |  | Сентябрь",
      "Сентябрь |  | Родительское собрание |  | Лугова А.А. | Сентябрь",
      "Октябрь: | 1) | День учителя | 4 октября |  | Октябрь:",
      "Октябрь: | 2) | осенний бал. |  |  | Октябрь:",
    ]);
  });

  test("a list in the line of its month", () => {
    expect(rows(title, "Сентябрь: 1) сбор актива; 2) поход в лес.", "Октябрь: 1) осенний бал")).toEqual([
      "Сентябрь | 1) | сбор актива |  |  | Сентябрь",
      "Сентябрь | 2) | поход в лес. |  |  | Сентябрь",
      "Октябрь | 1) | осенний бал |  |  | Октябрь",
    ]);
  });
});

test("points that run on in one paragraph are taken apart, other numbers are not", () => {
  expect(
    rows(title, "1. Сбор – 5 мая. 2. Поход (отв. Лугова А.А.) – 7 мая.", "3. Игра в 2. классе – май", "4. Бал – июнь"),
  ).toEqual([
    " | 1. | Сбор | 5 мая |  | ",
    " | 2. | Поход | 7 мая | Лугова А.А. | ",
    " | 3. | Игра в 2. классе | май |  | ",
    " | 4. | Бал | июнь |  | ",
  ]);
});

const vocabulary = [
  ...["1. ", "2. ", "1.1. ", "а) ", "- ", "05.09 – ", "5 мая: ", "Сентябрь", "Октябрь: 1) ", "2) ", "II. ", "Задачи:"],
  ...[
    "Срок: ",
    "Отв. ",
    "(отв. ",
    ") ",
    "Ответственный – ",
    ". ",
    "; ",
    " – ",
    ", ",
    "до 15 мая",
    "в течение года",
    "2024 г.",
  ],
  ...[
    "Провести сбор",
    "«Заря»",
    "Лугова А.А.",
    "Директор",
    "УТВЕРЖДАЮ",
    "План работы",
    "на 2024/2025 учебный год",
    "\n",
    "____",
  ],
];
const sentence = fc.tuple(fc.array(fc.constantFrom(...vocabulary), { maxLength: 7 }), fc.nat({ max: 6 }));

test("no word is lost, whatever the lines are", () => {
  const wordsOf = (words: string) => words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const points = ["1. Сбор – май", "2. Поход – июнь", "3. Игра – июль"];
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 12 }), (drafts) => {
      const marked = drafts.map(([parts, at], index) => parts.toSpliced(at, 0, ` метка${index} `).join(""));
      const all = [title, ...points, ...marked];
      const have = new Set(wordsOf(JSON.stringify(find(lines(...all)).value).replaceAll("\\n", " ")));
      expect(all.flatMap(wordsOf).filter((word) => !have.has(word))).toEqual([]);
    }),
    { numRuns: 80 },
  );
});

test.each<[string, string[]]>([
  ["1 500 points", Array.from({ length: 1_500 }, (_, at) => `${at + 1}. Сбор – до 5 мая. Отв. Лугова А.А.`)],
  ["one line of 200 000 numbers", [Array.from({ length: 200_000 }, (_, at) => `${at + 1}. а.`).join(" ")]],
  ["300 lines of brackets and blanks", Array.from({ length: 300 }, () => `1. Отв. ${") ".repeat(900)}`)],
  ["5 000 titles", Array.from({ length: 5_000 }, () => "ПЛАН РАБОТЫ НА 2024 ГОД")],
])("%s take linear time", (_, all) => {
  const spent = processorTime();
  find(lines(title, ...all));
  expect(spent()).toBeLessThan(littleTime);
});

describe("around the points", () => {
  const points = ["1. Сбор – май", "2. Поход – июнь", "3. Игра – июль"];

  test("approval, organization, title, year, aims, signature: each in its field, the rest in the residue", () => {
    const { plans, residue } = find(
      lines(
        "УТВЕРЖДАЮ\nДиректор ГУО «Лицей № 3»\n______ А.А. Лугова\n30.08.2024",
        title,
        "Цель: учить читать.",
        "Задачи:",
        "1. научить;",
        "2. помочь.",
        ...points,
        "Примечание: возможны изменения.",
        "Заместитель директора Рощина Б.Б.",
      ),
    ).value;
    expect(plans).toHaveLength(1);
    expect(plans[0]).toMatchObject({
      title,
      organization: "ГУО «Лицей № 3»",
      approval: "УТВЕРЖДАЮ\nДиректор ГУО «Лицей № 3»\n______ А.А. Лугова\n30.08.2024",
      signature: "Заместитель директора Рощина Б.Б.",
      span: { kind: "academic", start: "2024-09-01", source: "title" },
    });
    expect(plans[0]?.items.map(({ activity }) => activity)).toEqual(["Сбор", "Поход", "Игра"]);
    expect(residue).toEqual([
      "Цель: учить читать.",
      "Задачи:",
      "1. научить;",
      "2. помочь.",
      "Примечание: возможны изменения.",
    ]);
  });

  test("every item says which paragraph it is, and the document that it was read from paragraphs", () => {
    const { value, issues } = find([text("шапка", "header"), ...lines(title, ...points)]);
    expect(value.plans[0]?.items.map(({ source }) => source)).toEqual([
      { paragraph: 3 },
      { paragraph: 4 },
      { paragraph: 5 },
    ]);
    expect(issues).toEqual([{ code: "prose-plan", at: { paragraph: 3 } }]);
  });

  test("two plans, each with its title and year", () => {
    const { plans } = find(
      lines(
        "План клуба на 2020 год",
        ...points,
        "УТВЕРЖДАЮ\nДиректор Б.Б. Рощин",
        "План кружка на 2021 год",
        ...points,
      ),
    ).value;
    expect(plans.map((plan) => [plan.title, plan.approval, plan.items.length, plan.span?.start])).toEqual([
      ["План клуба на 2020 год", null, 3, "2020-01-01"],
      ["План кружка на 2021 год", "УТВЕРЖДАЮ\nДиректор Б.Б. Рощин", 3, "2021-01-01"],
    ]);
  });

  test("a plan annexed to an order is read, the points of the order are not", () => {
    const { plans, residue } = find(
      lines(
        "ПРИКАЗ",
        "1. Утвердить план до 1 сентября. Отв. Лугова А.А.",
        "2. Разослать план до 2 сентября. Отв. Лугова А.А.",
        "3. Контроль оставляю за собой до 3 сентября.",
        "Приложение к приказу № 5",
        "План недели книги",
        ...points,
      ),
    ).value;
    expect(plans.map((plan) => [plan.title, plan.items.length])).toEqual([["План недели книги", 3]]);
    expect(residue).toHaveLength(5);
  });

  test("a file named a plan needs no title", () => {
    expect(find(lines("Дела на лето", ...points), { fileName: "План лагеря.docx" }).value.plans).toHaveLength(1);
    expect(find(lines("Дела на лето", ...points), { fileName: "Лагерь.docx" }).value.plans).toHaveLength(0);
  });

  test("beside a plan table, paragraphs stay in the residue", () => {
    const table = grid(["Мероприятия", "Сроки"], ["Бал", "май"]);
    const { plans, residue } = find([...lines(title), table, ...lines(...points)]).value;
    expect(plans[0]?.items).toHaveLength(1);
    expect(residue).toEqual(points);
  });
});

describe("no plan", () => {
  test.each([
    [
      "a law",
      [
        "ЗАКОН",
        "О календаре праздников",
        "1. Настоящий закон вступает в силу с 1 сентября 2024 года.",
        "2. Праздники отмечаются до 31 декабря.",
        "3. Правила меняются в течение года.",
      ],
    ],
    [
      "a contest regulation with its stages",
      [
        "ПОЛОЖЕНИЕ о конкурсе «Живая вода»",
        "1. Общие положения",
        "График проведения конкурса",
        "1. Первый этап – с 1 по 15 марта.",
        "2. Второй этап – апрель.",
        "3. Подведение итогов – до 20 мая.",
      ],
    ],
    [
      "minutes",
      [
        "ПРОТОКОЛ № 3",
        "План работы на 2024 год",
        "1. Утвердить план до 15 сентября. Отв. Лугова А.А.",
        "2. Провести ремонт до 1 октября. Отв. Рощина Б.Б.",
        "3. Закупить книги до 1 ноября.",
      ],
    ],
    [
      "a letter",
      [
        "Уважаемая Анна Андреевна!",
        "Просим до 5 мая:",
        "1. прислать списки до 1 мая;",
        "2. прислать план до 2 мая;",
        "3. ответить до 3 мая.",
      ],
    ],
    [
      "an order without a plan",
      [
        "ПРИКАЗ № 5",
        "О подготовке к году",
        "1. Провести ремонт до 15 августа.",
        "2. Принять классы до 20 августа.",
        "3. Отчитаться до 25 августа.",
      ],
    ],
    [
      "the outline of a lesson",
      ["План урока чтения", "1. Повторение.", "2. Новая тема.", "3. Игра.", "4. Итоги – 5 минут."],
    ],
    ["two points", ["План на май", "1. Сбор – 5 мая", "2. Поход – 7 мая"]],
    [
      "a report",
      [
        "Отчёт о работе",
        "План выполнен",
        "1. Проведён сбор – май",
        "2. Проведена игра – июнь",
        "3. Проведён бал – июль",
      ],
    ],
  ])("%s", (_, paragraphs) => {
    const { value, issues } = find(lines(...paragraphs));
    expect(value.plans).toEqual([]);
    expect(value.residue).toEqual(paragraphs);
    expect(issues).toEqual([{ code: "no-plan" }]);
  });
});
