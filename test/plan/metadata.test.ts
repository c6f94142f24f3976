import { describe, expect, test } from "vitest";
import { find, grid, head, onePlan, text } from "./blocks.ts";

const table = grid(head, ["1", "Поход", "май", "Лугова А.А."]);

describe("above the table", () => {
  test("approval, organization and a title over several lines", () => {
    const plan = onePlan([
      text("УТВЕРЖДАЮ"),
      text("Директор государственного\n дворца творчества"),
      text("_____ А.А.Лугова"),
      text("«__» _____ 2022г."),
      text("  Календарный план  \nреализации проекта «Лесная   школа»\nна 2022/2023 учебный год"),
      table,
    ]);
    expect(plan.title).toBe("Календарный план реализации проекта «Лесная школа» на 2022/2023 учебный год");
    expect(plan.approval).toBe(
      "УТВЕРЖДАЮ\nДиректор государственного\nдворца творчества\n_____ А.А.Лугова\n«__» _____ 2022г.",
    );
    expect(plan.organization).toBe("государственного дворца творчества");
  });

  test("an approval in a table of its own, two blocks side by side", () => {
    const plan = onePlan([
      grid([
        "СОГЛАСОВАНО\nПредседатель профкома\n____ Б.Б. Рощин",
        "УТВЕРЖДАЮ\nЗаведующий ГУО «Ясли-сад № 3»\n____ А.А. Лугова",
      ]),
      text("План работы"),
      table,
    ]);
    expect(plan.approval?.split("\n")).toHaveLength(6);
    expect(plan.organization).toBe("ГУО «Ясли-сад № 3»");
    expect(plan.items).toHaveLength(1);
  });

  test.each([
    [
      "Рассмотрен            Утверждаю:\nна заседании совета   Директор школы № 3\nпротокол № 1          ______ А.А. Лугова",
    ],
    ["СОГЛАСОВАНО:                УТВЕРЖДАЮ:\nПредседатель профкома       Заведующий ГУО «Ясли-сад № 3»"],
    [
      "Принят                      «Утверждаю»\nрешением педсовета          Директор школы:\nОт «__»______2015г.        «__»______2015г.",
    ],
    ["ПРИНЯТО\nпедагогическим советом\nпротокол от 30.08.2024 № 1"],
    ["Одобрено\nна заседании методического объединения\nПротокол № 1"],
    ["УЗГОДНЕНА                   ЗАЦВЯРДЖАЮ\nСтаршыня прафкама           Дырэктар ліцэя"],
  ])("an approval with its blocks side by side: %j", (words) => {
    const plan = onePlan([...words.split("\n").map((line) => text(line)), text("План работы на 2024 год"), table]);
    expect(plan.approval).toBe(words.replace(/ +/g, " "));
    expect(plan.title).toBe("План работы на 2024 год");
  });

  test.each([
    ["ПЛАН РАБОТЫ\nШКОЛЬНОЙ БИБЛИОТЕКИ", "ПЛАН РАБОТЫ ШКОЛЬНОЙ БИБЛИОТЕКИ"],
    ["План мероприятий\nпо охране труда", "План мероприятий по охране труда"],
    ["Дорожная карта\nпо внедрению новшеств", "Дорожная карта по внедрению новшеств"],
    ["Каляндарны план\nна 2024/2025 навучальны год", "Каляндарны план на 2024/2025 навучальны год"],
    [
      "План профилактики на 2021-2022 учебный год\nпо отдельным вопросам",
      "План профилактики на 2021-2022 учебный год по отдельным вопросам",
    ],
  ])("title %j", (words, title) => {
    expect(onePlan([text(words), table]).title).toBe(title);
  });

  test("lines of the organization above the title", () => {
    const plan = onePlan([
      text("Государственное учреждение образования\n«Гимназия № 7 г. Ясеня»"),
      text("План работы"),
      table,
    ]);
    expect(plan.organization).toBe("Государственное учреждение образования «Гимназия № 7 г. Ясеня»");
  });

  test("prose under the title is residue, the last short line is the section", () => {
    const blocks = [
      text("План работы на 2021/2022 учебный год"),
      text("Цель: научить."),
      text("- играть;"),
      text("Работа с детьми"),
      table,
    ];
    expect(onePlan(blocks).items[0]?.section).toEqual(["Работа с детьми"]);
    expect(find(blocks).value.residue).toEqual(["Цель: научить.", "- играть;"]);
  });

  test("a marked heading is the title where no line says «План»", () => {
    expect(onePlan([text("Лето в лагере", "heading"), table]).title).toBe("Лето в лагере");
  });

  test.each([
    [["Календарь событий", "клуба юных химиков на 2021 год"], "Календарь событий клуба юных химиков на 2021 год"],
    [["МЕРОПРИЯТИЙ ЛИЦЕЯ", "НА 2024-2025 УЧЕБНЫЙ ГОД"], "МЕРОПРИЯТИЙ ЛИЦЕЯ НА 2024-2025 УЧЕБНЫЙ ГОД"],
    [
      ["Что мы делаем летом", "Дела клуба юных химиков в 2021 году"],
      "Что мы делаем летом Дела клуба юных химиков в 2021 году",
    ],
    [["Программа летнего лагеря"], "Программа летнего лагеря"],
  ])("the lines %j are a title and no section", (lines, title) => {
    const plan = onePlan([...lines.map((line) => text(line)), table]);
    expect([plan.title, plan.items[0]?.section]).toEqual([title, []]);
  });

  test("a title stands above the prose and the numbered heading that speak of its plan", () => {
    const { plans, residue } = find([
      text("МЕРОПРИЯТИЙ ЛИЦЕЯ НА 2024-2025 УЧЕБНЫЙ ГОД"),
      text("При выполнении мероприятий в 2024-2025 учебном году должны быть достигнуты результаты:"),
      text("- порядок в мероприятиях;"),
      text("4. Основные мероприятия"),
      table,
    ]).value;
    expect(plans[0]?.title).toBe("МЕРОПРИЯТИЙ ЛИЦЕЯ НА 2024-2025 УЧЕБНЫЙ ГОД");
    expect(plans[0]?.items[0]?.section).toEqual(["4. Основные мероприятия"]);
    expect(residue).toHaveLength(2);
  });

  test.each([
    ["Директор ГБОУ Школы № ________", "ГБОУ Школы № ________"],
    ["Директор школы имени А.С. Рощина г. Приозёрска", "школы имени А.С. Рощина г. Приозёрска"],
    ["Директор ГУО «Лицей» ____ А.А. Лугова", "ГУО «Лицей»"],
    ["Директор ГУО «Лицей» Лугова Анна Андреевна", "ГУО «Лицей»"],
  ])("the organization of %j is whole", (line, organization) => {
    expect(onePlan([text(`УТВЕРЖДАЮ\n${line}`), text("План работы"), table]).organization).toBe(organization);
  });

  test.each([
    ["План работы ГУО «Лицей на горе» на 2024 год", "ГУО «Лицей на горе»"],
    ["ПЛАН РАБОТЫ МБОУ СОШ с. Ясень НА МАЙ 2024 ГОДА", "МБОУ СОШ с. Ясень"],
    ["План работы школы на 2024 год", null],
    ["План работы УО на 2024 год", null],
  ])("the organization in the title %j", (title, organization) => {
    expect(onePlan([text(title), table]).organization).toBe(organization);
  });
});

describe("under the table", () => {
  test.each([
    ["Заместитель директора по УВР\t\t\tА.А.Лугова", "Заместитель директора по УВР А.А.Лугова"],
    ["Составила методист\nРощина Б.Б.", "Составила методист\nРощина Б.Б."],
  ])("signature %j", (words, signature) => {
    expect(onePlan([table, text(words)]).signature).toBe(signature);
  });

  test("a note before the signature is residue", () => {
    const blocks = [table, text("Примечание: возможны изменения."), text("Директор А.А. Лугова")];
    expect(onePlan(blocks).signature).toBe("Директор А.А. Лугова");
    expect(find(blocks).value.residue).toEqual(["Примечание: возможны изменения."]);
  });
});

describe("around the table nothing is lost", () => {
  test("who answers for the whole plan, notes and footnotes stay in the residue", () => {
    const { plans, residue } = find([
      text("План работы на 2024 год"),
      text("Ответственный за выполнение плана: Лугова А.А."),
      table,
      text("Примечание: возможны изменения."),
      text("* по согласованию"),
      text("Исполнитель Рощина Б.Б."),
      text("тел. 2-15-15"),
      text("сноска", "footnote"),
    ]).value;
    expect(plans.map(({ title, signature }) => [title, signature])).toEqual([
      ["План работы на 2024 год", "Исполнитель Рощина Б.Б."],
    ]);
    expect(residue).toEqual([
      "Ответственный за выполнение плана: Лугова А.А.",
      "Примечание: возможны изменения.",
      "* по согласованию",
      "тел. 2-15-15",
      "сноска",
    ]);
  });
});

describe("several tables", () => {
  test("a title or an approval of its own begins the next plan, the signature between belongs to the one before", () => {
    const { plans } = find([
      text("План на 2020 год"),
      table,
      text("Директор А.А. Лугова"),
      text("УТВЕРЖДАЮ\nДиректор школы Б.Б. Рощин"),
      text("План на 2021 год"),
      table,
    ]).value;
    expect(plans.map(({ title, signature }) => [title, signature])).toEqual([
      ["План на 2020 год", "Директор А.А. Лугова"],
      ["План на 2021 год", null],
    ]);
  });

  test("tables under headings of one title are one plan, with the columns of all", () => {
    const plan = onePlan([
      text("План на 2020 год"),
      text("1. Учёба"),
      table,
      text("2. Отдых"),
      grid(["Сроки", "Мероприятия", "Место"], ["июнь", "Игра", "двор"]),
    ]);
    expect(plan.items.map(({ section, activity }) => [section, activity])).toEqual([
      [["1. Учёба"], "Поход"],
      [["2. Отдых"], "Игра"],
    ]);
    expect(plan.columns.map(({ role }) => role)).toEqual(["number", "activity", "period", "responsible", "place"]);
  });

  test("a table of another kind and what stands above it belong to no plan", () => {
    const { plans, residue } = find([
      text("План бесед на 2020 год"),
      grid(["Направление", "Цель"], ["Школа", "Порядок"]),
      text("План игр на 2020 год"),
      table,
    ]).value;
    expect(plans.map(({ title, organization }) => [title, organization])).toEqual([["План игр на 2020 год", null]]);
    expect(residue).toEqual(["План бесед на 2020 год", "Направление", "Цель", "Школа", "Порядок"]);
  });
});
